import { type EntityId, kindOf } from '../../../lib/knowledge/entity-id.ts'
import type { Entity, EntityOf } from '../../../lib/knowledge/schema.ts'

const SOURCE = { id: 's1', title: 'A source', publisher: 'Somebody', date: '2020-01-01' }

const common = (id: string) => ({
  id: id as EntityId,
  name: id.slice(id.indexOf('/') + 1),
  aliases: [],
  description: 'made up',
  summary: 'Made up.',
  facts: [],
  related: [],
  sources: [SOURCE],
  asOf: '2024-01-01',
})

/** An entity for tests; what its kind needs besides is in `more`. */
export function madeUp<Kind extends Entity['kind']>(
  id: `${Kind}/${string}`,
  more: Omit<Partial<EntityOf<Kind>>, 'related'> & { related?: [string, string][] } = {} as never,
): EntityOf<Kind> {
  const { related = [], ...rest } = more as { related?: [string, string][] }
  return {
    ...common(id),
    kind: kindOf(id as EntityId),
    ...rest,
    related: related.map(([type, target]) => ({ type, target })),
  } as unknown as EntityOf<Kind>
}

export const idOf = (id: string) => id as EntityId

/** A role for tests, in a body that the tests name. */
export const roleIn = (organisation: string, title: string, from?: string, to?: string | null) => ({
  title,
  organisation: idOf(organisation),
  ...(from ? { from } : {}),
  ...(to === undefined ? {} : { to }),
  sources: ['s1'],
})
