import { firstDay, lastDay } from '../dates/iso-date.ts'
import { compareDays, yearsBetween } from './day-count.ts'
import type { EntityId } from './entity-id.ts'
import { endByTitles, sharpened, titlesOf } from './role-titles.ts'
import type { Person, Role, Source } from './schema.ts'

/**
 * What a person was, and when. A role says what its source says and no more: a missing date is not known, and
 * `to: null` is in post on the day of the source.
 */

/** One stretch of time in one role, its dates as sharp as role and aliases together make them. */
export interface Tenure {
  readonly person: EntityId
  readonly name: string
  readonly role: Role
  /** The sources that the role cites. */
  readonly sources: readonly Source[]
  /** ISO date of any precision; `null` where it is not known. */
  readonly from: string | null
  /** As `from`; `null` where it is not known or where the person was still in post, which `inPost` tells. */
  readonly to: string | null
  /** The source shows the person in post and no end is known. */
  readonly inPost: boolean
}

/**
 * How surely a role was held on a day. `certain`: inside its known dates, or by `inPost`. `likely`: on an edge
 * that is known only to the month or year. `open`: begun before (or ended after) the day within `OPEN_YEARS`,
 * and the other end is not known.
 */
export type Certainty = 'certain' | 'likely' | 'open'

/** To sort by, the surest first. */
export const SURENESS: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, open: 2 }

/** How far an end that is not known may reach. Our own judgement: few of these posts are held for longer. */
export const OPEN_YEARS = 5

export interface HeldRole {
  readonly tenure: Tenure
  readonly certainty: Certainty
}

/** All tenures of a person, in the order of the record. */
export function tenuresOf(person: Person): Tenure[] {
  return (person.roles ?? []).map(role => {
    const dated = titlesOf(person, role)
    const sources = person.sources.filter(({ id }) => role.sources.includes(id))
    const from = role.from ?? null
    const to = role.to ?? endByTitles(role, dated)
    return {
      person: person.id,
      name: person.name,
      role,
      sources,
      from:
        from &&
        sharpened(
          from,
          dated.map(alias => alias.from),
        ),
      to:
        to &&
        sharpened(
          to,
          dated.map(alias => alias.to),
        ),
      inPost: role.to === null && to === null,
    }
  })
}

/** The role that a person held on a day (of any precision): the surest, among equals the one begun last. */
export function roleOn(person: Person, day: string): HeldRole | null {
  return rolesOn(person, day)[0] ?? null
}

/**
 * All roles that a person held on a day, the surest first, among equals the one begun last, among those the one
 * that has more names in the aliases (the one by which people speak of the person).
 */
export function rolesOn(person: Person, day: string): HeldRole[] {
  const tenures = tenuresOf(person)
  const held: HeldRole[] = []
  for (const tenure of tenures) {
    const certainty = certaintyOn(tenure, day)
    if (certainty === null) continue
    // A later post that had begun by then makes it doubtful that one without a known end still went on.
    if (certainty === 'open' && tenures.some(other => other !== tenure && beganBetween(other, tenure, day)))
      continue
    held.push({ tenure, certainty })
  }
  const titles = ({ tenure }: HeldRole) => titlesOf(person, tenure.role).length
  return held.sort(
    (a, b) =>
      SURENESS[a.certainty] - SURENESS[b.certainty] ||
      compareDays(firstDay(b.tenure.from), firstDay(a.tenure.from)) ||
      titles(b) - titles(a),
  )
}

/** How surely a tenure takes in a day (of any precision), or `null` when it does not or nothing is known. */
export function certaintyOn(tenure: Tenure, day: string): Certainty | null {
  const { from, to, inPost } = tenure
  if (from === null && to === null) return null
  const [dayFirst, dayLast] = [firstDay(day), lastDay(day)]
  if (from !== null && firstDay(from) > dayLast) return null
  if (to !== null && lastDay(to) < dayFirst) return null
  if (from === null) return yearsBetween(dayFirst, lastDay(to)) <= OPEN_YEARS ? 'open' : null
  if (to === null && !inPost) {
    return yearsBetween(firstDay(from), dayFirst) <= OPEN_YEARS ? 'open' : null
  }
  const begun = lastDay(from) <= dayLast
  const notOver = to === null || firstDay(to) >= dayFirst
  return begun && notOver ? 'certain' : 'likely'
}

function beganBetween(other: Tenure, tenure: Tenure, day: string): boolean {
  if (other.from === null || tenure.from === null) return false
  return firstDay(other.from) > firstDay(tenure.from) && firstDay(other.from) <= lastDay(day)
}
