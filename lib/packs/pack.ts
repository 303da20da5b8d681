import * as z from 'zod/mini'
import { isIsoDate } from '../dates/iso-date.ts'
import type { EntityKind } from '../knowledge/entity-id.ts'
import {
  factSchema,
  legislationSchema,
  organisationSchema,
  personSchema,
  placeSchema,
  reportSchema,
  sourceSchema,
  termSchema,
} from '../knowledge/schema.ts'

/**
 * A pack: entities of a reader's own, in the form of the knowledge base, with one line about the pack before them.
 * A pack is data of a stranger: it is bounded here, holds no patterns and no markup, and all its addresses are http(s).
 */

/** Kinds that a pack may hold: those that are known by their names. Figures and promises need more than a name. */
export const PACK_KINDS = [
  'person',
  'organisation',
  'place',
  'report',
  'legislation',
  'term',
] as const satisfies readonly EntityKind[]
export type PackKind = (typeof PACK_KINDS)[number]

const line = (longest: number) =>
  z.string().check(
    z.refine(value => value.trim() === value && value !== '', 'is empty, or begins or ends with white space'),
    z.refine(value => value.length <= longest, `has more than ${longest} characters`),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character is what this looks for
    z.refine(value => !/[\u0000-\u001f]/.test(value), 'holds a control character'),
  )

/** The first line of a pack's file. */
export const packHeaderSchema = z.strictObject({
  /** Its id, which never changes: by it an update knows what it updates. */
  pack: z.string().check(
    z.refine(value => value.length <= 40, 'has more than 40 characters'),
    z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not lower-case words joined by hyphens'),
  ),
  /** Higher with every edition. */
  version: z.number().check(z.int('is not a whole number'), z.minimum(1, 'is less than 1')),
  name: line(80),
  description: z.optional(line(300)),
  author: z.optional(line(80)),
  licence: z.optional(line(80)),
  asOf: z.optional(z.string().check(z.refine(isIsoDate, 'is not an ISO date'))),
})
export type PackHeader = z.infer<typeof packHeaderSchema>

// What somebody follows may be known by its name alone; what is stated needs its source as anywhere.
const lighter = { facts: z.array(factSchema), sources: z.array(sourceSchema) }

/** An entity of a pack, once what it may leave out was filled in. */
export const packEntitySchema = z.discriminatedUnion('kind', [
  z.extend(personSchema, lighter),
  z.extend(organisationSchema, lighter),
  z.extend(placeSchema, lighter),
  z.extend(reportSchema, lighter),
  z.extend(legislationSchema, lighter),
  z.extend(termSchema, lighter),
])
export type PackEntity = z.infer<typeof packEntitySchema>

/** What is wrong with a pack: `code` names a sentence (`pack_fault_<code>`), `values` fills it. */
export interface PackFault {
  /** Counted from 1; 0 for the file as a whole. */
  readonly line: number
  readonly code:
    | 'too-long'
    | 'too-many'
    | 'empty'
    | 'header'
    | 'line-too-long'
    | 'not-json'
    | 'direction'
    | 'kind'
    | 'entity'
    | 'twice'
    | 'person-name'
    | 'aliases'
    | 'source'
  readonly values: Readonly<Record<string, string | number>>
}
