import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeLibraryFile } from '../../../lib/formats/casenote/write-library-file.ts'
import { NO_ENTITIES } from '../../../lib/formats/entity-words.ts'
import { readImport } from '../../../lib/formats/read-import.ts'
import { writeWebAnnotations } from '../../../lib/formats/web-annotation/write.ts'
import { snippetSchema } from '../../../lib/library/snippet.ts'
import { at } from '../library/example-snippets.ts'
import { anySnippets } from './any-snippet.ts'

/** `IMPORT_RUNS=100000` for the long run. */
const RUNS = Number(process.env.IMPORT_RUNS ?? 2_000)

const READWISE =
  'Highlight,Book Title,Book Author,Note,Color,Tags,Location Type,Location,Highlighted at\n"a, b",T,A,N,blue,"x,y",page,1,2024-01-01\nc,T,A,,,,location,2,\n'
const KINDLE =
  'T (A)\n- Your Highlight on page 1 | location 1-2 | Added on Monday, 1 January 2024 10:00:00\n\nwords\n==========\nT (A)\n- Your Note on page 1 | location 2 | Added on Monday, 1 January 2024 10:01:00\n\nnote\n==========\n'
const HYPOTHESIS = JSON.stringify({
  rows: [
    {
      id: 'a',
      uri: 'https://example.org',
      text: 'n',
      tags: ['t'],
      created: '2024-01-01T00:00:00Z',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'words', prefix: 'p' }] }],
    },
  ],
})

/** Made once: to make snippets takes longer than to read them. */
const VALID: readonly string[] = [
  READWISE,
  KINDLE,
  HYPOTHESIS,
  ...fc
    .sample(anySnippets, 20)
    .flatMap(snippets => [
      [...writeLibraryFile(snippets, { now: at(0) })].join(''),
      [...writeWebAnnotations(snippets, { now: at(0), lookup: NO_ENTITIES })].join(''),
    ]),
]
const valid = fc.constantFrom(...VALID, READWISE, KINDLE, HYPOTHESIS)

/** What breaks parsers: other values, other types, things that inherit. */
const REPLACEMENTS = [
  'null',
  '[]',
  '{}',
  '-1',
  '1e999',
  '"\\ud800"',
  '"__proto__"',
  '{"__proto__":{"x":1}}',
  '""',
  '\u0000',
  '"',
  ',',
  '\n',
  '==========',
  '[[[[[[[[',
  'true',
]

/** Damages a file as transport, editors and malice do: cuts, doubles, puts other things in. */
const damaged = fc
  .tuple(
    valid,
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(40),
        put: fc.constantFrom('', ...REPLACEMENTS),
        twice: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([text, damages]) =>
    damages.reduce((whole, { at: share, length, put, twice }) => {
      const from = Math.floor(share * whole.length)
      const cut = whole.slice(from, from + length)
      return whole.slice(0, from) + put + (twice ? cut + cut : '') + whole.slice(from + length)
    }, text),
  )

const encoder = new TextEncoder()
const anyFile: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 6, arbitrary: damaged.map(text => encoder.encode(text)) },
  { weight: 2, arbitrary: valid.map(text => encoder.encode(text)) },
  { weight: 1, arbitrary: fc.json().map(text => encoder.encode(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
)

describe('readImport', () => {
  it('never throws, gives only sound snippets, and the same each time', {
    timeout: RUNS * 10 + 5_000,
  }, async () => {
    let understood = 0
    await fc.assert(
      fc.asyncProperty(anyFile, async bytes => {
        const read = await readImport(bytes)
        expect(JSON.stringify(await readImport(bytes))).toBe(JSON.stringify(read))
        if (!read.ok) return
        understood++
        const { brought, faults, refused } = read
        for (const { snippet } of brought) {
          expect(JSON.stringify(snippetSchema.parse(snippet))).toBe(JSON.stringify(snippet))
        }
        expect(new Set(brought.map(({ snippet }) => snippet.id)).size + refused).toBeGreaterThan(0)
        expect(faults.filter(({ code }) => code !== 'without-history')).toHaveLength(refused)
      }),
      { numRuns: RUNS },
    )
    // So that this test is not one of refusals alone.
    expect(understood).toBeGreaterThan(RUNS / 10)
  })

  it('is done with files made to be slow', async () => {
    const slow = [
      `{"format":"casenote-library","version":1,"snippets":${'['.repeat(200_000)}`,
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      `Highlight,Book Title\n${'"'.repeat(300_001)}`,
      `T\n- ${' '.repeat(300_000)}x\n==========\n`,
      `T ${'('.repeat(300_000)})\n- Your Highlight on page 1${' 1'.repeat(100_000)}\n\nwords\n==========\n`,
      `T\n- a\n${'==========\n'.repeat(100_000)}`,
    ]
    const before = performance.now()
    for (const text of slow) expect((await readImport(encoder.encode(text))).ok).toBeTypeOf('boolean')
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
