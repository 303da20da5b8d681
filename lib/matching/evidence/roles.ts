import { BARE_OFFICE, OFFICE } from '../form-sort.ts'
import type { Reading, Situation, Weighing } from '../situation.ts'

/** How near an office must be named for it to stand by a name that others bear too. */
const OFFICE_REACH = 400
const MOST_SEEN = 60

/** Weighs what is known of a person's roles: one held on the page's day, an office near, a colleague. */
export function weighRoles(situation: Situation, reading: Reading, weighing: Weighing): void {
  const day = reading.candidate.place.date
  const held = roleOn(reading, day)
  if (held > 0) weighing.add('role', held, day ?? '')
  // Somebody of that name who is in the news years before or after is more likely to be another.
  else if (reading.known.roles.length > 0) weighing.add('wrong_date', -0.2, day ?? '')
  if (officeNear(situation, reading)) weighing.add('office_near', 0.3)
  const colleague = colleagueNamed(situation, reading)
  if (colleague !== null) weighing.add('colleague', 0.3, colleague)
}

/** A role on that day is worth most; one whose days are not known, or that began or ended within a year, half. */
function roleOn(reading: Reading, day: string | null): number {
  let best = 0
  const on = day === null ? null : dayAsNumber(day)
  for (const role of reading.known.roles) {
    if (on === null || role.undated) best = Math.max(best, 0.2)
    // Numbered days differ by 10,000 from year to year.
    else if (role.from <= on && on <= role.to) return 0.4
    else if (role.from - 10_000 <= on && on <= role.to + 10_000) best = Math.max(best, 0.2)
  }
  return best
}

function dayAsNumber(day: string): number {
  return Number(day.replaceAll('-', '').slice(0, 8).padEnd(6, '06').padEnd(8, '15'))
}

/** Whether an office that the person held at any time is named near the name. */
function officeNear(situation: Situation, reading: Reading): boolean {
  const { candidates, lexicon } = situation
  const isOwn = (form: number): boolean => {
    const from = lexicon.claimStart[form] as number
    for (let claim = from; claim < (lexicon.claimStart[form + 1] as number); claim++) {
      const sort = lexicon.claimSort[claim]
      if (lexicon.claimEntity[claim] === reading.entity && (sort === OFFICE || sort === BARE_OFFICE))
        return true
    }
    return false
  }
  for (const step of [-1, 1]) {
    for (let index = reading.index + step, seen = 0; seen < MOST_SEEN; index += step, seen++) {
      const other = candidates[index]
      if (!other || Math.abs(other.start - reading.start) > OFFICE_REACH) break
      if (other.place.scope === reading.candidate.place.scope && isOwn(other.form)) return true
    }
  }
  return false
}

/** Somebody else who is named in the scope and holds or held a role in the same body. */
function colleagueNamed(situation: Situation, reading: Reading): string | null {
  for (const { organisation } of reading.known.roles) {
    const members = reading.state.members.get(organisation)
    if (!members) continue
    for (const member of members) {
      if (member !== reading.entity) return situation.lexicon.entities[member]?.name ?? null
    }
  }
  return null
}
