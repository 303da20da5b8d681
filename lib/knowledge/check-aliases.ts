import { firstDay, lastDay } from '../dates/iso-date.ts'
import type { Fault } from './fault.ts'
import { foldForm } from './fold-form.ts'
import type { LocatedEntity } from './read-lines.ts'
import { MATCHED_KINDS } from './schema.ts'

/** One entity's claim to a form of words, for the days between `from` and `to` (both included). */
interface Claim {
  readonly located: LocatedEntity
  readonly context: boolean
  readonly prefer: boolean
  readonly from: string
  readonly to: string
}

/** Every form that entities of the matched kinds claim, with the claims to it. */
function claimsOf(all: readonly LocatedEntity[]): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>()
  const add = (form: string, claim: Claim) => {
    const others = claims.get(form)
    if (others) others.push(claim)
    else claims.set(form, [claim])
  }
  for (const located of all) {
    const { entity } = located
    if (!MATCHED_KINDS.includes(entity.kind)) continue
    const own = new Set<string>()
    for (const alias of entity.aliases) {
      const form = foldForm(alias.text)
      own.add(form)
      add(form, {
        located,
        context: alias.context === true,
        prefer: alias.prefer === true,
        from: firstDay(alias.from),
        to: lastDay(alias.to),
      })
    }
    // The name is an alias without conditions, unless an alias of the same text says otherwise.
    if (!own.has(foldForm(entity.name))) {
      const always = { from: firstDay(null), to: lastDay(null) }
      add(foldForm(entity.name), { located, context: false, prefer: false, ...always })
    }
  }
  return claims
}

/** How many forms more than one entity claims (allowed, as long as the claims say which is meant). */
export function countSharedForms(all: readonly LocatedEntity[]): number {
  let shared = 0
  for (const claims of claimsOf(all).values()) {
    if (new Set(claims.map(({ located }) => located.entity.id)).size > 1) shared += 1
  }
  return shared
}

/** A form that very many claim is reported by its first pairs; all pairs of it would bury the rest. */
const MOST_FAULTS_OF_A_FORM = 20

/**
 * Forms that two entities claim on the same day without saying which is meant: at most one may claim a form
 * without `context`, or exactly one has `prefer`.
 */
export function aliasFaults(all: readonly LocatedEntity[]): Fault[] {
  const faults: Fault[] = []
  for (const [form, claims] of claimsOf(all)) {
    // Only claims that are preferred or unconditional can collide, which keeps the pairs few.
    const strong = claims
      .filter(({ context, prefer }) => prefer || !context)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
    let found = 0
    for (const [index, a] of strong.entries()) {
      for (let next = index + 1; next < strong.length && found < MOST_FAULTS_OF_A_FORM; next += 1) {
        const b = strong[next]
        // Sorted by beginning: once one begins after this claim's end, so do all that follow.
        if (b === undefined || b.from > a.to) break
        const reason = collision(a, b)
        if (reason === null) continue
        found += 1
        const [where, other] = laterOf(a, b)
        faults.push({
          file: where.file,
          line: where.line,
          reason: `${where.entity.id}: “${form}” is ${reason} here and in ${other.entity.id} (${other.file}:${other.line})`,
        })
      }
    }
  }
  return faults
}

function collision(a: Claim, b: Claim): string | null {
  if (a.located.entity.id === b.located.entity.id) return null
  if (a.prefer && b.prefer) return 'preferred both'
  if (!a.context && !b.context && a.prefer === b.prefer) return 'claimed without context or prefer both'
  return null
}

/** The one that stands later is the one that was likely added, and so the one to point at. */
function laterOf(a: Claim, b: Claim): [LocatedEntity, LocatedEntity] {
  const [one, two] = [a.located, b.located]
  if (one.file === two.file) return one.line > two.line ? [one, two] : [two, one]
  return [two, one]
}
