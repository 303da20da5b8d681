import fc from 'fast-check'
import { ENTITY_KINDS, type EntityId, entityIdSchema } from '../../../lib/knowledge/entity-id.ts'
import {
  instantSchema,
  SNIPPET_COLOURS,
  type Snippet,
  snippetIdSchema,
  snippetSchema,
} from '../../../lib/library/snippet.ts'

/** Words as people write them, and everything that formats take for their own signs. */
const anyWords = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength }),
    fc
      .array(
        fc.constantFrom(
          'probation',
          'caseload',
          '“quoted”',
          '=1+1',
          '@cmd',
          '-',
          '+44',
          '{',
          '}',
          '\\',
          '%',
          '$x$',
          '#tag',
          '[[link]]',
          '<script>alert(1)</script>',
          '</style>',
          '"',
          "'",
          ',',
          ';',
          '\n',
          '\r\n',
          '\t',
          'TY  - BOOK',
          'ER  - ',
          '---',
          '> ',
          '1. ',
          '```',
          '<!--',
          '&amp;',
          '* a *',
          '_b_',
          '\u2028',
          'é',
          '😀',
          '%%',
        ),
        { maxLength: Math.ceil(maxLength / 8) },
      )
      .map(parts => parts.join(' ')),
  )

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })
const anyInstant = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map(date => instantSchema.parse(date.toISOString()))
const anyDate = fc.constantFrom('2024', '2024-05', '2024-05-24', '2024-05-24T09:51', 'last week')
const anyAddress = fc.constantFrom(
  'https://example.org/a',
  'https://example.org/b?x={1}&y=%7B#c',
  'http://blog.example.com/2024/05/a_b.html',
  'https://www.theguardian.com/society/example',
)
export const anyEntity: fc.Arbitrary<EntityId> = fc
  .tuple(fc.constantFrom(...ENTITY_KINDS), fc.constantFrom('first', 'second', 'a-third-1'))
  .map(([kind, name]) => entityIdSchema.parse(`${kind}/${name}`))

const anyAnchor = fc.record({
  quote: fc.record({
    type: fc.constant('TextQuoteSelector' as const),
    exact: fc.constant('x'),
    prefix: anyWords(40),
    suffix: anyWords(40),
  }),
  position: orNull(
    fc
      .tuple(fc.nat(10_000), fc.nat(500))
      .map(([start, length]) => ({ type: 'TextPositionSelector' as const, start, end: start + length })),
  ),
  element: orNull(fc.constant({ type: 'CssSelector' as const, value: 'main > p:nth-child(2)' })),
  fragment: orNull(fc.constant({ type: 'FragmentSelector' as const, value: 'c123' })),
  place: fc.constant(null),
  lookalikes: fc.constant(null),
  history: fc.constant([]),
})

const anyTag = anyWords(30)
  .map(words => words.replace(/\s+/g, ' ').trim().slice(0, 100).trim())
  .filter(tag => tag !== '')

/** Any snippet that fits its schema, with the anchor's quote its own. */
export const anySnippet: fc.Arbitrary<Snippet> = fc
  .record({
    id: fc.uuid({ version: 4 }).map(id => snippetIdSchema.parse(id)),
    kind: fc.constantFrom('passage', 'article'),
    quote: anyWords(200),
    anchor: orNull(anyAnchor),
    page: fc.record({
      url: orNull(anyAddress),
      canonical: orNull(anyAddress),
      title: orNull(anyWords(60)),
      site: orNull(anyWords(20)),
      published: orNull(anyDate),
    }),
    place: orNull(
      fc.record({
        kind: fc.constantFrom('post', 'comment'),
        title: orNull(anyWords(40)),
        author: orNull(anyWords(20)),
        published: orNull(anyDate),
        permalink: orNull(anyAddress),
      }),
    ),
    entities: fc.uniqueArray(anyEntity, { maxLength: 4 }),
    numbers: fc.array(
      fc.record({
        start: fc.nat(50),
        end: fc.nat(50),
        text: anyWords(10),
        series: fc.constant(entityIdSchema.parse('statistic/first')),
        date: orNull(anyDate),
        verdict: fc.constantFrom('agrees', 'differs', 'unknown'),
        official: orNull(fc.integer()),
      }),
      { maxLength: 2 },
    ),
    colour: fc.constantFrom(...SNIPPET_COLOURS),
    tags: fc.uniqueArray(anyTag, { maxLength: 3 }).map(tags => tags.sort()),
    note: anyWords(200),
    createdAt: anyInstant,
    changedAt: anyInstant,
    trashedAt: orNull(anyInstant),
    keptAgainstTrash: fc.constant(false),
  })
  .map(snippet =>
    snippetSchema.parse({
      ...snippet,
      anchor:
        snippet.anchor && snippet.quote
          ? { ...snippet.anchor, quote: { ...snippet.anchor.quote, exact: snippet.quote } }
          : null,
    }),
  )

export const anySnippets = fc.uniqueArray(anySnippet, { maxLength: 6, selector: ({ id }) => id })
