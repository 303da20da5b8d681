import { firstDay, lastDay } from '../dates/iso-date.ts'
import { foldForm } from './fold-form.ts'
import type { Alias, Person, Role } from './schema.ts'

/**
 * The dated aliases that speak of a role. Where a person has two roles at once (minister and deputy prime
 * minister), an alias speaks of the one whose title it shares more words with.
 */
export function titlesOf(person: Person, role: Role): Alias[] {
  const likeness = (alias: Alias, other: Role) => {
    const words = new Set(wordsOf(other.title))
    return wordsOf(alias.text).filter(word => words.has(word)).length
  }
  return person.aliases.filter(
    alias =>
      belongsTo(alias, role) &&
      !person.roles?.some(
        other => other !== role && belongsTo(alias, other) && likeness(alias, other) > likeness(alias, role),
      ),
  )
}

const wordsOf = (text: string) => foldForm(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether the dates of an alias are those of a role: they overlap and begin or end together, or it spans the role. */
function belongsTo(alias: Alias, role: Role): boolean {
  if (!alias.from && !alias.to) return false
  if (!role.from && !role.to) return false
  const [aliasFrom, aliasTo] = [firstDay(alias.from), lastDay(alias.to)]
  const [roleFrom, roleTo] = [firstDay(role.from), lastDay(role.to)]
  // A shared hand-over day alone is no overlap: the role after begins on the day on which the alias ends.
  if (aliasFrom >= roleTo || roleFrom >= aliasTo) return false
  const together = (a: string | null | undefined, b: string | null | undefined) =>
    !!a && !!b && firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a)
  if (together(alias.from, role.from) || together(alias.to, role.to)) return true
  const spans = !!alias.from && !!alias.to && !!role.from
  return spans && aliasFrom <= firstDay(role.from) && aliasTo >= lastDay(role.to ?? role.from)
}

/** Where the role names no end but its title in the aliases does, that is the end. */
export function endByTitles(role: Role, dated: readonly Alias[]): string | null {
  if (role.to) return role.to
  const ends = dated.map(({ to }) => to)
  if (ends.length === 0 || ends.some(end => end === undefined)) return null
  return ends.reduce<string | null>(
    (last, end) => (end && lastDay(end) > lastDay(last ?? '0001') ? end : last),
    null,
  )
}

/** The most precise of the dates that say the same as `date`. */
export function sharpened(date: string, others: readonly (string | undefined)[]): string {
  return others.reduce<string>((sharpest, other) => (other?.startsWith(sharpest) ? other : sharpest), date)
}
