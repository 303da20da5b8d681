import { firstDay, lastDay, within } from '../dates/iso-date.ts'
import type { EntityId } from './entity-id.ts'
import { tenuresOf } from './role-calendar.ts'
import type { Entity, Source } from './schema.ts'
import { citedOf } from './sourced.ts'

/** Something dated about an entity, for a timeline. */
export interface TimelineEntry {
  readonly type: 'role' | 'fact' | 'appearance' | 'outcome' | 'rating'
  readonly text: string
  /** ISO dates of any precision. A point in time has the same in both; `null` where it is not known. */
  readonly from: string | null
  readonly to: string | null
  /** A role that a source shows to go on, so that its missing end is not merely unknown. */
  readonly goesOn: boolean
  /** The body of a role, the speaker of an appearance. */
  readonly entity: EntityId | null
  readonly number: number | null
  readonly sources: readonly Source[]
}

/** All that is dated about an entity, the earliest first; what has no date comes last, in the order of the record. */
export function timelineOf(entity: Entity): TimelineEntry[] {
  const at = (
    type: TimelineEntry['type'],
    { text, date, sources }: { text: string; date?: string | undefined; sources: readonly string[] },
    more: Partial<TimelineEntry> = {},
  ): TimelineEntry => ({
    type,
    text,
    from: date ?? null,
    to: date ?? null,
    goesOn: false,
    entity: null,
    number: null,
    sources: citedOf(entity.sources, sources),
    ...more,
  })
  const entries: TimelineEntry[] = entity.facts.map(fact => at('fact', fact))
  if (entity.kind === 'person') {
    for (const { role, from, to, inPost, sources } of tenuresOf(entity)) {
      const place = { from, to, goesOn: inPost, entity: role.organisation ?? null }
      entries.push({ type: 'role', text: role.title, ...place, number: null, sources })
    }
  }
  if (entity.kind === 'promise') {
    for (const appearance of entity.appearances) {
      const { speaker = null, number = null } = appearance
      entries.push(at('appearance', appearance, { entity: speaker, number }))
    }
    for (const outcome of entity.outcome) entries.push(at('outcome', outcome))
  }
  if (entity.kind === 'place') {
    // A rating names the report that gives it and no source of the record.
    for (const { date, rating } of entity.ratings ?? [])
      entries.push(at('rating', { text: rating, date, sources: [] }))
  }
  return entries.sort((a, b) => compare(placeOf(a), placeOf(b)) || compare(lastDay(a.to), lastDay(b.to)))
}

/** Whether an entry takes in a day (of any precision); a point in time does on its own day, month or year. */
export function isOnDay({ from, to, goesOn }: TimelineEntry, day: string): boolean {
  if (from === null || (to === null && !goesOn)) return false
  return within(day, from, to)
}

function placeOf({ from, to }: TimelineEntry): string {
  const date = from ?? to
  return date === null ? lastDay(null) : firstDay(date)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
