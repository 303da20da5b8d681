import { describe, expect, it } from 'vitest'
import { makeNumberCard } from '../../../lib/annotation/number-card.ts'
import { makePromiseCard, namedByPromise } from '../../../lib/annotation/promise-card.ts'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'
import type { Entity, EntityOf } from '../../../lib/knowledge/schema.ts'
import type { NumberMention } from '../../../lib/matching/numbers/number-mention.ts'

const sources = [
  {
    id: 's1',
    title: 'Harbour returns',
    publisher: 'Harbour Office',
    url: 'https://example.org/1',
    date: '2024-08',
  },
  {
    id: 's2',
    title: 'Later returns',
    publisher: 'Harbour Office',
    url: 'https://example.org/2',
    date: '2025-08',
  },
]
const common = {
  aliases: [],
  description: '',
  summary: '',
  related: [],
  sources,
  asOf: '2026-01-01',
  facts: [],
}
const series: EntityOf<'statistic'> = {
  ...common,
  id: 'statistic/pilots' as EntityId,
  kind: 'statistic',
  name: 'Pilots in post',
  facts: [{ text: 'Counted yearly.', sources: ['s1'] }],
  unit: 'FTE',
  geography: 'The harbour',
  definition: 'Pilots',
  cues: [],
  points: [
    { date: '2025-06-30', value: 61, sources: ['s2'] },
    { date: '2024-06-30', value: 50, sources: ['s1'] },
  ],
}
const mention: NumberMention = {
  start: 0,
  end: 2,
  text: '50',
  quote: 'about 50 of them',
  series: series.id,
  date: '2024-06-30',
  verdict: 'agrees',
  official: 50,
  reason: { code: 'agrees_equal', values: ['50'] },
  post: null,
  comment: null,
}

describe('the card of a figure', () => {
  it('says whether it agrees and why, the official value at its date and the latest, with sources', () => {
    const card = makeNumberCard(series, mention)
    expect(card).toMatchObject({
      name: 'Pilots in post',
      verdict: 'agrees',
      lead: 'The same as in the series: 50.',
      rows: [
        { term: 'Official', words: '50 FTE, 30 June 2024' },
        { term: 'Latest', words: '61 FTE, 30 June 2025' },
      ],
    })
    expect(card.statements.map(({ title }) => title)).toEqual(['Harbour returns', 'Later returns'])
  })

  it('says the latest value once, and none as official where none was compared', () => {
    expect(makeNumberCard(series, { ...mention, date: '2025-06-30', official: 61 }).rows).toEqual([
      { term: 'Official', words: '61 FTE, 30 June 2025' },
    ])
    const unknown = { ...mention, date: null, official: null, verdict: 'unknown' as const }
    expect(makeNumberCard(series, unknown).rows.map(({ term }) => term)).toEqual(['Latest'])
  })

  it('sets a sum of money as it is written', () => {
    const pounds = { ...series, unit: '£ million' }
    expect(makeNumberCard(pounds, mention).rows[0]?.words).toBe('£50 million, 30 June 2024')
  })
})

const speaker = { id: 'person/ann-example' as EntityId, kind: 'person', name: 'Ann Example' } as Entity
const appearance = (date: string, by: EntityId | null = speaker.id) => ({
  date,
  text: `Said in ${date}.`,
  sources: ['s1'],
  ...(by ? { speaker: by } : {}),
})
const promise: EntityOf<'promise'> = {
  ...common,
  id: 'promise/pilots' as EntityId,
  kind: 'promise',
  name: 'More pilots',
  patterns: ['{n} pilots'],
  appearances: ['2024-05-01', '2020-07-30', '2021-02', '2022-03', '2025-02'].map(date => appearance(date)),
  statistics: [series.id],
  outcome: [{ text: 'Twelve came.', date: '2023', sources: ['s2'] }],
}

describe('the card of a promise', () => {
  it('counts the times before the page, says the first and the last three, and what the series shows since', () => {
    const card = makePromiseCard(promise, '2024-09-10', [speaker, series])
    expect(card.lead).toBe('Promised 4 times before, first 30 July 2020 by Ann Example.')
    expect(card.rows).toEqual([
      { term: '1 May 2024, Ann Example', words: 'Said in 2024-05-01.' },
      { term: 'March 2022, Ann Example', words: 'Said in 2022-03.' },
      { term: 'February 2021, Ann Example', words: 'Said in 2021-02.' },
      { term: 'Since then', words: 'Pilots in post: 61 FTE, 30 June 2025' },
    ])
    expect(card.verdict).toBeNull()
  })

  it('names nobody as the first where a time that is not dated to the day may lie before', () => {
    const vague = { ...promise, appearances: [appearance('2020', null), appearance('2020-07-30')] }
    expect(makePromiseCard(vague, '2024-09-10', [speaker]).lead).toBe('Promised 2 times before, first 2020.')
  })

  it('does not call a value of before the page what came since', () => {
    const card = makePromiseCard(promise, '2025-09-10', [speaker, series])
    expect(card.rows.at(-1)).toEqual({ term: 'What came of it', words: 'Twelve came.' })
  })

  it('says so where no earlier time is known', () => {
    expect(makePromiseCard(promise, '2019-01-01', []).lead).toBe('No earlier time is known.')
  })

  it('looks up everything it names at once', () => {
    expect(namedByPromise(promise)).toEqual([series.id, speaker.id])
  })
})
