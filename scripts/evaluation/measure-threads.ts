import { type Measurement, type Miss, share } from './measurement.ts'

/** Digits in a comment that are a time which names another comment, or only look like one. */
export interface TimeReference {
  /** Id of the comment that it stands in. */
  readonly comment: string
  readonly quote: string
  readonly isTimeRef: boolean
  /** `HH:MM` */
  readonly refersTo: string | null
  /** Id of the comment that is meant, or `post`. */
  readonly target: string | null
}

export interface ThreadPage {
  /** Ids of the page's comments, in order. */
  readonly comments: readonly string[]
  readonly references: readonly TimeReference[]
  readonly answer: readonly { readonly text: string; readonly comment: number }[]
}

/**
 * Compares references by clock with the truth. One that stands several times on the page is found if any with its
 * digits leads to the right comment; a false one is taken from words that hold no reference.
 */
export function measureThreads(pages: readonly ThreadPage[]): Measurement {
  const misses: Miss[] = []
  let all = 0
  let right = 0
  let wrong = 0
  let vain = 0
  for (const { comments, references, answer } of pages) {
    for (const { isTimeRef, refersTo, target, comment, quote } of references) {
      if (!isTimeRef || refersTo === null || target === null || target === 'post') continue
      all += 1
      const digits = refersTo.replace(':', '')
      const candidates = answer.filter(({ text }) => text.replace(/\D/g, '').includes(digits))
      if (candidates.some(found => comments[found.comment] === target)) right += 1
      else {
        if (candidates.length > 0) wrong += 1
        const kind = candidates.length > 0 ? 'leads to another comment' : 'reference missed'
        misses.push({ kind, text: `${comment} «${quote}» means ${target}` })
      }
    }
    for (const { text } of answer) {
      const trap = references.find(({ isTimeRef, quote }) => !isTimeRef && quote.includes(text))
      if (!trap) continue
      vain += 1
      misses.push({ kind: 'no reference', text: `${trap.comment} «${trap.quote}»` })
    }
  }
  return {
    what: 'threads',
    figures: [
      { name: 'references to find', value: all, unit: 'count' },
      { name: 'recall', value: share(right, all), unit: 'share', wanted: { atLeast: 1 } },
      { name: 'to another comment', value: wrong, unit: 'count' },
      { name: 'false references', value: vain, unit: 'count', wanted: { atMost: 0 } },
    ],
    misses,
  }
}
