import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { annotateClaims, annotateNames, annotatePage } from '../../../lib/annotation/annotate.ts'
import { type PageAnnotations, pageAnnotationsSchema } from '../../../lib/annotation/annotations.ts'
import { type CompiledKnowledge, compileKnowledge } from '../../../lib/matching/compiled-knowledge.ts'
import type { PageDocument } from '../../../lib/page/document.ts'
import { weighText } from '../../../lib/page/weigh.ts'
import { readBundledKnowledge } from '../../../scripts/bundled-knowledge.ts'

/** More of them, and longer, where somebody asks: ANNOTATION_RUNS=5000 vitest run … */
const RUNS = Number(process.env.ANNOTATION_RUNS ?? 30)
const LONG = RUNS * 300 + 60_000

let compiled: CompiledKnowledge
beforeAll(async () => {
  compiled = structuredClone(compileKnowledge((await readBundledKnowledge()).entities))
}, LONG)

/** Texts of the project's own labelled pages, so that every part of the understanding has something to do. */
const texts = ['linking', 'claims', 'promises'].flatMap(name =>
  readFileSync(new URL(`../../evaluation/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => String(JSON.parse(line).text ?? ''))
    .filter(text => text !== ''),
)

/** Letters that look like Latin ones and are Greek or Cyrillic. */
const HOMOGLYPHS: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'ο',
  p: 'р',
  M: 'Μ',
  J: 'Ј',
  i: 'і',
}
/** Marks of direction, things without width, lone halves of surrogate pairs, characters that change length by case. */
const ODD = [
  '\u202e', '\u202c', '\u2066', '\u200f', '\u200b', '\u00ad', '\ufeff', '\u0301', '\ud83d', '\ude00', '\ud83d\ude00',
  'İ', 'ß', 'ﬁ', 'ǆ', '\u2028', '\u0000', '\u00a0', '\u3000', '’', '‑', '\r\n', '\t', '£', '%', '１２', '٣', '\u{1d7d9}',
  '\n', '((((', '&', '. . .', 'Mr ', 'Lord ', ', ', ' & Co', '5,160 ', 'Anon 09:51 ',
] // biome-ignore format: a list of characters

type Mutation = (text: string) => string
const part = (text: string, from: number, length: number): [number, number] => {
  const start = text.length === 0 ? 0 : from % text.length
  return [start, Math.min(text.length, start + length)]
}
const place = fc.nat(100_000)
const size = fc.nat(120)
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, size).map(
    ([from, length]): Mutation =>
      text => {
        const [start, end] = part(text, from, length)
        return text.slice(0, start) + text.slice(end)
      },
  ),
  fc.tuple(place, size, place).map(
    ([from, length, to]): Mutation =>
      text => {
        const [start, end] = part(text, from, length)
        const [at] = part(text, to, 0)
        return text.slice(0, at) + text.slice(start, end) + text.slice(at)
      },
  ),
  fc.tuple(place, fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'binary', maxLength: 6 }))).map(
    ([from, odd]): Mutation =>
      text => {
        const [at] = part(text, from, 0)
        return text.slice(0, at) + odd + text.slice(at)
      },
  ),
  fc.tuple(place, size, fc.boolean()).map(
    ([from, length, upper]): Mutation =>
      text => {
        const [start, end] = part(text, from, length)
        const piece = text.slice(start, end)
        return text.slice(0, start) + (upper ? piece.toUpperCase() : piece.toLowerCase()) + text.slice(end)
      },
  ),
  fc.tuple(place, size).map(
    ([from, length]): Mutation =>
      text => {
        const [start, end] = part(text, from, length)
        const piece = text.slice(start, end).replace(/[aeopMJi]/g, letter => HOMOGLYPHS[letter] ?? letter)
        return text.slice(0, start) + piece + text.slice(end)
      },
  ),
)

const words = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...texts) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
    ),
    fc.array(mutation, { maxLength: 8 }),
  )
  .map(([text, mutations]) => mutations.reduce((mutated, mutate) => mutate(mutated), text.slice(0, 4000)))

const date = fc.constantFrom(
  null,
  '2012',
  '2019-07',
  '2021-06-30T09:51',
  '2025-11-20',
  'nonsense',
  '2024-13-45',
)
const ofTwo = fc
  .tuple(fc.nat(4500), fc.nat(4500))
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)])

/** A page with posts, comments and links that may lie anywhere, beyond the text too: what reads pages is not trusted. */
const page: fc.Arbitrary<PageDocument> = fc
  .record({
    text: words,
    title: fc.option(fc.constantFrom(...texts).map(text => text.slice(0, 60))),
    site: fc.option(fc.constantFrom('Napo', 'HM Inspectorate of Probation', 'Ploughing Weekly', '\ud800')),
    url: fc.option(fc.constantFrom('https://www.gov.uk/x', 'https://example.org/', 'no address')),
    published: date,
    posts: fc.array(fc.tuple(ofTwo, date), { maxLength: 3 }),
    comments: fc.array(fc.tuple(ofTwo, date, fc.option(fc.nat(4))), { maxLength: 4 }),
    links: fc.option(
      fc.array(fc.tuple(ofTwo, fc.constantFrom('https://www.napo.org.uk/a', 'http://[', 'https://x')), {
        maxLength: 4,
      }),
      { nil: undefined },
    ),
  })
  .map(({ posts, comments, links, ...rest }) => ({
    ...rest,
    posts: posts.map(([[start = 0, end = 0], published]) => ({
      title: rest.title,
      author: null,
      published,
      permalink: null,
      start,
      end,
    })),
    comments: comments.map(([[start = 0, end = 0], published, post]) => ({
      author: 'Anonymous',
      published,
      parent: post,
      post,
      start,
      end,
    })),
    links: links?.map(([[start = 0, end = 0], href]) => ({ start, end, href })),
  }))

const gateOf = ({ url, title, site, text }: PageDocument) =>
  weighText({ url, title, site, description: null, text })
const annotate = (document: PageDocument) => annotatePage(compiled, document, gateOf(document), 'test')

/** Every stretch that is said of a page lies on its text, in order. */
function expectOnText(text: string, stretches: readonly { start: number; end: number; text: string }[]) {
  let last = 0
  for (const { start, end, text: written } of stretches) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    expect(text.slice(start, end)).toBe(written)
    last = start
  }
}

function expectSound({ text }: PageDocument, annotations: PageAnnotations) {
  expect(pageAnnotationsSchema.safeParse(annotations).success).toBe(true)
  for (const stretches of [
    annotations.mentions,
    annotations.numbers,
    annotations.promises,
    annotations.references,
  ])
    expectOnText(text, stretches)
  let end = 0
  for (const mention of annotations.mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(end)
    expect(mention.evidence.length).toBeGreaterThan(0)
    expect(mention.confidence).toBeGreaterThan(0)
    expect(mention.confidence).toBeLessThan(1)
    end = mention.end
  }
}

describe('any page', () => {
  it(
    'is annotated without an exception, on its text, in order, mentions apart, twice the same',
    () => {
      fc.assert(
        fc.property(page, document => {
          const annotations = annotate(document)
          expectSound(document, annotations)
          expect(annotate(document)).toEqual(annotations)
        }),
        { numRuns: RUNS },
      )
    },
    LONG,
  )

  it(
    'is said the same of whatever was annotated before it, and by halves as at once',
    () => {
      fc.assert(
        fc.property(fc.array(page, { minLength: 2, maxLength: 4 }), documents => {
          const first = documents.map(annotate)
          const reversed = [...documents].reverse().map(annotate).reverse()
          expect(reversed).toEqual(first)
          const halves = documents.map(document =>
            annotateNames(compiled, document, gateOf(document), 'test'),
          )
          expect(
            documents.map((document, index) =>
              annotateClaims(compiled, document, halves[index] ?? (first[index] as PageAnnotations)),
            ),
          ).toEqual(first)
        }),
        { numRuns: Math.ceil(RUNS / 6) },
      )
    },
    LONG,
  )

  it('of the texts that these are made from says something of every sort', () => {
    const some = texts.filter((_, index) => index % 3 === 0)
    const all = some.map(text =>
      annotate({
        url: null,
        title: null,
        site: null,
        published: '2024-06-01',
        text,
        posts: [],
        comments: [],
      }),
    )
    expect(all.flatMap(({ mentions }) => mentions).length).toBeGreaterThan(100)
    expect(all.flatMap(({ numbers }) => numbers).length).toBeGreaterThan(5)
    expect(all.flatMap(({ promises }) => promises).length).toBeGreaterThan(5)
  })
})
