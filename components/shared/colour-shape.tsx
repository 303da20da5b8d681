import type { SnippetColour } from '../../lib/library/snippet.ts'

/** On a grid of 12: none says anything by colour alone. */
const SHAPES: Readonly<Record<SnippetColour, string>> = {
  yellow: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
  green: 'M1.5 1.5h9v9h-9Z',
  blue: 'M6 1 11.5 10.5H.5Z',
  pink: 'M6 .5 11.5 6 6 11.5.5 6Z',
  grey: 'M.5 4h11v4H.5Z',
}

/** The shape of a snippet's colour. Says nothing aloud: its name stands beside it. */
export function ColourShape({ colour }: { colour: SnippetColour }) {
  return (
    <svg
      class="colour-shape"
      data-colour={colour}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
    >
      <path d={SHAPES[colour]} />
    </svg>
  )
}
