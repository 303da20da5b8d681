import { firstDay, isIsoDate, lastDay } from '../dates/iso-date.ts'
import { say } from '../language/say.ts'
import { sayDate } from '../language/say-date.ts'
import { sayList } from '../language/say-list.ts'
import type { CardContent } from './card-content.ts'
import { yearsBetween } from './day-count.ts'
import { endingOf, successorIds } from './ending.ts'
import { makeOfficeLines } from './office-lines.ts'
import type { KnowledgeQueries } from './queries.ts'
import type { Entity } from './schema.ts'
import { citedOf, type Sourced, sourced } from './sourced.ts'

/** What a card needs to read besides its own entity. */
export type CardLookUp = Pick<KnowledgeQueries, 'getEntities' | 'holdersOf'>

/** A fact older than this on the page's day is no longer what the page is about. Years. */
const NEAR_YEARS = 2

/**
 * What the hover card says of an entity on a page of a certain day: what it is; what it was then and who or
 * what is in its place now, where these differ; and the one fact that matters on that day. Whatever has no
 * source is left out.
 *
 * @param day ISO date of any precision, a time after `T` is ignored; without a real date there is nothing to
 *   compare, so *then* and *now* stay empty and the newest fact is shown
 */
export async function makeCard(entity: Entity, day: string | null, lookUp: CardLookUp): Promise<CardContent> {
  const date = dayOf(day)
  const lines = await linesOf(entity, date, lookUp)
  return {
    entity: entity.id,
    kind: entity.kind,
    name: entity.name,
    description: entity.description,
    // biome-ignore lint/suspicious/noThenProperty: the reader's own word; never a function, so no promise takes it for one
    then: lines.past,
    now: lines.present,
    fact: factFor(entity, date, lines.used),
    asOf: entity.asOf,
  }
}

/** The calendar date in a page's date, or `null` when there is none. */
export function dayOf(day: string | null): string | null {
  const [date = ''] = (day ?? '').split('T')
  return isIsoDate(date) ? date : null
}

interface Lines {
  /** *Then* and *now* of the card. */
  readonly past: Sourced | null
  readonly present: Sourced | null
  /** The text of a fact that `present` has told already. */
  readonly used?: string
}

const NO_LINES: Lines = { past: null, present: null }

async function linesOf(entity: Entity, day: string | null, lookUp: CardLookUp): Promise<Lines> {
  if (day === null) return NO_LINES
  return entity.kind === 'person' ? makeOfficeLines(entity, day, lookUp) : bodyLines(entity, day, lookUp)
}

/** Whether a body was still there on the page's day, and what is in its place now. */
async function bodyLines(entity: Entity, day: string, lookUp: CardLookUp): Promise<Lines> {
  const ids = successorIds(entity)
  const ending = endingOf(entity, ids.length > 0 ? await lookUp.getEntities(ids) : [])
  if (!ending) return NO_LINES
  const { fact, successors } = ending
  const sources = citedOf(entity.sources, fact.sources)
  if (successors.length === 0)
    return { past: null, present: sourced(fact.text, fact.date, sources), used: fact.text }
  const names = successors.map(({ name }) => name)
  const date = fact.date ?? ''
  const now = say('body_succeeded', { names: sayList(names), date: sayDate(date) })
  const stood = lastDay(day) < firstDay(date)
  return {
    past: stood ? sourced(say('body_until', { date: sayDate(date) }), date, sources) : null,
    present: sourced(now, date, sources),
    used: fact.text,
  }
}

/**
 * The fact that matters on a day: the last one before it, if that is not long ago; else the newest there is.
 * A fact that the card has told already is passed over where there is another. Without dated facts, the first.
 */
export function factFor(entity: Entity, day: string | null, used?: string): Sourced | null {
  const told = entity.kind === 'promise' && entity.facts.length === 0 ? entity.appearances : entity.facts
  const cited = told.flatMap(({ text, date, sources }) => {
    const statement = sourced(text, date, citedOf(entity.sources, sources))
    return statement ? [statement] : []
  })
  const fresh = cited.filter(({ text }) => text !== used)
  const facts = fresh.length > 0 ? fresh : cited
  const newestFirst = facts
    .filter(({ when }) => when !== undefined)
    .sort((a, b) => (firstDay(a.when) < firstDay(b.when) ? 1 : firstDay(a.when) > firstDay(b.when) ? -1 : 0))
  const before = day === null ? undefined : newestFirst.find(({ when }) => firstDay(when) <= lastDay(day))
  const near = before && day !== null && yearsBetween(firstDay(before.when), firstDay(day)) <= NEAR_YEARS
  return (near ? before : newestFirst[0]) ?? facts[0] ?? null
}
