import type { Lexicon } from './lexicon.ts'
import type { Reading, Weighing } from './situation.ts'

/** The best reading of a candidate so far. */
export interface Decision {
  reading: Reading
  weighing: Weighing
  preferred: boolean
}

/** Whether the first of two readings of the same words is the better one. */
export function better(a: Decision, b: Decision): boolean {
  return rankOf(a) > rankOf(b)
}

function rankOf({ reading, weighing, preferred }: Decision): number {
  // "Carter review" is the review before it is the event that followed from it.
  return weighing.score + (preferred ? 0.5 : 0) - (reading.known.kind === 'event' ? 1 : 0)
}

/** The longest first; what overlaps one already taken is dropped. In order of start. */
export function withoutOverlaps(lexicon: Lexicon, decisions: readonly Decision[]): Decision[] {
  const byStart = [...decisions].sort(
    (a, b) => a.reading.start - b.reading.start || b.reading.end - a.reading.end,
  )
  const kept: Decision[] = []
  for (const decision of byStart) {
    const last = kept[kept.length - 1]
    if (!last || decision.reading.start >= last.reading.end) {
      kept.push(decision)
      continue
    }
    const { known } = decision.reading
    const length = decision.reading.end - decision.reading.start
    const lastLength = last.reading.end - last.reading.start
    const wins =
      isDescription(lexicon, last) && (known.kind === 'organisation' || known.kind === 'person')
        ? decision.reading.end <= last.reading.end
        : length > lastLength || (length === lastLength && better(decision, last))
    if (!wins) continue
    kept.pop()
    kept.push(decision)
  }
  return kept
}

/** "the fall of Such-and-such" describes an event in plain words: the body that it names is what is linked. */
function isDescription(lexicon: Lexicon, { reading }: Decision): boolean {
  return reading.known.kind === 'event' && /^\p{Ll}/u.test(lexicon.claimText[reading.claim] as string)
}
