import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntityId } from '../../../../lib/knowledge/entity-id.ts'
import type { Entity, EntityOf } from '../../../../lib/knowledge/schema.ts'
import type { Mention } from '../../../../lib/matching/mention.ts'
import { compilePromises } from '../../../../lib/matching/promises/compile-promises.ts'
import { findPromises } from '../../../../lib/matching/promises/find-promises.ts'
import { promiseMentionSchema } from '../../../../lib/matching/promises/promise-mention.ts'
import type { PageDocument } from '../../../../lib/page/document.ts'
import { readBundledKnowledge } from '../../../../scripts/bundled-knowledge.ts'

const SOURCE = { id: 's1', title: 'A notice', publisher: 'The harbour' }

/** A promise of a harbour board, so that nothing here can lean on a list made for probation. */
function promise(id: string, parts: Partial<EntityOf<'promise'>>): EntityOf<'promise'> {
  return {
    id: `promise/${id}` as EntityId,
    kind: 'promise',
    name: 'A promise',
    aliases: [],
    description: 'What the board said',
    summary: 'What the board said.',
    related: [],
    sources: [SOURCE],
    asOf: '2025-01-01',
    facts: [],
    patterns: ['nothing of the kind'],
    appearances: [{ date: '2024', text: 'Notice: said once.', sources: ['s1'] }],
    statistics: [],
    outcome: [],
    ...parts,
  }
}

const told = (number: number, text: string, speaker?: string) => ({
  date: '2024',
  number,
  text,
  sources: ['s1'],
  ...(speaker ? { speaker: speaker as EntityId } : {}),
})

/** What else a harbour knows, so that some words are rarer than others. */
const REST: readonly Entity[] = Array.from({ length: 60 }, (_, index) => ({
  id: `term/notice-${index}` as EntityId,
  kind: 'term',
  name: `Notice ${index}`,
  aliases: [],
  description: 'a harbour notice',
  summary:
    index % 2 ? 'The harbour board wrote of a pilot and a crew.' : 'The board wrote of boats and fees.',
  related: [],
  sources: [SOURCE],
  asOf: '2025-01-01',
  facts: [{ text: 'It was read out.', sources: ['s1'] }],
  type: 'concept',
}))

const HARBOUR: readonly Entity[] = [
  ...REST,
  promise('apprentice-pilots', {
    name: 'Recruit 1,200 (1,700; 2,600) apprentice harbour pilots',
    aliases: [{ text: '1,200 apprentices', context: true }],
    patterns: ['{n} new harbour pilots', '{n} apprentice harbour pilots', 'hire {n} more harbour pilots'],
    appearances: [
      told(1200, 'Notice: 1,200 apprentices by spring.', 'person/ada-quay'),
      told(1700, 'Speech: a further 1,700 apprentice pilots.'),
      told(2600, 'Speech: 2,600 apprentice pilots in all.'),
    ],
  }),
  promise('quay-repairs', {
    name: 'Up to £640 million for the quays',
    aliases: [{ text: '£640m' }, { text: 'quay repairs', context: true }],
    patterns: ['up to £640 million', '£640 million for the quays', '£{n} million for quay walls'],
    appearances: [told(640, 'Budget: up to £640 million for quay walls.')],
  }),
  promise('lamps-lit', {
    name: 'Every beacon lit by the solstice',
    aliases: [{ text: 'beacon lighting', context: true }],
    patterns: ['every beacon lit by the solstice', 'no beacon left unlit', 'cut mooring fees by {n}'],
    appearances: [told(25, 'Notice: fees to fall by 25 per cent.')],
  }),
  promise('tireless-crews', {
    name: 'Our tireless crews',
    patterns: ['our hard-rowing crews', 'unsung lifeboatmen'],
  }),
]

const lexicon = compilePromises(HARBOUR)

function pageOf(text: string): PageDocument {
  return { url: null, title: null, site: null, published: null, text, posts: [], comments: [] }
}

const found = (text: string, mentions: readonly Mention[] = []) =>
  findPromises(lexicon, pageOf(text), mentions).map(mention => [mention.promise.slice(8), mention.number])

describe('a promise as written', () => {
  it.each<[string, string, number | null]>([
    ['The board will find 1,700 new harbour pilots.', 'apprentice-pilots', 1700],
    ['It wants a thousand new harbour pilots.', 'apprentice-pilots', 1000],
    ['“Up to £640million”, they say.', 'quay-repairs', 640],
    ['There is £12.5 million for quay walls.', 'quay-repairs', 12.5],
    ['NO BEACON\u00a0LEFT UNLIT', 'lamps-lit', null],
    ['They will cut mooring fees by a quarter of what they were', 'lamps-lit', 25],
    ['They cut mooring fees by 25 per cent.', 'lamps-lit', 25],
    ['Thank you to our hardrowing crews', 'tireless-crews', null],
    ['Unsung lifeboat-men', 'tireless-crews', null],
  ])('is found in “%s”', (text, id, number) => {
    expect(found(text)).toEqual([[id, number]])
  })

  it('is found for every pattern of the knowledge base', { timeout: 30_000 }, async () => {
    const { entities } = await readBundledKnowledge()
    const bundled = compilePromises(entities)
    const missed: string[] = []
    for (const entity of entities) {
      if (entity.kind !== 'promise') continue
      for (const pattern of entity.patterns) {
        const text = `On Monday somebody wrote: ${pattern.replaceAll('{n}', '1,234')}. And so on.`
        const ids = findPromises(bundled, pageOf(text), []).map(mention => mention.promise)
        if (!ids.includes(entity.id)) missed.push(`${entity.id}: ${pattern}`)
      }
    }
    expect(missed).toEqual([])
  })
})

describe('a promise in other words', () => {
  it.each<[string, string, number | null]>([
    ['Those 1,700 apprentice pilots we keep hearing of', 'apprentice-pilots', 1700],
    ['Where are the 2,600 extra pilots that the harbour was promised?', 'apprentice-pilots', 2600],
    ['That is the £640m for walls at the quay.', 'quay-repairs', 640],
    ['Where are 1,700 new pilots when eleven hundred have left?', 'apprentice-pilots', 1700],
    ['The much-trailed £640m will be swallowed up by consultants.', 'quay-repairs', 640],
    ['By the solstice, it is claimed, every last beacon will be lit.', 'lamps-lit', null],
    ['Beacon lighting was meant to be the answer.', 'lamps-lit', null],
  ])('is found in “%s”', (text, id, number) => {
    expect(found(text)).toEqual([[id, number]])
  })

  it.each([
    'A shortfall of 1,200 harbour pilots is feared.',
    'The harbour lost 1,700 pilots in a year.',
    '1,200 police officers were at the harbour.',
    'Some 1,200 tonnes of coal came in.',
    'The beacon by the church was lit on Sunday.',
    'In 1700 the harbour was young.',
    'Beacon lighting is done by hand.',
    'She paid £640 for a boat.',
    'The bridge cost £640m.',
    'Up to £640 million for a lighthouse museum.',
    'The town gives £640m a year for buses.',
    'A thousand new oaks stand by the harbour.',
    'Crews rowed hard.',
  ])('is not found in “%s”', text => {
    expect(found(text)).toEqual([])
  })

  it('is known again by its number once the page has named it', () => {
    const again = 'What becomes of the 1,200 pilots?'
    expect(found(again)).toEqual([])
    expect(found(`They want 1,200 new harbour pilots. ${again}`)).toEqual([
      ['apprentice-pilots', 1200],
      ['apprentice-pilots', 1200],
    ])
  })
})

describe('the place of a promise', () => {
  it('is the post or comment that it stands in', () => {
    const text = 'Up to £640 million, says the board.\nUp to £640 million of nothing.'
    const post = { title: null, author: null, published: null, permalink: null, start: 0, end: 35 }
    const comment = { author: null, published: null, parent: null, post: 0, start: 36, end: text.length }
    const page = { ...pageOf(text), posts: [post], comments: [comment] }
    expect(findPromises(lexicon, page, []).map(mention => [mention.post, mention.comment])).toEqual([
      [0, null],
      [0, 0],
    ])
  })
})

describe('whatever the page', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.constantFrom(
      '1,200 ',
      'a thousand ',
      '£640m ',
      'up to ',
      'apprentice ',
      'harbour ',
      'pilots',
      'beacon lit ',
      'solstice',
      '. ',
      '\n',
    ),
    fc.constantFrom(
      'hard-rowing ',
      'our ',
      'crews',
      'promised ',
      'will ',
      'more ',
      'thousands of ',
      '2025/26 ',
      ', ',
    ),
  )
  const anyText = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''))
  const mention = fc.record({
    start: fc.nat(60),
    length: fc.nat(20),
    entity: fc.constantFrom('person/ada-quay', 'term/x'),
  })

  it('stays on the text, does not overlap itself, and answers the same twice', () => {
    fc.assert(
      fc.property(anyText, fc.array(mention, { maxLength: 4 }), (text, named) => {
        const page = pageOf(text)
        const mentions = named.map(({ start, length, entity }) => ({
          start,
          end: start + length,
          text: '',
          entity: entity as EntityId,
          confidence: 1,
          evidence: [],
          post: null,
          comment: null,
        }))
        const promises = findPromises(lexicon, page, mentions)
        expect(findPromises(lexicon, page, mentions)).toEqual(promises)
        const ends = new Map<string, number>()
        for (const one of promises) {
          promiseMentionSchema.parse(one)
          expect(one.end).toBeGreaterThan(one.start)
          expect(text.slice(one.start, one.end)).toBe(one.text)
          expect(one.start).toBeGreaterThanOrEqual(ends.get(one.promise) ?? 0)
          ends.set(one.promise, one.end)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('works from a lexicon that was stored', () => {
    const stored = structuredClone(lexicon)
    const text = 'Up to £640 million and 1,700 new harbour pilots.'
    expect(findPromises(stored, pageOf(text), [])).toEqual(findPromises(lexicon, pageOf(text), []))
  })

  it('finds nothing without promises', () => {
    expect(findPromises(compilePromises([]), pageOf('Up to £640 million.'), [])).toEqual([])
  })

  it('takes a time that grows with the text', () => {
    const sentence =
      'Up to £640 million will find 1,700 new harbour pilots and every beacon lit by the solstice, '
    const time = (times: number) => {
      const page = pageOf(sentence.repeat(times))
      const begun = performance.now()
      findPromises(lexicon, page, [])
      return performance.now() - begun
    }
    time(500)
    const short = Math.max(5, Math.min(time(500), time(500)))
    expect(time(4_000)).toBeLessThan(short * 8 * 6)
  })
})
