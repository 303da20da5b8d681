import * as z from 'zod/mini'

// No `new Function`: the content policy of extension pages forbids it.
z.config({ jitless: true })

export const ENTITY_KINDS = [
  'person',
  'organisation',
  'place',
  'report',
  'legislation',
  'term',
  'event',
  'statistic',
  'post',
  'promise',
] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

const ID_FORM = new RegExp(`^(?:${ENTITY_KINDS.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*$`)

export const entityIdSchema = z
  .string()
  .check(z.regex(ID_FORM, 'is not an id of the form kind/lower-case-words'))
  .brand<'EntityId'>()
/** An id such as `person/martin-jones`; never renamed, never deleted. */
export type EntityId = z.infer<typeof entityIdSchema>

/** The kind that an id names in its first part. */
export function kindOf(id: EntityId): EntityKind {
  return id.slice(0, id.indexOf('/')) as EntityKind
}
