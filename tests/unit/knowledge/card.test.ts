import { describe, expect, test } from 'vitest'
import { makeCard } from '../../../lib/knowledge/card.ts'
import { cardContentSchema } from '../../../lib/knowledge/card-content.ts'
import { officesAmong } from '../../../lib/knowledge/role-calendar.ts'
import type { Entity } from '../../../lib/knowledge/schema.ts'
import { readKnowledgeFolder } from '../../../scripts/knowledge-files.ts'
import { example } from './examples.ts'

function lookUpIn(entities: readonly Entity[]) {
  const byId = new Map(entities.map(entity => [entity.id, entity]))
  const offices = officesAmong(entities)
  return {
    getEntities: async (ids: readonly Entity['id'][]) => ids.flatMap(id => byId.get(id) ?? []),
    holdersOf: async (office: string) => offices.get(office) ?? [],
  }
}

const source = (id: string, date: string) => ({
  id,
  title: `Page ${id}`,
  publisher: `Publisher ${id}`,
  url: `https://example.org/${id}`,
  date,
})
const board = example('organisation/ferry-board', { name: 'Ferry Board' })
const chair = (id: string, name: string, post: object) =>
  example(`person/${id}`, {
    name,
    sources: [source('s1', '2020-02-03'), source('s2', '2021-05-06')],
    roles: [{ title: 'Chair', organisation: board.id, sources: ['s2'], ...post }],
  })

describe('the card of a person', () => {
  const ann = chair('ann', 'Ann Old', { from: '2010-05-14', to: '2012-09-04' })
  const cat = chair('cat', 'Cat New', { from: '2012-09-04', to: null })
  const lookUp = lookUpIn([board, ann, cat])

  test('says what was held then and who holds it now, each with its source', async () => {
    const card = await makeCard(ann, '2011-03-04T09:30', lookUp)
    expect(cardContentSchema.parse(card)).toEqual(card)
    expect(card.then).toEqual({
      text: 'Chair, Ferry Board, 14 May 2010 to 4 September 2012',
      when: '2010-05-14',
      date: '2021-05-06',
      publisher: 'Publisher s2',
      title: 'Page s2',
      url: 'https://example.org/s2',
    })
    expect(card.now?.text).toBe('Cat New, since 4 September 2012')
  })

  test('says neither for one who holds the office still, or held none that day, or without a day', async () => {
    for (const [person, day] of [
      [cat, '2015'],
      [ann, '2020'],
      [ann, null],
      [ann, 'some day'],
    ] as const) {
      const card = await makeCard(person, day, lookUp)
      expect([card.then, card.now]).toEqual([null, null])
    }
  })

  test('names the next in post where no one is known to hold it now', async () => {
    const dan = chair('dan', 'Dan Gone', { from: '2012-09-04', to: '2014' })
    const card = await makeCard(ann, '2011', lookUpIn([board, ann, dan]))
    expect(card.now?.text).toBe('Next in post: Dan Gone, from 4 September 2012')
  })

  test('says that an end is not known, and what is only likely', async () => {
    const begun = chair('eve', 'Eve', { from: '2010' })
    expect((await makeCard(begun, '2011', lookUp)).then?.text).toBe(
      'Chair, Ferry Board, from 2010 (end not known)',
    )
    const edge = chair('fay', 'Fay', { from: '2010-05', to: '2012' })
    expect((await makeCard(edge, '2010-05-07', lookUp)).then?.text).toBe(
      'Probably Chair, Ferry Board, May 2010 to 2012',
    )
  })
})

describe('the card of a body', () => {
  const old = example('organisation/old-ferries', {
    name: 'Old Ferries',
    facts: [
      { text: 'It was founded in 1990.', date: '1990', sources: ['s1'] },
      { text: 'It was replaced by the NF in March 2005.', date: '2005-03', sources: ['s1'] },
    ],
    related: [{ type: 'succeeded-by', target: 'organisation/new-ferries' }],
  })
  const next = example('organisation/new-ferries', {
    name: 'New Ferries',
    aliases: [{ text: 'NF', context: true }],
  })
  const lookUp = lookUpIn([old, next])

  test('says that it still existed then, and what came after it', async () => {
    const card = await makeCard(old, '2001', lookUp)
    expect(card.then?.text).toBe('Still existed, until March 2005')
    expect(card.now?.text).toBe('Succeeded by New Ferries, March 2005')
    expect(card.fact?.text).toBe('It was founded in 1990.')
  })

  test('says only what came after it on a day when it was gone', async () => {
    const card = await makeCard(old, '2010', lookUp)
    expect(card.then).toBeNull()
    expect(card.now?.text).toBe('Succeeded by New Ferries, March 2005')
  })

  test('says nothing of a successor that no sourced fact names', async () => {
    const silent = { ...old, facts: old.facts.slice(0, 1) }
    const card = await makeCard(silent, '2001', lookUp)
    expect([card.then, card.now]).toEqual([null, null])
  })

  test('says of a closed place what its fact says', async () => {
    const facts = [{ text: 'The pier closed to ships.', date: '2019', sources: ['s1'] }]
    const pier = example('place/pier', { status: 'closed', facts })
    expect((await makeCard(pier, '2010', lookUp)).now?.text).toBe('The pier closed to ships.')
  })
})

describe('the fact on the card', () => {
  const facts = ['2010', '2015-06-01', '2015-06-20', '2022-01'].map(date => ({
    text: `In ${date}.`,
    date,
    sources: ['s1'],
  }))
  const term = example('term/ferry', { facts: [...facts, { text: 'Some day.', sources: ['s1'] }] })
  const factOn = async (day: string | null) => (await makeCard(term, day, lookUpIn([])))?.fact?.text

  test.each([
    ['2015-06-10', 'In 2015-06-01.'],
    ['2015-06-20', 'In 2015-06-20.'],
    ['2016', 'In 2015-06-20.'],
    ['2011-12-31', 'In 2010.'],
    ['2013', 'In 2022-01.'],
    ['2000', 'In 2022-01.'],
    [null, 'In 2022-01.'],
  ])('of a page of %s', async (day, expected) => {
    expect(await factOn(day)).toBe(expected)
  })

  test('is the first where none has a date, and one with a source always', async () => {
    const undated = example('term/ferry', { facts: [{ text: 'Some day.', sources: ['s1'] }] })
    expect((await makeCard(undated, '2015', lookUpIn([]))).fact).toMatchObject({
      text: 'Some day.',
      publisher: 'Nobody',
    })
    const unsourced = { ...undated, sources: [] }
    expect((await makeCard(unsourced, '2015', lookUpIn([]))).fact).toBeNull()
  })

  test('of a promise without facts is the time it was made', async () => {
    const appearances = ['2018', '2020'].map(date => ({ date, text: `Said in ${date}.`, sources: ['s1'] }))
    const promise = example('promise/ferries', { facts: [], appearances })
    expect((await makeCard(promise, '2019', lookUpIn([]))).fact?.text).toBe('Said in 2018.')
  })
})

describe('cards of the bundled knowledge', () => {
  test('fit their schema on any day, name a source for all they say, and never name the same person as before and after', async () => {
    const { entities } = await readKnowledgeFolder('public/knowledge')
    const all = entities.map(({ entity }) => entity)
    const lookUp = lookUpIn(all)
    for (const entity of all) {
      for (const day of [null, '1995', '2014-06-01', '2021-06-26T10:00', '2026-11']) {
        const card = cardContentSchema.parse(await makeCard(entity, day, lookUp))
        expect(card.fact).not.toBeNull()
        if (card.now && entity.kind === 'person') expect(card.now.text).not.toContain(`${entity.name},`)
        if (day === null) expect([card.then, card.now]).toEqual([null, null])
      }
    }
  }, 30_000)

  test('the justice secretary of a day', async () => {
    const { entities } = await readKnowledgeFolder('public/knowledge')
    const all = entities.map(({ entity }) => entity)
    const raab = all.find(({ id }) => id === 'person/dominic-raab')
    const card = raab && (await makeCard(raab, '2022-05-24', lookUpIn(all)))
    expect(card?.then?.text).toMatch(
      /^Secretary of State for Justice and Lord Chancellor, .* to 6 September 2022$/,
    )
    expect(card?.now?.text).toMatch(/, since 5 September 2025$/)
  }, 20_000)
})
