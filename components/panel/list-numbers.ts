import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { NUMBER_VERDICTS, type NumberMention } from '../../lib/matching/numbers/number-mention.ts'
import { type Indices, NO_INDICES } from './rank-entities.ts'

/** A figure that the page gives once or several times with one outcome. */
export interface PageNumber {
  readonly mention: NumberMention
  /** Indices into the page's numbers. */
  readonly at: readonly number[]
}

/**
 * The figures of a page or of one of its posts: those with a verdict first, each in the order of the text; what is
 * repeated word for word with one outcome stands once.
 */
export function listNumbers(
  { numbers }: Pick<PageAnnotations, 'numbers'>,
  {
    post = null,
    series = null,
    dismissed = NO_INDICES,
  }: { post?: number | null; series?: EntityId | null; dismissed?: Indices } = {},
): PageNumber[] {
  const found = new Map<string, { mention: NumberMention; at: number[] }>()
  numbers.forEach((mention, index) => {
    if ((post !== null && mention.post !== post) || dismissed.has(index)) return
    if (series !== null && mention.series !== series) return
    const key = [mention.text, mention.series, mention.date, mention.reason.code].join('\n')
    const known = found.get(key)
    if (known) known.at.push(index)
    else found.set(key, { mention, at: [index] })
  })
  const all = [...found.values()]
  return [
    ...all.filter(({ mention }) => mention.verdict !== 'unknown'),
    ...all.filter(({ mention }) => mention.verdict === 'unknown'),
  ]
}

/** "1 agrees · 1 differs · 3 cannot be checked", counting every place. */
export function sayTally(numbers: readonly PageNumber[]): string {
  return NUMBER_VERDICTS.flatMap(verdict => {
    const count = numbers
      .filter(({ mention }) => mention.verdict === verdict)
      .reduce((sum, { at }) => sum + at.length, 0)
    return count > 0 ? say(`panel_tally_${verdict}`, { count }) : []
  }).join(' · ')
}
