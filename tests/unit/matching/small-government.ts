import type { Entity } from '../../../lib/knowledge/schema.ts'
import { entitySchema } from '../../../lib/knowledge/schema.ts'

const facts = [{ text: 'Made up for a test.', sources: ['s1'] }]
const common = { summary: 'Made up for a test.', facts, asOf: '2026-01-01' }
const source = (url?: string) => [
  { id: 's1', title: 'Made up', publisher: 'Nobody', ...(url ? { url } : {}) },
]
const leads = (target: string) => [{ type: 'leads', target }]

const held = (texts: string, from: string, to?: string) =>
  texts.split('|').map(text => ({ text, context: true, from, ...(to ? { to } : {}) }))
const JUSTICE = 'justice secretary|Secretary of State for Justice|Lord Chancellor'
const PRISONS = 'prisons minister|prisons and probation minister'

/** Ministers and their like who do not exist; to be taken beside `smallKnowledge`. */
export const smallGovernment: Entity[] = [
  {
    ...common,
    id: 'person/davina-quillfeather',
    kind: 'person',
    name: 'Davina Quillfeather',
    description: 'Justice secretary from 2020 to 2022',
    aliases: [{ text: 'Quillfeather', context: true }, ...held(JUSTICE, '2020-01-01', '2022-06-30')],
    related: leads('organisation/ministry-of-test'),
    sources: source('https://www.example.org/people/davina-quillfeather/'),
  },
  {
    ...common,
    id: 'person/morris-tavernelle',
    kind: 'person',
    name: 'Morris Tavernelle',
    description: 'Justice secretary from July 2022',
    aliases: [{ text: 'Tavernelle', context: true }, ...held(JUSTICE, '2022-07-01')],
    related: leads('organisation/ministry-of-test'),
    sources: source(),
  },
  {
    ...common,
    id: 'person/osbert-yarrowby',
    kind: 'person',
    name: 'Osbert Yarrowby',
    description: 'Prisons minister from 2021',
    aliases: [
      { text: 'Lord Yarrowby' },
      { text: 'Sir Osbert Yarrowby' },
      { text: 'Yarrowby', context: true },
      ...held(PRISONS, '2021-01-01'),
    ],
    related: leads('organisation/ministry-of-test'),
    sources: source(),
  },
  {
    ...common,
    id: 'person/hester-smith',
    kind: 'person',
    name: 'Hester Smith',
    description: 'Prime minister from 2020 to 2023',
    namesakes: true,
    aliases: [
      { text: 'HS', context: true },
      { text: 'Smith', context: true },
      ...held('prime minister', '2020-01-01', '2023-12-31'),
    ],
    related: [],
    sources: source('https://news.example.org/hester-smith-speaks'),
  },
  {
    ...common,
    id: 'person/baroness-olwen',
    kind: 'person',
    name: 'Baroness Olwen',
    description: 'Peer who speaks on prisons',
    aliases: [],
    related: [],
    sources: source(),
  },
  {
    ...common,
    id: 'organisation/ministry-of-test',
    kind: 'organisation',
    name: 'Ministry of Test Justice',
    description: 'Department for prisons and probation',
    aliases: [],
    related: [],
    sources: source(),
  },
  {
    ...common,
    id: 'organisation/larkspur-trust',
    kind: 'organisation',
    name: 'Larkspur (charity)',
    description: 'Charity for people leaving prison',
    aliases: [{ text: 'Larkspur', context: true }],
    related: [],
    sources: source('https://larkspur.example.org/about?page=2'),
  },
].map(entity => entitySchema.parse(entity))
