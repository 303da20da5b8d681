import type { EntityKind } from '../../../lib/knowledge/entity-id.ts'
import { type Entity, type EntityOf, entitySchema } from '../../../lib/knowledge/schema.ts'

/**
 * Invented entities for tests: as little of each kind as the schema lets pass, with what a test cares for on top.
 * They are parsed, so that an example which no longer fits the schema fails loudly.
 */
const OF_ITS_KIND: Record<EntityKind, object> = {
  person: {},
  organisation: {},
  place: { type: 'prison' },
  report: { type: 'other' },
  legislation: {},
  term: { type: 'concept' },
  event: { date: '2020' },
  statistic: {
    unit: 'people',
    geography: 'England and Wales',
    definition: 'an invented series',
    cues: [],
    points: [{ date: '2020', value: 1, sources: ['s1'] }],
  },
  post: { published: '2020', publisher: 'organisation/example', mentions: [] },
  promise: {
    patterns: ['{n} more ferries'],
    appearances: [{ date: '2020', text: 'It was promised.', sources: ['s1'] }],
    statistics: [],
    outcome: [],
  },
}

export function exampleRecord(id: string, more: object = {}): Record<string, unknown> {
  const kind = id.slice(0, id.indexOf('/')) as EntityKind
  return {
    id,
    kind,
    name: id.slice(id.indexOf('/') + 1).replaceAll('-', ' '),
    aliases: [],
    description: 'an invented example',
    summary: 'An invented example.',
    facts: [{ text: 'It is invented.', date: '2020-02', sources: ['s1'] }],
    related: [],
    sources: [{ id: 's1', title: 'An invented page', publisher: 'Nobody', date: '2020-02-03' }],
    asOf: '2026-01-01',
    ...OF_ITS_KIND[kind],
    ...more,
  }
}

export function example<Kind extends EntityKind>(id: `${Kind}/${string}`, more: object = {}): EntityOf<Kind> {
  const entity: Entity = entitySchema.parse(exampleRecord(id, more))
  return entity as EntityOf<Kind>
}
