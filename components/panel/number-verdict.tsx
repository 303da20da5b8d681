import type { EntityOf } from '../../lib/knowledge/schema.ts'
import { say, sayCode } from '../../lib/language/say.ts'
import { sayAmount, sayValue } from '../../lib/language/say-amount.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { NumberMention } from '../../lib/matching/numbers/number-mention.ts'

/** Whether a figure agrees with its series, in words and why; the official value and its date. */
export function NumberVerdict({
  mention,
  statistic,
}: {
  mention: NumberMention
  statistic: EntityOf<'statistic'> | null
}) {
  const { verdict, reason, official, date } = mention
  const why = sayCode('number', reason.code, reason.values)
  return (
    <span class="small soft verdict">
      <b class={verdict}>{say(`verdict_of_${verdict}`)}</b>. {why}.
      {official !== null && date && <> {sayOfficial(official, date, why, statistic?.unit ?? '')}.</>}
    </span>
  )
}

/** The value is left out where the reason has just said it. */
function sayOfficial(official: number, date: string, why: string, unit: string): string {
  const value = sayValue(official)
  if (why.split(/[^\d.,]+/).some(word => word.replace(/[.,]+$/, '') === value)) {
    return say('panel_official_dated', { date: sayDate(date) })
  }
  return say('panel_official_full', { value: sayAmount(official, unit), date: sayDate(date) })
}
