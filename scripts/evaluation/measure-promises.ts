import {
  type Measurement,
  type Miss,
  precisionOf,
  recallOf,
  share,
  type Tally,
  tallyOf,
  totalOf,
} from './measurement.ts'
import { overlap, type Stretch } from './stretch.ts'

/** A passage where a promise is made or spoken of. */
export interface TruePromise extends Stretch {
  /** `null`: it sounds like a promise of the ledger and is none. */
  readonly promise: string | null
  /** Worded as one of the promise's patterns. */
  readonly literal?: boolean | undefined
  /** Arguable: neither rewarded nor punished. */
  readonly optional?: boolean | undefined
}

export interface PromiseDocument {
  readonly id: string
  readonly promises: readonly TruePromise[]
}

type FoundPromise = Stretch & { readonly promise: string }

/** What was found by document; a document that failed is missing. */
export type PromiseAnswers = ReadonlyMap<string, { readonly promises: readonly FoundPromise[] }>

/** Compares promises with the truth: one is right if it overlaps a passage of the same promise, each serving one. */
export function measurePromises(documents: readonly PromiseDocument[], answers: PromiseAnswers): Measurement {
  const tallies = new Map<string, Tally>()
  const literal = { right: 0, all: 0 }
  const traps = { sprung: 0, all: 0 }
  const misses: Miss[] = []
  for (const { id, promises } of documents) {
    const found = answers.get(id)?.promises ?? []
    const used = new Set<FoundPromise>()
    for (const passage of promises) {
      if (passage.promise === null || passage.optional) continue
      const { promise } = passage
      const mark = found.find(each => !used.has(each) && each.promise === promise && overlap(each, passage))
      if (passage.literal) literal.all += 1
      if (mark) {
        used.add(mark)
        tallyOf(tallies, promise).right += 1
        if (passage.literal) literal.right += 1
        continue
      }
      tallyOf(tallies, promise).lacking += 1
      const instead = found.find(each => overlap(each, passage))
      misses.push({
        kind: passage.literal ? 'missed, worded as a pattern' : 'missed, in other words',
        text: `${id} «${passage.text}» ${promise}${instead ? `, was given ${instead.promise}` : ''}`,
      })
    }
    const isExcused = (mark: FoundPromise) =>
      used.has(mark) || promises.some(({ promise, ...at }) => promise === mark.promise && overlap(mark, at))
    const vain = found.filter(mark => !isExcused(mark))
    for (const { promise, text } of vain) {
      tallyOf(tallies, promise).vain += 1
      misses.push({ kind: 'should not be marked', text: `${id} «${text}» ${promise}` })
    }
    for (const passage of promises) {
      if (passage.promise !== null || passage.optional) continue
      traps.all += 1
      if (vain.some(mark => overlap(mark, passage))) traps.sprung += 1
    }
  }
  const all = totalOf(tallies.values())
  return {
    what: 'promises',
    figures: [
      { name: 'passages to find', value: all.right + all.lacking, unit: 'count' },
      { name: 'precision', value: precisionOf(all), unit: 'share', wanted: { atLeast: 0.93 } },
      { name: 'recall', value: recallOf(all), unit: 'share', wanted: { atLeast: 0.65 } },
      {
        name: 'recall of those worded as a pattern',
        value: share(literal.right, literal.all),
        unit: 'share',
        wanted: { atLeast: 1 },
      },
      { name: 'traps', value: traps.all, unit: 'count' },
      { name: 'traps sprung', value: traps.sprung, unit: 'count' },
    ],
    misses,
  }
}
