import type { EntityId, EntityKind } from './entity-id.ts'
import type { Entity } from './schema.ts'

/** One place in an entity that points to another entity. */
export interface Reference {
  /** Where it stands, such as `roles[2].organisation`. */
  readonly path: string
  readonly target: EntityId
  /** What it is to the target: a type of `related`, or the key that holds it. */
  readonly relation: ReferenceRelation
  /** Kinds that the target may have; left out, any. */
  readonly kinds?: readonly EntityKind[]
}

export const KEY_RELATIONS = [
  'role',
  'publisher',
  'author',
  'region',
  'operator',
  'rating',
  'mention',
  'speaker',
  'statistic',
] as const
type KeyRelation = (typeof KEY_RELATIONS)[number]
export type ReferenceRelation = KeyRelation | Entity['related'][number]['type']

/** Everything that an entity points to through a key whose meaning is known, in the order of the record. */
export function referencesOf(entity: Entity): Reference[] {
  const references: Reference[] = entity.related.map(({ type, target }, index) => ({
    path: `related[${index}].target`,
    target,
    relation: type,
  }))
  const add = (
    path: string,
    target: EntityId | undefined,
    relation: KeyRelation,
    kinds?: readonly EntityKind[],
  ) => {
    if (target !== undefined) references.push({ path, target, relation, ...(kinds ? { kinds } : {}) })
  }
  switch (entity.kind) {
    case 'person':
      for (const [index, { organisation }] of (entity.roles ?? []).entries()) {
        add(`roles[${index}].organisation`, organisation, 'role', ['organisation', 'place'])
      }
      break
    case 'report':
      add('publisher', entity.publisher, 'publisher', ['organisation'])
      for (const [index, author] of (entity.authors ?? []).entries()) {
        add(`authors[${index}]`, author, 'author', ['person', 'organisation'])
      }
      break
    case 'place':
      add('region', entity.region, 'region', ['place'])
      // An operator is a name in words or an id; only the second points anywhere.
      if (entity.operator?.includes('/'))
        add('operator', entity.operator as EntityId, 'operator', ['organisation'])
      for (const [index, { report }] of (entity.ratings ?? []).entries()) {
        if (report === undefined || /^https?:/.test(report)) continue
        add(`ratings[${index}].report`, report as EntityId, 'rating', ['report'])
      }
      break
    case 'post':
      add('publisher', entity.publisher, 'publisher', ['organisation'])
      for (const [index, mention] of entity.mentions.entries()) add(`mentions[${index}]`, mention, 'mention')
      break
    case 'promise':
      for (const [index, { speaker }] of entity.appearances.entries()) {
        add(`appearances[${index}].speaker`, speaker, 'speaker', ['person', 'organisation'])
      }
      for (const [index, series] of entity.statistics.entries()) {
        add(`statistics[${index}]`, series, 'statistic', ['statistic'])
      }
      break
  }
  return references
}
