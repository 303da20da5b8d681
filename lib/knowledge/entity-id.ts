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

const WORDS = '[a-z0-9]+(?:-[a-z0-9]+)*'
const ID_FORM = new RegExp(`^(?:${ENTITY_KINDS.join('|')})/(?:${WORDS}\\.)?${WORDS}$`)

export const entityIdSchema = z
  .string()
  .check(z.regex(ID_FORM, 'is not an id of the form kind/lower-case-words'))
  .brand<'EntityId'>()
/**
 * An id such as `person/martin-jones`; never renamed, never deleted. What comes from a reader's pack bears the pack's
 * name before a full stop (`person/my-own.jane-doe`), so that it can never take the place of anything bundled.
 */
export type EntityId = z.infer<typeof entityIdSchema>

/** The kind that an id names in its first part. */
export function kindOf(id: EntityId): EntityKind {
  return id.slice(0, id.indexOf('/')) as EntityKind
}

/** The pack that an id is of; `null` for what is bundled. */
export function packOf(id: EntityId): string | null {
  const name = id.slice(id.indexOf('/') + 1)
  const stop = name.indexOf('.')
  return stop < 0 ? null : name.slice(0, stop)
}
