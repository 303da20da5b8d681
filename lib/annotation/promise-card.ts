import { firstDay, isAfter, isBefore, lastDay } from '../dates/iso-date.ts'
import type { ClaimCard } from '../knowledge/card-content.ts'
import type { EntityId } from '../knowledge/entity-id.ts'
import type { Entity, EntityOf } from '../knowledge/schema.ts'
import { citedOf, type Sourced, sourced } from '../knowledge/sourced.ts'
import { say } from '../language/say.ts'
import { sayAmount } from '../language/say-amount.ts'
import { sayDate } from '../language/say-date.ts'

/** So many of the earlier times are told one by one: the last of them. */
const TIMES_TOLD = 3

type Appearance = EntityOf<'promise'>['appearances'][number]
type Row = ClaimCard['rows'][number]
type Told = { readonly row: Row; readonly source: Sourced | null }

/** Everything that the card of a promise names, to be looked up together. */
export function namedByPromise({ statistics, appearances }: EntityOf<'promise'>): EntityId[] {
  return [...new Set([...statistics, ...appearances.flatMap(({ speaker }) => speaker ?? [])])]
}

/**
 * The card of a promise: how often it was made before the page's day, first when and by whom, the last times one by
 * one, and what the official series shows since. It tells and does not judge.
 *
 * @param day of the page, ISO; without it every known time is told, since none is earlier or later
 * @param named the entities that `namedByPromise` names, as far as they are known
 */
export function makePromiseCard(
  promise: EntityOf<'promise'>,
  day: string | null,
  named: readonly Entity[],
): ClaimCard {
  const nameOf = (id: EntityId | undefined) => named.find(entity => entity.id === id)?.name
  const before = promise.appearances
    .filter(({ date }) => isBefore(date, day))
    .sort((a, b) => (firstDay(a.date) < firstDay(b.date) ? -1 : firstDay(a.date) > firstDay(b.date) ? 1 : 0))
  const times = before.slice(-TIMES_TOLD).map(({ date, speaker, text, sources }): Told => {
    const name = nameOf(speaker)
    const term = name ? say('card_said_when', { date: sayDate(date), name }) : sayDate(date)
    return {
      row: { term, words: text },
      source: sourced(text, date, citedOf(promise.sources, sources)),
    }
  })
  const told = [...times.reverse(), ...outcomeOf(promise, day, named)]
  return {
    entity: promise.id,
    kind: promise.kind,
    name: promise.name,
    verdict: null,
    lead:
      before.length === 0
        ? say('panel_promise_first')
        : say(day === null ? 'card_promised' : 'card_promised_before', {
            count: before.length,
            first: sayFirst(before, nameOf),
          }),
    rows: told.map(({ row }) => row),
    statements: told.flatMap(({ source }) => source ?? []),
    asOf: promise.asOf,
  }
}

/**
 * When it was promised first and by whom. A date that is only a year may lie before one that is a day: where several
 * times could be the first, nobody is named, and the date is as precise as is certain.
 */
function sayFirst(
  times: readonly Appearance[],
  nameOf: (id: EntityId | undefined) => string | undefined,
): string {
  const certain = times.map(({ date }) => lastDay(date)).sort()[0] ?? ''
  const candidates = times.filter(({ date }) => firstDay(date) <= certain)
  const names = new Set(candidates.map(({ speaker }) => nameOf(speaker)))
  const [name] = names
  const vaguest = candidates.map(({ date }) => date).sort((a, b) => a.length - b.length)[0] ?? certain
  const date = sayDate(vaguest)
  return names.size === 1 && name ? say('card_promised_by', { date, name }) : date
}

/** The newest value of a series that it can be checked against, else the first thing that is known to have come of it. */
function outcomeOf(promise: EntityOf<'promise'>, day: string | null, named: readonly Entity[]): Told[] {
  for (const id of promise.statistics) {
    const series = named.find(entity => entity.id === id)
    if (series?.kind !== 'statistic') continue
    const points = [...series.points].sort((a, b) => (firstDay(a.date) < firstDay(b.date) ? -1 : 1))
    const latest = points.at(-1)
    if (!latest || !(day === null || isAfter(latest.date, day))) continue
    const words = say('card_series_dated', {
      name: series.name,
      value: sayAmount(latest.value, series.unit),
      date: sayDate(latest.date),
    })
    const term = say(day === null ? 'card_latest' : 'card_since')
    const source = sourced(words, latest.date, citedOf(series.sources, latest.sources))
    return source ? [{ row: { term, words }, source }] : []
  }
  const outcome = promise.outcome[0]
  if (!outcome) return []
  const source = sourced(outcome.text, outcome.date, citedOf(promise.sources, outcome.sources))
  return source ? [{ row: { term: say('card_outcome'), words: outcome.text }, source }] : []
}
