import { firstDay, lastDay } from '../dates/iso-date.ts'
import { daysBetween } from '../knowledge/day-count.ts'
import type { EntityId } from '../knowledge/entity-id.ts'
import type { Entity } from '../knowledge/schema.ts'
import { type Tenure, tenuresOf } from '../knowledge/tenures.ts'
import type { Surroundings } from './surroundings.ts'

/** Something dated that touches what a page names. */
export interface DatedNearby {
  readonly type: 'event' | 'published' | 'role-began' | 'role-ended'
  /** ISO date of any precision. */
  readonly date: string
  /** The last day of an event that went on. */
  readonly end: string | null
  /** What it leads to: the event, the report, the person. */
  readonly entity: EntityId
  /** Entities of the page that it touches, itself not among them. */
  readonly touches: readonly EntityId[]
  readonly tenure: Tenure | null
  /** Days between it and the nearest of the page's dates; 0 where both may be the same day. */
  readonly apart: number
}

/** What lies further from the page's dates says nothing about it any more: five years. Our own judgement. */
const FURTHEST_DAYS = 5 * 366
const MOST = 60

/**
 * What happened around a page's dates to what it names, the nearest first: events, reports that it names as they came
 * out, and roles of its people as they began or ended, where these dates are known.
 *
 * @param days the dates of the page or of its posts, ISO dates of any precision; without one nothing is near
 */
export function datedAround(surroundings: Surroundings, days: readonly string[]): DatedNearby[] {
  if (days.length === 0) return []
  const apart = (date: string, end: string | null) =>
    Math.min(...days.map(day => daysApart(firstDay(date), lastDay(end ?? date), day)))
  return allDated(surroundings)
    .map(entry => ({ ...entry, apart: apart(entry.date, entry.end) }))
    .filter(entry => entry.apart <= FURTHEST_DAYS)
    .sort(
      (one, other) =>
        one.apart - other.apart ||
        other.touches.length - one.touches.length ||
        (one.entity < other.entity ? -1 : one.entity > other.entity ? 1 : 0),
    )
    .slice(0, MOST)
}

/** In the order of time; what is dated less precisely stands at the beginning of what it may mean. */
export function inTimeOrder<Entry extends Pick<DatedNearby, 'date'>>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((one, other) => {
    const [first, second] = [firstDay(one.date), firstDay(other.date)]
    return first < second ? -1 : first > second ? 1 : 0
  })
}

function allDated({ named, neighbours, entities }: Surroundings): Omit<DatedNearby, 'apart'>[] {
  const own = named.flatMap(({ entity }) => entities.get(entity) ?? []).flatMap(entity => datedOf(entity, []))
  const around = neighbours.flatMap(({ id, shared }) => {
    const entity = entities.get(id)
    return entity?.kind === 'event' ? datedOf(entity, shared) : []
  })
  return [...own, ...around]
}

function datedOf(entity: Entity, touches: readonly EntityId[]): Omit<DatedNearby, 'apart'>[] {
  const { id } = entity
  switch (entity.kind) {
    case 'event':
      return [
        { type: 'event', date: entity.date, end: entity.end ?? null, entity: id, touches, tenure: null },
      ]
    case 'report':
      return entity.published
        ? [{ type: 'published', date: entity.published, end: null, entity: id, touches, tenure: null }]
        : []
    case 'person':
      return tenuresOf(entity).flatMap(tenure => {
        const ends: ['role-began' | 'role-ended', string | null][] = [
          ['role-began', tenure.from],
          ['role-ended', tenure.to],
        ]
        return ends.flatMap(([type, date]) =>
          date === null ? [] : [{ type, date, end: null, entity: id, touches, tenure }],
        )
      })
    default:
      return []
  }
}

/** Days between a stretch of days and a date of any precision. */
function daysApart(from: string, to: string, day: string): number {
  const date = day.slice(0, 10)
  return Math.max(0, daysBetween(lastDay(date), from), daysBetween(to, firstDay(date)))
}
