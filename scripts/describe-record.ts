import '../lib/language/learn-words.ts'
import { sayCode } from '../lib/language/say.ts'
import type { TabRecord } from '../lib/tabs/tab-record.ts'

/** What the extension made of a page, in plain words for the terminal. */
export function describeRecord(record: TabRecord): string {
  const verdict = record.state === 'read' ? record.annotations.verdict : record.verdict
  const reasons = verdict.reasons.map(
    ({ code, values, weight }) => `  ${weight > 0 ? '+' : '-'} ${sayCode('reason', code, values)}`,
  )
  const judged = [`Verdict: ${verdict.label}, ${Math.round(verdict.score * 100)} of 100`, ...reasons]
  if (record.state !== 'read') return [...judged, 'Nothing was marked.'].join('\n')

  const { title, posts, comments, mentions } = record.annotations
  const byEntity = Map.groupBy(mentions, ({ entity }) => entity)
  const lines = [...byEntity]
    .sort(
      ([one, those], [other, these]) =>
        kindOf(one).localeCompare(kindOf(other)) || these.length - those.length,
    )
    .map(([entity, those]) => {
      const words = [...new Set(those.map(({ text }) => text))].join(', ')
      return `  ${kindOf(entity).padEnd(13)} ${words}${those.length > 1 ? ` (${those.length} times)` : ''}  → ${entity}`
    })
  return [
    title ?? 'A page without a title',
    ...judged,
    `${posts.length} posts, ${comments.length} comments; ${mentions.length} mentions of ${byEntity.size} entries:`,
    ...lines,
  ].join('\n')
}

const kindOf = (entity: string) => entity.split('/')[0] ?? ''
