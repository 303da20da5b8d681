import { lastDay } from '../dates/iso-date.ts'
import type { ClaimCard } from '../knowledge/card-content.ts'
import type { EntityOf } from '../knowledge/schema.ts'
import { citedOf, sourced } from '../knowledge/sourced.ts'
import { say, sayCode } from '../language/say.ts'
import { sayAmount } from '../language/say-amount.ts'
import { sayDate } from '../language/say-date.ts'
import type { NumberMention } from '../matching/numbers/number-mention.ts'

type Point = EntityOf<'statistic'>['points'][number]

/** The card of a figure: whether it agrees with its series and why, the official value at its date, and the latest. */
export function makeNumberCard(
  statistic: EntityOf<'statistic'>,
  { verdict, reason, date, official }: NumberMention,
): ClaimCard {
  const { points, unit } = statistic
  const compared =
    official === null ? undefined : points.find(point => point.date === date && point.value === official)
  const latest = points.reduce<Point | undefined>(
    (last, point) => (last && lastDay(last.date) >= lastDay(point.date) ? last : point),
    undefined,
  )
  const shown: (readonly [string, Point])[] = []
  if (compared) shown.push([say('card_official'), compared])
  if (latest && latest !== compared) shown.push([say('card_latest'), latest])
  const rows = shown.map(([term, point]) => ({
    term,
    words: say('card_value_dated', { value: sayAmount(point.value, unit), date: sayDate(point.date) }),
  }))
  return {
    entity: statistic.id,
    kind: statistic.kind,
    name: statistic.name,
    verdict,
    lead: `${sayCode('number', reason.code, reason.values)}.`,
    rows,
    statements: shown.flatMap(
      ([, point], index) =>
        sourced(rows[index]?.words ?? '', point.date, citedOf(statistic.sources, point.sources)) ?? [],
    ),
    asOf: statistic.asOf,
  }
}
