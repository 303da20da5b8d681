import type { EntityId, EntityKind } from '../knowledge/entity-id.ts'
import type { ReferenceRelation } from '../knowledge/references.ts'
import { referencesOf } from '../knowledge/references.ts'
import type { Entity } from '../knowledge/schema.ts'
import { certaintyOn, type Tenure, tenuresOf } from '../knowledge/tenures.ts'

/** One thing that ties two entities: a role with its dates, or another relation of the knowledge base. */
export type Tie =
  | { readonly type: 'role'; readonly from: EntityId; readonly to: EntityId; readonly tenure: Tenure }
  | { readonly type: 'relation'; readonly from: EntityId; readonly to: EntityId; readonly relation: Relation }
type Relation = Exclude<ReferenceRelation, 'role' | 'mention' | 'see-also' | 'statistic' | 'rating'>

/** How two entities are connected: the roles first, in the order of the record. */
export interface Connection {
  readonly ends: readonly [EntityId, EntityId]
  readonly ties: readonly Tie[]
  /** Whether it stood on the page's day; not so of roles that had ended or had yet to begin. */
  readonly onDay: boolean
}

/** People and bodies, and what ties them: who wrote what about whom, who promised what. */
const CONNECTED: ReadonlySet<EntityKind> = new Set(['person', 'organisation', 'place', 'report', 'promise'])
/** These say little or are shown better elsewhere. */
const LEFT_OUT: ReadonlySet<ReferenceRelation> = new Set([
  'role',
  'mention',
  'see-also',
  'statistic',
  'rating',
])
/** What a record says without a date, and a dated role says better. */
const SAID_BY_ROLE: ReadonlySet<ReferenceRelation> = new Set(['leads', 'member-of', 'about', 'part-of'])
/** Two keys of a record that say the same: whoever wrote a report is its author. */
const SAME_AS: Partial<Record<ReferenceRelation, ReferenceRelation>> = {
  author: 'wrote',
  publisher: 'created-by',
}

/**
 * How some entities are connected with each other, by what their records say.
 *
 * @param day the page's date, ISO of any precision; without one every role counts as standing
 */
export function connectionsAmong(entities: readonly Entity[], day: string | null): Connection[] {
  const among = new Map(entities.filter(({ kind }) => CONNECTED.has(kind)).map(entity => [entity.id, entity]))
  const ties = new Map<string, Tie[]>()
  const add = (tie: Tie) => {
    if (tie.from === tie.to || !among.has(tie.to)) return
    const key = keyOf(tie.from, tie.to)
    const known = ties.get(key)
    if (!known) ties.set(key, [tie])
    else if (!known.some(other => isSame(tie, other))) known.push(tie)
  }
  for (const entity of among.values()) {
    if (entity.kind === 'person') {
      for (const tenure of tenuresOf(entity)) {
        const to = tenure.role.organisation
        if (to) add({ type: 'role', from: entity.id, to, tenure })
      }
    }
    for (const { target, relation } of referencesOf(entity)) {
      // What a person is "about" is a field of work and no tie to a body.
      if (entity.kind === 'person' && relation === 'about') continue
      if (isTelling(relation)) add({ type: 'relation', from: entity.id, to: target, relation })
    }
  }
  return [...ties.values()].flatMap(all => connectionOf(all, day))
}

function connectionOf(all: readonly Tie[], day: string | null): Connection[] {
  const roles = all.filter(tie => tie.type === 'role')
  const others = all.filter(
    tie => tie.type !== 'role' && !(roles.length > 0 && SAID_BY_ROLE.has(tie.relation)),
  )
  return all.slice(0, 1).map(({ from, to }) => ({
    ends: [from, to],
    ties: [...roles, ...others],
    onDay: others.length > 0 || day === null || roles.some(({ tenure }) => certaintyOn(tenure, day) !== null),
  }))
}

/**
 * The connections to draw: those between the weightiest entities, so many that no more than `most` entities are drawn
 * and each of them is connected.
 *
 * @param byWeight all entities, the weightiest first
 */
export function weightiest(
  connections: readonly Connection[],
  byWeight: readonly EntityId[],
  most: number,
): { nodes: EntityId[]; connections: Connection[] } {
  const rank = new Map(byWeight.map((id, at) => [id, at]))
  const rankOf = (id: EntityId) => rank.get(id) ?? byWeight.length
  const later = ({ ends: [a, b] }: Connection) => Math.max(rankOf(a), rankOf(b))
  const chosen = new Set<EntityId>()
  for (const { ends } of connections.toSorted((one, other) => later(one) - later(other))) {
    const added = ends.filter(end => !chosen.has(end))
    if (chosen.size + added.length <= most) for (const end of added) chosen.add(end)
  }
  return {
    nodes: [...chosen].sort((one, other) => rankOf(one) - rankOf(other)),
    connections: connections.filter(({ ends }) => ends.every(end => chosen.has(end))),
  }
}

function isTelling(relation: ReferenceRelation): relation is Relation {
  return !LEFT_OUT.has(relation)
}

function isSame(one: Tie, other: Tie): boolean {
  if (one.type === 'role' || other.type === 'role') return false
  const [first, second] = [SAME_AS[one.relation] ?? one.relation, SAME_AS[other.relation] ?? other.relation]
  return first === second
}

const keyOf = (one: EntityId, other: EntityId) => (one < other ? `${one} ${other}` : `${other} ${one}`)
