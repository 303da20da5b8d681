import type { Neighbour } from './around.ts'
import type { Candidate } from './candidates.ts'
import type { Countries } from './countries.ts'
import type { PageLinks } from './evidence/links.ts'
import type { Lexicon } from './lexicon.ts'
import type { LexiconEntity } from './lexicon-entity.ts'
import type { Evidence } from './mention.ts'
import type { DaySpan, Scope } from './sections.ts'
import type { TopicVerdict } from './topic.ts'

/** Offsets at which something stands, rising. */
export type Offsets = number[]

/** What is known of one scope while its candidates are weighed. */
export interface ScopeState {
  readonly scope: Scope
  readonly topic: TopicVerdict
  /** Where an entity is named by a form that suffices by itself, or was accepted on evidence. */
  readonly named: Map<number, Offsets>
  /** By organisation, the people named who hold or held a role in it. */
  readonly members: Map<number, Set<number>>
  /** Where somebody who is not in the lexicon bears a surname (folded) that is. */
  readonly strangers: Map<string, Offsets>
  /** Forms (acronyms) that the text itself spells out as something else. */
  readonly redefined: ReadonlySet<number>
  /** Entities named in the title of the post or as the site. */
  readonly titled: Set<number>
}

/** Everything that a piece of evidence may look at. */
export interface Situation {
  readonly lexicon: Lexicon
  readonly text: string
  readonly candidates: readonly Candidate[]
  readonly scopes: readonly ScopeState[]
  readonly countries: Countries
  readonly links: PageLinks
  /** What stands around the office that was weighed last. */
  officePlace: OfficePlace | null
}

/** What stands around an office, whoever held it. */
export interface OfficePlace {
  /** Index of the candidate, and where its mention begins. */
  readonly index: number
  readonly start: number
  /** Everybody whom the name directly beside it may mean; `null` if there is none. */
  readonly people: ReadonlySet<number> | null
  readonly before: Neighbour | null
  readonly after: Neighbour | null
  /** What says that no holder is meant. */
  readonly against: { readonly code: string; readonly values: readonly string[] } | null
}

/** One reading of a candidate, being weighed. */
export interface Reading {
  readonly candidate: Candidate
  /** Index of the candidate among all. */
  readonly index: number
  readonly claim: number
  readonly entity: number
  readonly known: LexiconEntity
  readonly state: ScopeState
  /** Where the mention would begin, the article and the form of address left outside. */
  readonly start: number
  readonly end: number
}

/** The sum of the evidence that a reading needs. */
export const THRESHOLD = 1

/** Sums of decimal fractions miss the threshold by a hair. */
const HAIR = 1e-9

/** Whether the evidence suffices. */
export function suffices(weighing: Weighing): boolean {
  return weighing.score >= THRESHOLD - HAIR
}

/** Collects evidence for and against one reading. */
export class Weighing {
  readonly evidence: Evidence[] = []
  score = 0

  add(code: string, weight: number, ...values: string[]): void {
    this.evidence.push({ code, weight, values })
    this.score += weight
  }
}

/** The last offset in `offsets` before `limit`, or -1. */
export function lastBefore(offsets: Offsets | undefined, limit: number): number {
  if (!offsets) return -1
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low === 0 ? -1 : (offsets[low - 1] as number)
}

/** How far the nearest of the offsets lies from a place, in either direction; infinite if there is none. */
export function nearest(offsets: Offsets | undefined, place: number): number {
  if (!offsets || offsets.length === 0) return Number.POSITIVE_INFINITY
  const before = lastBefore(offsets, place)
  const after = firstFrom(offsets, place)
  return Math.min(before < 0 ? Number.POSITIVE_INFINITY : place - before, after - place)
}

function firstFrom(offsets: Offsets, place: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] as number) < place) low = middle + 1
    else high = middle
  }
  return offsets[low] ?? Number.POSITIVE_INFINITY
}

/** Whether the days given touch those of the claim; with none given, only a claim without days fits. */
export function datesFit(lexicon: Lexicon, claim: number, days: DaySpan | null): 'fits' | 'not' | 'unknown' {
  const from = lexicon.claimFrom[claim] as number
  const to = lexicon.claimTo[claim] as number
  if (from <= 101 && to >= 99991231) return 'fits'
  if (days === null) return 'unknown'
  return from <= days.last && days.first <= to ? 'fits' : 'not'
}

/** Whether the claim is dated at all. */
export function isDated(lexicon: Lexicon, claim: number): boolean {
  return (lexicon.claimFrom[claim] as number) > 101 || (lexicon.claimTo[claim] as number) < 99991231
}

/**
 * Whether the page speaks of what the entity is known for (politics, public bodies, crime and punishment) or names
 * something of the field other than itself. Where it does not, even a name that nobody else is known by may be
 * somebody else's.
 */
export function isSupported({ state, entity, known }: Reading): boolean {
  const { civic, field, names } = state.topic
  const isPublic = known.kind !== 'person' || known.inPolitics
  return field || (civic && isPublic) || names.size > (names.has(entity) ? 1 : 0)
}
