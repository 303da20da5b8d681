import * as z from 'zod/mini'
import { firstDay, isIsoDate, lastDay } from '../dates/iso-date.ts'
import { type EntityKind, entityIdSchema } from './entity-id.ts'

/**
 * The form of the knowledge base: one JSON object a line, one file a kind (`public/knowledge/*.jsonl`).
 * These schemas check one line by itself; what holds between lines is in `check.ts`.
 */
z.config({ jitless: true })

/** Kinds whose names and aliases are looked for in running text and so must not collide. */
export const MATCHED_KINDS: readonly EntityKind[] = [
  'person',
  'organisation',
  'place',
  'report',
  'legislation',
  'term',
]

export const KNOWLEDGE_FILES: Readonly<Record<string, EntityKind>> = {
  'people.jsonl': 'person',
  'organisations.jsonl': 'organisation',
  'places.jsonl': 'place',
  'reports.jsonl': 'report',
  'legislation.jsonl': 'legislation',
  'terms.jsonl': 'term',
  'events.jsonl': 'event',
  'statistics.jsonl': 'statistic',
  'posts.jsonl': 'post',
  'promises.jsonl': 'promise',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a control character in a fact is what this looks for
const CONTROL_CHARACTER = /[\u0000-\u001f]/

const text = (longest?: number) =>
  z.string().check(
    z.refine(value => value.trim() !== '', 'is empty'),
    z.refine(value => value.trim() === '' || value.trim() === value, 'begins or ends with white space'),
    z.refine(value => !CONTROL_CHARACTER.test(value), 'holds a control character'),
    z.refine(
      value => longest === undefined || [...value].length <= longest,
      `has more than ${longest} characters`,
    ),
  )
const date = z.string().check(z.refine(isIsoDate, 'is not an ISO date'))
const httpAddress = z
  .string()
  .check(
    z.refine(value => /^https?:\/\/\S+$/.test(value) && URL.canParse(value), 'is not an http(s) address'),
  )
const onlyTrue = z.optional(z.literal(true))
const sourceNames = z.array(z.string()).check(z.minLength(1, 'names no source'))

export const aliasSchema = z
  .strictObject({
    text: text(160),
    context: onlyTrue,
    prefer: onlyTrue,
    case: onlyTrue,
    from: z.optional(date),
    to: z.optional(date),
  })
  .check(
    z.refine(
      alias => !alias.from || !alias.to || firstDay(alias.from) <= lastDay(alias.to),
      'ends before it begins',
    ),
  )

export const sourceSchema = z.strictObject({
  id: text(),
  title: text(),
  publisher: text(),
  url: z.optional(httpAddress),
  date: z.optional(date),
})

export const factSchema = z.strictObject({ text: text(), date: z.optional(date), sources: sourceNames })

export const RELATION_TYPES = [
  'leads',
  'member-of',
  'part-of',
  'succeeded-by',
  'wrote',
  'about',
  'created-by',
  'inspected-by',
  'replaced-by',
  'see-also',
  'located-in',
  'owner-of',
] as const
export const relationSchema = z.strictObject({ type: z.enum(RELATION_TYPES), target: entityIdSchema })

export const roleSchema = z
  .strictObject({
    title: text(),
    organisation: z.optional(entityIdSchema),
    from: z.optional(date),
    /** `null`: the source shows the person in post at its date; missing: the end is not known. */
    to: z.optional(z.nullable(date)),
    sources: sourceNames,
  })
  .check(
    z.refine(
      role => !role.from || !role.to || firstDay(role.from) <= lastDay(role.to),
      'ends before it begins',
    ),
  )

const common = {
  id: entityIdSchema,
  name: text(),
  aliases: z.array(aliasSchema),
  description: text(100),
  summary: text(420),
  related: z.array(relationSchema),
  sources: z.array(sourceSchema).check(z.minLength(1, 'names no source')),
  asOf: date,
}
const facts = z.array(factSchema).check(z.minLength(1, 'holds no fact'))

export const personSchema = z.strictObject({
  ...common,
  kind: z.literal('person'),
  facts,
  roles: z.optional(z.array(roleSchema)),
  namesakes: onlyTrue,
})
export const organisationSchema = z.strictObject({
  ...common,
  kind: z.literal('organisation'),
  facts,
  url: z.optional(httpAddress),
})
export const placeSchema = z.strictObject({
  ...common,
  kind: z.literal('place'),
  facts,
  type: z.enum(['prison', 'region', 'pdu']),
  operator: z.optional(text()),
  category: z.optional(text()),
  capacity: z.optional(z.union([z.number(), text()])),
  status: z.optional(z.enum(['open', 'closed', 'former', 'planned'])),
  region: z.optional(entityIdSchema),
  ratings: z.optional(
    z.array(
      z.strictObject({
        date,
        rating: z.enum(['Outstanding', 'Good', 'Requires improvement', 'Inadequate']),
        report: z.optional(z.union([entityIdSchema, httpAddress])),
      }),
    ),
  ),
})
export const reportSchema = z.strictObject({
  ...common,
  kind: z.literal('report'),
  facts,
  published: z.optional(date),
  publisher: z.optional(entityIdSchema),
  authors: z.optional(z.array(entityIdSchema)),
  type: z.enum([
    'inspection',
    'annual',
    'thematic',
    'audit',
    'committee',
    'independent-review',
    'statistics',
    'research',
    'inquiry',
    'other',
  ]),
  findings: z.optional(z.array(factSchema)),
  url: z.optional(httpAddress),
})
export const legislationSchema = z.strictObject({
  ...common,
  kind: z.literal('legislation'),
  facts,
  enacted: z.optional(date),
  url: z.optional(httpAddress),
})
export const termSchema = z.strictObject({
  ...common,
  kind: z.literal('term'),
  facts,
  expansion: z.optional(text()),
  type: z.enum([
    'role',
    'system',
    'programme',
    'scheme',
    'sentence',
    'requirement',
    'process',
    'concept',
    'body',
  ]),
})
export const eventSchema = z.strictObject({
  ...common,
  kind: z.literal('event'),
  facts,
  date,
  end: z.optional(date),
})
export const statisticSchema = z.strictObject({
  ...common,
  kind: z.literal('statistic'),
  facts,
  unit: text(),
  geography: text(),
  definition: text(),
  cues: z.array(text()),
  points: z
    .array(z.strictObject({ date, value: z.number(), sources: sourceNames, note: z.optional(text()) }))
    .check(z.minLength(1, 'holds no point')),
})
export const postSchema = z.strictObject({
  ...common,
  kind: z.literal('post'),
  facts,
  /** Missing where a post was read in a copy and its own address was not seen. */
  url: z.optional(httpAddress),
  published: date,
  publisher: entityIdSchema,
  mentions: z.array(entityIdSchema),
})
export const promiseSchema = z.strictObject({
  ...common,
  kind: z.literal('promise'),
  facts: z.array(factSchema),
  patterns: z.array(text(160)).check(z.minLength(1, 'holds no pattern')),
  appearances: z
    .array(
      z.strictObject({
        date,
        speaker: z.optional(entityIdSchema),
        number: z.optional(z.number()),
        text: text(),
        sources: sourceNames,
      }),
    )
    .check(z.minLength(1, 'holds no appearance')),
  statistics: z.array(entityIdSchema),
  outcome: z.array(factSchema),
})

export const entitySchema = z.discriminatedUnion('kind', [
  personSchema,
  organisationSchema,
  placeSchema,
  reportSchema,
  legislationSchema,
  termSchema,
  eventSchema,
  statisticSchema,
  postSchema,
  promiseSchema,
])

export type Alias = z.infer<typeof aliasSchema>
export type Source = z.infer<typeof sourceSchema>
export type Fact = z.infer<typeof factSchema>
export type Relation = z.infer<typeof relationSchema>
export type Role = z.infer<typeof roleSchema>
export type Entity = z.infer<typeof entitySchema>
export type EntityOf<Kind extends EntityKind> = Extract<Entity, { kind: Kind }>
export type Person = EntityOf<'person'>
