import { dayOf } from '../annotation/marks.ts'
import { makeNumberCard } from '../annotation/number-card.ts'
import { makePromiseCard, namedByPromise } from '../annotation/promise-card.ts'
import type { ClaimCard } from '../knowledge/card-content.ts'
import { knowledge } from '../knowledge/knowledge-in-use.ts'
import { wordsLearnt } from '../language/chosen-language.ts'
import type { ToBackground } from '../messages/to-background.ts'
import { readTabRecord } from './tab-record.ts'

/**
 * The card of a figure or promise of the page in a tab; `null` where the page was read anew since and holds it no
 * more. What was said of it is in the tab's record, so the background may have been stopped in between.
 */
export async function answerClaimCard(
  { of, claim }: Extract<ToBackground, { type: 'claim-card-wanted' }>,
  tab: number,
): Promise<ClaimCard | null> {
  const [record] = await Promise.all([readTabRecord(tab), wordsLearnt()])
  if (record?.state !== 'read') return null
  const { annotations } = record
  if (of === 'number') {
    const mention = annotations.numbers[claim]
    if (!mention) return null
    const series = await knowledge().getEntity(mention.series)
    return series?.kind === 'statistic' ? makeNumberCard(series, mention) : null
  }
  const mention = annotations.promises[claim]
  if (!mention) return null
  const promise = await knowledge().getEntity(mention.promise)
  if (promise?.kind !== 'promise') return null
  const day = dayOf(annotations, mention.post, mention.comment)
  return makePromiseCard(promise, day, await knowledge().getEntities(namedByPromise(promise)))
}
