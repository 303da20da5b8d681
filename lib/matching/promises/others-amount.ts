import type { FormFound } from './as-written.ts'
import type { CompiledPromise } from './compile-promises.ts'
import type { PreparedPromises } from './prepared-promises.ts'
import { carriesMeaning } from './promise-forms.ts'
import type { Word } from './sentences.ts'
import { isCommonWord } from './words.ts'

/** What leads from a sum to what it is for. */
const FOR = new Set(['for', 'on', 'into', 'towards'])
/** How far behind the sum that may stand, and how many words then say what it is for. */
const REACH = 6
const NAMED_BY = 4

/** Whether a form that is nothing but an amount stands where the amount is another's. */
export function isOthersAmount(
  prepared: PreparedPromises,
  words: readonly Word[],
  { amount, promise, to }: Pick<FormFound, 'amount' | 'promise' | 'to'>,
): boolean {
  return amount && isSpentOnOthers(prepared, words, to - 1, prepared.lexicon.promises[promise])
}

/**
 * Whether the words behind a sum say that it is for something of which the promise never speaks: "£700 million for
 * the harbour". Words that anybody uses of anything decide nothing.
 */
export function isSpentOnOthers(
  prepared: PreparedPromises,
  words: readonly Word[],
  at: number,
  promise: CompiledPromise | undefined,
): boolean {
  const points = promise && prepared.points.get(promise)
  const last = Math.min(words.length - 1, at + REACH)
  let place = at + 1
  while (place <= last && !FOR.has(words[place]?.text ?? '')) {
    if (words[place]?.number || words[place]?.parted) return false
    place++
  }
  if (place > last) return false
  let isSaid = false
  for (let next = place + 1; next <= Math.min(words.length - 1, place + NAMED_BY); next++) {
    const word = words[next] as Word
    if (word.parted || word.number) break
    if ((points?.get(word.concept) ?? 0) > 0) return false
    isSaid ||= carriesMeaning(word.stem, word.text) && !isCommonWord(word.stem) && word.act === null
  }
  return isSaid
}
