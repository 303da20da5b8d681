import { type Entity, entitySchema } from '../../../../lib/knowledge/schema.ts'

const sources = [{ id: 's1', title: 'Made up for a test', publisher: 'Nobody' }]
const facts = [{ text: 'Made up for a test.', sources: ['s1'] }]
const common = { summary: 'Made up for a test.', facts, sources, related: [], asOf: '2026-01-01' }

function body(id: string, name: string, description: string, ...aliases: string[]) {
  return {
    ...common,
    id: `organisation/${id}`,
    kind: 'organisation',
    name,
    description,
    aliases: aliases.map(text => ({ text })),
  }
}

interface ReportMore {
  readonly type?: string
  readonly aliases?: readonly object[]
  readonly about?: readonly string[]
  readonly series?: string
  readonly summary?: string
  readonly authors?: readonly string[]
}

function report(
  id: string,
  publisher: string,
  published: string | null,
  name: string,
  more: ReportMore = {},
) {
  const { type = 'audit', aliases = [], about = [], series, summary = common.summary, authors } = more
  return {
    ...common,
    summary,
    id: `report/${id}`,
    kind: 'report',
    name,
    description: 'Made up for a test',
    aliases,
    publisher: `organisation/${publisher}`,
    ...(published === null ? {} : { published }),
    ...(authors ? { authors } : {}),
    type,
    related: [
      ...about.map(target => ({ type: 'about', target })),
      ...(series ? [{ type: 'part-of', target: series }] : []),
    ],
  }
}

const ON_PROBATION = 'On how probation is run.'
const lines: unknown[] = [
  body('mao', 'Merrydale Audit Office', 'Auditor of public spending', 'MAO'),
  body('ledger-committee', 'Ledger Committee', 'House of Commons committee on public money', 'LEDCO'),
  body('penal-committee', 'Penal Affairs Committee', 'House of Lords committee on prisons and probation'),
  body('itp', 'Inspectorate of Test Probation', 'Inspects test probation', 'ITP Merrydale'),
  body('igaols', 'Inspectorate of Merrydale Gaols', 'Inspects the prisons of Merrydale', 'IMG Gaols'),
  body('kindly', 'Kindly Trust', 'Charity for people in prison and on probation'),
  {
    ...common,
    id: 'person/petra-lindmoor',
    kind: 'person',
    name: 'Petra Lindmoor',
    description: 'Chief inspector of probation from 2022',
    aliases: [{ text: 'chief inspector of probation', context: true, from: '2022-01-01' }],
    roles: [
      {
        title: 'Chief Inspector',
        organisation: 'organisation/itp',
        from: '2022-01-01',
        to: null,
        sources: ['s1'],
      },
    ],
  },
  {
    ...common,
    id: 'person/lord-quillfeather',
    kind: 'person',
    name: 'Lord Quillfeather',
    description: 'Prisons minister from 2022',
    aliases: [],
  },
  {
    ...common,
    id: 'place/pdu-otterby',
    kind: 'place',
    type: 'pdu',
    name: 'Otterby PDU',
    description: 'Probation delivery unit',
    aliases: [],
  },
  {
    ...common,
    id: 'place/pdu-larkhill',
    kind: 'place',
    type: 'pdu',
    name: 'Larkhill PDU',
    description: 'Probation delivery unit',
    aliases: [],
  },
  report('mao-2019', 'mao', '2019-03-01', 'Mending the split: progress', {
    summary: ON_PROBATION,
    aliases: [{ text: 'MAO report', context: true }],
  }),
  report('mao-2023', 'mao', '2023-05-12', 'Housing for those who leave prison', { summary: ON_PROBATION }),
  report('mao-2025', 'mao', '2025-10-24', 'A sturdy service', { summary: ON_PROBATION }),
  report('ledger-2019', 'ledger-committee', '2019-05-03', 'Mending the split', {
    type: 'committee',
    summary: ON_PROBATION,
  }),
  report('ledger-2023-a', 'ledger-committee', '2023-04-20', 'Probation vans', { type: 'committee' }),
  report('ledger-2023-b', 'ledger-committee', '2023-04-27', 'Probation sheds', { type: 'committee' }),
  report('penal-letter', 'penal-committee', '2025-10', 'Letter of the peers on ankle bracelets', {
    type: 'committee',
    aliases: [{ text: 'letter to Lord Quillfeather', context: true }],
  }),
  report('itp-annual-series', 'itp', null, 'Inspectorate of Test Probation annual reports', {
    type: 'annual',
    aliases: [{ text: 'annual report', context: true }, { text: 'ITP Merrydale annual report' }],
  }),
  report('itp-annual-2022-23', 'itp', '2023-09-19', 'Annual report 2022/2023', {
    type: 'annual',
    series: 'report/itp-annual-series',
  }),
  report('itp-annual-2024', 'itp', '2025-03-18', 'Annual report 2024', {
    type: 'annual',
    series: 'report/itp-annual-series',
  }),
  report('itp-otterby', 'itp', '2025-02', 'An inspection of probation in Otterby PDU', {
    type: 'inspection',
  }),
  report('itp-knitting', 'itp', '2025-01-16', 'A thematic inspection of knitting lessons', {
    type: 'thematic',
  }),
  report('itp-joint', 'itp', '2025-06-10', 'A joint inspection of gate money with the gaols', {
    type: 'thematic',
  }),
  report('kindly-2025', 'kindly', '2025-02-03', 'Voices from the waiting room', { type: 'research' }),
]

/** Bodies and reports that do not exist, in the form of the knowledge base. */
export const reportKnowledge: Entity[] = lines.map(line => entitySchema.parse(line))
