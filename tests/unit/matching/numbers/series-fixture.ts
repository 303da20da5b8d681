import { type Entity, entitySchema } from '../../../../lib/knowledge/schema.ts'
import { compileSeries } from '../../../../lib/matching/numbers/series-lexicon.ts'

/** Made-up series: nothing in them is a fact. */
const sources = [
  {
    id: 's1',
    title: 'Quarterly bulletin',
    publisher: 'Office of Made-up Statistics',
    url: 'https://stats.example/b',
  },
  { id: 's2', title: 'A post', publisher: 'The Wardrobe Blog', url: 'https://wardrobe.example/p' },
]

interface Given {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly cues: readonly string[]
  readonly points: readonly (readonly [
    date: string,
    value: number,
    note?: string | undefined,
    source?: string,
  ])[]
  readonly definition?: string
  readonly geography?: string
}

function statistic(given: Given): Entity {
  return entitySchema.parse({
    id: `statistic/${given.id}`,
    kind: 'statistic',
    name: given.name,
    aliases: [],
    description: given.name,
    summary: given.name,
    facts: [{ text: given.name, sources: ['s1'] }],
    related: [],
    sources,
    asOf: '2026-01-01',
    unit: given.unit,
    geography: given.geography ?? 'England and Wales',
    definition: given.definition ?? 'On the last day of the quarter.',
    cues: given.cues,
    points: given.points.map(([date, value, note, source]) => ({
      date,
      value,
      sources: [source ?? 's1'],
      ...(note === undefined ? {} : { note }),
    })),
  })
}

export const madeUpSeries = [
  statistic({
    id: 'gardeners',
    name: 'Prison gardeners in post',
    unit: 'FTE',
    cues: ['prison gardeners in post', 'prison gardeners', 'FTE gardeners'],
    points: [
      ['2023-06-30', 4_810],
      ['2024-03-31', 5_001],
      ['2024-06-30', 5_163],
      ['2025-06-30', 5_402, 'First published as 5,377.'],
    ],
  }),
  statistic({
    id: 'seeds-sown',
    name: 'Seed targets met',
    unit: 'per cent',
    cues: ['of seed targets', 'seed targets met'],
    points: [['2024-03', 31]],
  }),
  statistic({
    id: 'compost-money',
    name: 'Extra compost funding',
    unit: '£ million a year',
    cues: ['£640m for compost', 'compost budget'],
    points: [['2027-03', 640]],
  }),
  statistic({
    id: 'greenhouse-leavers',
    name: 'Leaving rate of greenhouse keepers',
    unit: 'per cent',
    cues: ['greenhouse keepers leaving rate', 'greenhouse keepers left'],
    points: [['2024-03-31', 14.7, undefined, 's2']],
  }),
  statistic({
    id: 'orchard-trainees',
    name: 'Orchard trainees recruited',
    unit: 'people',
    definition: 'Starters in the financial year ending on 31 March of the date.',
    cues: ['orchard trainees', 'new orchard trainees'],
    points: [
      ['2023-03-31', 912],
      ['2024-03-31', 1_057],
    ],
  }),
]

export const madeUpLexicon = structuredClone(compileSeries(madeUpSeries))
