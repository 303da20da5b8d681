import { say } from '../language/say.ts'
import { sayDate } from '../language/say-date.ts'
import type { KnowledgeQueries } from './queries.ts'
import { holderNow, isShared, officeHolders, officesOf, plainTitle, successorOf } from './role-calendar.ts'
import type { Person } from './schema.ts'
import { type Sourced, sourced } from './sourced.ts'
import { type HeldRole, roleOn, type Tenure } from './tenures.ts'

/** More persons than this are not read to find who holds one office now. */
const MOST_HOLDERS = 200

interface OfficeNow {
  readonly line: Sourced | null
  /** The person of the card holds the office still. */
  readonly same: boolean
}

/**
 * The office that a person held on a day and who holds it now, when that is someone else (or, where no one is
 * known to hold it now, who came next). Nothing when the person held no known office that day or holds it still.
 */
export async function makeOfficeLines(
  person: Person,
  day: string,
  lookUp: Pick<KnowledgeQueries, 'getEntities' | 'holdersOf'>,
): Promise<{ past: Sourced | null; present: Sourced | null }> {
  const held = roleOn(person, day)
  if (!held) return { past: null, present: null }
  const now = await officeNow(person, held.tenure, lookUp)
  if (now.same) return { past: null, present: null }
  const role = await roleInWords(held.tenure, lookUp)
  return {
    past: sourced(tenureInWords(held, role), held.tenure.from, held.tenure.sources),
    present: now.line,
  }
}

async function officeNow(
  person: Person,
  tenure: Tenure,
  lookUp: Pick<KnowledgeQueries, 'getEntities' | 'holdersOf'>,
): Promise<OfficeNow> {
  let next: Tenure | null = null
  let superseded = false
  for (const office of officesOf(person, tenure.role)) {
    const ids = (await lookUp.holdersOf(office)).slice(0, MOST_HOLDERS)
    const tenures = officeHolders(await lookUp.getEntities(ids), office)
    // Where several hold an office side by side, no one of them follows another.
    if (isShared(tenures)) continue
    const holder = holderNow(tenures)
    if (holder?.person === person.id) return { line: null, same: true }
    if (holder) return { line: holderLine(holder, tenure), same: false }
    const following = successorOf(tenure, tenures)
    next ??= following
    superseded ||= following !== null
  }
  if (tenure.inPost && !superseded) return { line: null, same: true }
  if (!next?.from) return { line: null, same: false }
  const words = say('holder_next', { name: next.name, from: sayDate(next.from) })
  return { line: sourced(words, next.from, next.sources), same: false }
}

function holderLine(holder: Tenure, former: Tenure): Sourced | null {
  const { name, from, role, sources } = holder
  const renamed = plainTitle(role.title) !== plainTitle(former.role.title)
  const since = from === null ? null : sayDate(from)
  const words =
    since === null
      ? name
      : renamed
        ? say('holder_as_since', { name, role: role.title, from: since })
        : say('holder_since', { name, from: since })
  return sourced(words, from, sources)
}

async function roleInWords({ role }: Tenure, lookUp: Pick<KnowledgeQueries, 'getEntities'>): Promise<string> {
  const [organisation] = role.organisation ? await lookUp.getEntities([role.organisation]) : []
  if (!organisation || role.title.toLowerCase().includes(organisation.name.toLowerCase())) return role.title
  return say('role_at', { title: role.title, organisation: organisation.name })
}

function tenureInWords({ tenure: { from, to, inPost }, certainty }: HeldRole, role: string): string {
  const words =
    from !== null && to !== null
      ? say('tenure_between', { role, from: sayDate(from), to: sayDate(to) })
      : from !== null
        ? say(inPost ? 'tenure_since' : 'tenure_from', { role, from: sayDate(from) })
        : say('tenure_until', { role, to: sayDate(to ?? '') })
  return certainty === 'likely' ? say('tenure_probably', { tenure: words }) : words
}
