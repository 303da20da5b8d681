import type { Entity } from '../../../lib/knowledge/schema.ts'
import { entitySchema } from '../../../lib/knowledge/schema.ts'

const sources = [{ id: 's1', title: 'Made up for a test', publisher: 'Nobody' }]
const facts = [{ text: 'Made up for a test.', sources: ['s1'] }]
const common = { summary: 'Made up for a test.', facts, sources, related: [], asOf: '2026-01-01' }
const part = (related: [string, string][]) => related.map(([type, target]) => ({ type, target }))

/** People, bodies and terms that do not exist, in the form of the knowledge base. */
export const smallKnowledge: Entity[] = [
  {
    ...common,
    id: 'person/martha-oakwell',
    kind: 'person',
    name: 'Martha Oakwell',
    description: 'Chief inspector of probation in Merrydale from 2020',
    namesakes: true,
    aliases: [
      { text: 'Oakwell', context: true },
      { text: 'Ms Oakwell', context: true },
      { text: 'chief inspector of probation', context: true, from: '2020-01-01', to: '2023-06-30' },
      { text: 'the Chief Inspector', context: true, from: '2020-01-01', to: '2023-06-30' },
    ],
    related: part([['leads', 'organisation/hm-test-inspectorate']]),
  },
  {
    ...common,
    id: 'person/peter-lindqvist',
    kind: 'person',
    name: 'Peter Lindqvist',
    description: 'Chief inspector of probation from 2023',
    aliases: [
      { text: 'Lindqvist', context: true },
      { text: 'Mr Lindqvist', context: true },
      { text: 'chief inspector of probation', context: true, from: '2023-07-01' },
      { text: 'the Chief Inspector', context: true, from: '2023-07-01' },
    ],
    related: part([['leads', 'organisation/hm-test-inspectorate']]),
  },
  {
    ...common,
    id: 'person/lord-harcastle',
    kind: 'person',
    name: 'Edwin Harcastle',
    description: 'Prisons minister',
    aliases: [{ text: 'Lord Harcastle' }, { text: 'Harcastle', context: true }],
  },
  {
    ...common,
    id: 'organisation/hm-test-inspectorate',
    kind: 'organisation',
    name: 'Inspectorate of Test Probation',
    description: 'Inspects probation',
    aliases: [{ text: 'ITP', context: true }],
  },
  {
    ...common,
    id: 'organisation/probation-service',
    kind: 'organisation',
    name: 'Probation Service',
    description: 'The probation service of England and Wales',
    aliases: [{ text: 'the Probation Service' }],
  },
  {
    ...common,
    id: 'organisation/btpni',
    kind: 'organisation',
    name: 'Board of Test Probation for Northern Ireland',
    description: 'Runs test probation in Northern Ireland',
    aliases: [{ text: 'BTPNI' }],
  },
  {
    ...common,
    id: 'organisation/rebound',
    kind: 'organisation',
    name: 'Rebound (charity)',
    description: 'Charity that helps people leaving prison',
    aliases: [
      { text: 'Rebound', context: true },
      { text: 'RBD', context: true, case: true },
    ],
  },
  {
    ...common,
    id: 'term/community-letter-order',
    kind: 'term',
    name: 'Community letter order (CLO)',
    type: 'requirement',
    description: 'A community sentence',
    aliases: [{ text: 'community letter order' }, { text: 'CLO', context: true }],
  },
  {
    ...common,
    id: 'report/lantern-2022',
    kind: 'report',
    name: 'Lantern review of probation estates',
    type: 'independent-review',
    published: '2022-04-01',
    description: 'Review of probation buildings',
    aliases: [{ text: 'Lantern review' }],
  },
  {
    ...common,
    id: 'place/region-east-merrydale',
    kind: 'place',
    type: 'region',
    name: 'Probation Service – East Merrydale region',
    description: 'Probation region',
    aliases: [],
  },
  {
    ...common,
    id: 'place/region-west-merrydale',
    kind: 'place',
    type: 'region',
    name: 'Probation Service – West Merrydale region',
    description: 'Probation region',
    aliases: [],
  },
].map(entity => entitySchema.parse(entity))
