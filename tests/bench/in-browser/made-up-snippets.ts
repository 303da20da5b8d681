import { entityIdSchema } from '../../../lib/knowledge/entity-id.ts'
import { instantAt } from '../../../lib/library/context.ts'
import { SNIPPET_COLOURS, type Snippet, snippetIdSchema } from '../../../lib/library/snippet.ts'

const VOCABULARY = 40_000
const PAGES = 8_000
const HOSTS = 60
const ENTITIES = 400
const TAGS = 80
const FIRST_DAY = Date.UTC(2019, 0, 1)
const YEARS = 7 * 365 * 24 * 60 * 60 * 1000

/** Mulberry32: small, seeded, good enough to make up text. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const LETTERS = 'eeeeeeetttttaaaaaoooooiiiiinnnnnssssshhhhrrrrddddlllcccuuummmwwffggyyppbbvvkxjqz'

/**
 * Snippets of made-up words, always the same ones for the same seed. As in prose, the n-th word of the vocabulary
 * comes about as often as 1/n; quotes are about 80 words long, and every third snippet has a note.
 */
export function madeUpSnippets(seed = 20_260_401): () => Snippet {
  const random = randomFrom(seed)
  const below = (count: number) => Math.floor(random() * count)
  const words = Array.from({ length: VOCABULARY }, () => {
    let word = ''
    for (let length = 2 + Math.floor(random() * random() * 11); length > 0; length--)
      word += LETTERS[below(LETTERS.length)]
    return word
  })
  const pick = () => words[Math.floor(VOCABULARY ** random()) - 1] ?? 'a'
  const text = (count: number) => {
    const picked = Array.from({ length: count }, pick).join(' ')
    return `${picked.charAt(0).toUpperCase()}${picked.slice(1)}.`
  }
  const tags = Array.from({ length: TAGS }, (_, index) => `${words[index * 37]} ${words[index * 53]}`)
  const entities = Array.from({ length: ENTITIES }, (_, index) =>
    entityIdSchema.parse(`person/${words[index * 11]}-${words[index * 17]}`),
  )
  const titles = Array.from({ length: PAGES }, () => text(8))
  const some = <Item>(from: readonly Item[], most: number) => [
    ...new Set(Array.from({ length: below(most + 1) }, () => from[below(from.length)] as Item)),
  ]
  const hex = (digits: number) =>
    below(16 ** digits)
      .toString(16)
      .padStart(digits, '0')

  return () => {
    const page = below(PAGES)
    const site = `site-${page % HOSTS}.example`
    const createdAt = instantAt(FIRST_DAY + below(YEARS))
    const quote = text(40 + below(80))
    return {
      id: snippetIdSchema.parse(`${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`),
      kind: 'passage',
      quote,
      anchor: {
        quote: { type: 'TextQuoteSelector', exact: quote, prefix: text(5), suffix: text(5) },
        position: { type: 'TextPositionSelector', start: page, end: page + 400 },
        element: { type: 'CssSelector', value: 'main > article:nth-of-type(2) > p:nth-of-type(7)' },
        fragment: null,
        place: null,
        lookalikes: null,
        history: [],
      },
      page: {
        url: `https://${site}/page/${page}`,
        canonical: null,
        title: titles[page] ?? '',
        site,
        published: '2024-05-01',
      },
      place: null,
      entities: some(entities, 4),
      numbers: [],
      colour: SNIPPET_COLOURS[below(SNIPPET_COLOURS.length)] ?? 'yellow',
      tags: some(tags, 3).sort(),
      note: below(3) === 0 ? text(10 + below(30)) : '',
      createdAt,
      changedAt: createdAt,
      trashedAt: null,
      keptAgainstTrash: false,
    }
  }
}
