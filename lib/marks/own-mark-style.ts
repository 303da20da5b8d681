import { SNIPPET_COLOURS, type SnippetColour } from '../library/snippet-colours.ts'
import type { Tone } from '../messages/mark.ts'

/** Tints that are multiplied with a light page and added to a dark one, so that the words keep their contrast. */
const TINTS: Readonly<Record<Tone, Readonly<Record<SnippetColour, string>>>> = {
  light: { yellow: '#fdf0b3', green: '#d4efd2', blue: '#d5e5fa', pink: '#f9d9e6', grey: '#e6e5e0' },
  dark: { yellow: '#3d3506', green: '#123818', blue: '#12305a', pink: '#4a1d33', grey: '#33363a' },
}

/** The line under a name of a pack: like no line of the bundled kinds. Blended with the page as the tints are. */
const PACK_INK: Readonly<Record<Tone, string>> = { light: '#3d7f86', dark: '#7fb8ba' }

/** The style of the layer in which the reader's own passages are drawn. It is not printed. */
export function ownMarkStyleSheet(tone: Tone): string {
  const tints = SNIPPET_COLOURS.map(
    colour => `[data-colour="${colour}"]{background-color:${TINTS[tone][colour]}}`,
  )
  return [
    'div{position:absolute;pointer-events:none;border-radius:2px}',
    ...tints,
    `[data-colour="pack"]{border-bottom:1.5px dashed ${PACK_INK[tone]};border-radius:0;box-sizing:border-box}`,
    `[data-colour="pack"][data-pointed]{background-color:${TINTS[tone].blue};border-bottom-style:solid}`,
    '@media (forced-colors:active){div{forced-color-adjust:none;background:none;border-bottom:2px solid Highlight;border-radius:0}}',
    '@media print{div{display:none}}',
  ].join('\n')
}
