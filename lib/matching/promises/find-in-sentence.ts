import { formsAsWritten, standsAsWritten } from './as-written.ts'
import { promisesByName } from './by-name.ts'
import { countsOthers, promisesByNumber } from './by-number.ts'
import { mayHoldSubject, promisesBySubject } from './by-subject.ts'
import type { Found, Remembered } from './found.ts'
import {
  formsInOtherWords,
  type LooseForm,
  mayBeInOtherWords,
  type Named,
  readSentence,
  type SentenceRead,
} from './other-words.ts'
import { isOthersAmount } from './others-amount.ts'
import type { PreparedPromises } from './prepared-promises.ts'
import type { Word } from './sentences.ts'
import type { WordForm } from './word-forms.ts'

/** No more numbers of one promise than this are remembered from one page. */
const MOST_REMEMBERED = 50

/**
 * The promises in one sentence: as written, in other words, by number, by name, by their own words. Finds of one
 * promise that touch are one.
 * @param remembered what the page's earlier sentences held; what is found here is added
 */
export function findInSentence(
  prepared: PreparedPromises,
  words: readonly Word[],
  named: readonly Named[],
  remembered: Remembered,
): Found[] {
  const forms = formsAsWritten(prepared, words)
  const found: Found[] = []
  const sentence = readSentence(words, named)
  const written = forms.filter(form => form.kind === 'written' && !isOthersAmount(prepared, words, form))
  found.push(...written)
  // What stands in a pattern is that promise's, and its number no other's.
  const isTaken = (word: Word | undefined) =>
    word !== undefined && written.some(one => word.start >= one.start && word.end <= one.end)
  const loose = formsInOtherWords(prepared, sentence).filter(
    one => !isOthersNumber(prepared, sentence, one, written),
  )
  found.push(...loose.filter(one => !hasRival(loose, one, remembered)))
  found.push(...promisesByNumber(prepared, sentence, place => isTaken(words[place]), remembered))
  const names = forms.filter(({ kind }) => kind === 'named' || kind === 'context')
  found.push(...promisesByName(prepared, sentence, names, remembered))
  found.push(...promisesBySubject(prepared, sentence))
  const joined = joinTouching(found)
  for (const { promise, number } of joined) remember(remembered, promise, number)
  return joined
}

/** Whether a sentence of such words can hold a promise at all; in vain at times, never a wrong no. Most hold none. */
export function mayHoldPromise(prepared: PreparedPromises, forms: readonly WordForm[]): boolean {
  prepared.presence.mark(forms)
  for (let place = 0; place < forms.length; place++) {
    const { number, concept } = forms[place] as WordForm
    if (number !== null) return true
    if (concept >= 0 && mayBeInOtherWords(prepared, concept)) return true
  }
  return standsAsWritten(forms) || mayHoldSubject(prepared, forms)
}

/** Whether the number of a loosely worded form stands in another promise's pattern, or counts another service's people. */
function isOthersNumber(
  prepared: PreparedPromises,
  sentence: SentenceRead,
  one: LooseForm,
  written: readonly Found[],
): boolean {
  if (one.number === null) return false
  if (written.some(other => other.promise !== one.promise && one.start < other.end && other.start < one.end))
    return true
  const at = sentence.words.findIndex((word, place) => place >= one.from && word.number?.value === one.number)
  return at >= 0 && countsOthers(prepared, sentence, at, one.promise)
}

/** Whether another promise has a better claim to the same number: one met before on the page, else the fuller wording. */
function hasRival(loose: readonly LooseForm[], one: LooseForm, remembered: Remembered): boolean {
  if (one.number === null) return false
  const claim = (form: LooseForm) =>
    form.weight + (remembered.get(form.promise)?.has(form.number ?? Number.NaN) ? 100 : 0)
  return loose.some(
    other =>
      other.promise !== one.promise &&
      other.number === one.number &&
      other.start < one.end &&
      one.start < other.end &&
      (claim(other) > claim(one) || (claim(other) === claim(one) && other.promise < one.promise)),
  )
}

function remember(remembered: Remembered, promise: number, number: number | null): void {
  const numbers = remembered.get(promise) ?? new Set()
  if (number !== null && numbers.size < MOST_REMEMBERED) numbers.add(number)
  remembered.set(promise, numbers)
}

function joinTouching(found: readonly Found[]): Found[] {
  const sorted = [...found].sort(
    (one, other) => one.promise - other.promise || one.start - other.start || one.end - other.end,
  )
  const joined: Found[] = []
  for (const one of sorted) {
    const last = joined[joined.length - 1]
    if (last && last.promise === one.promise && one.start < last.end)
      joined[joined.length - 1] = {
        ...last,
        end: Math.max(last.end, one.end),
        number: last.number ?? one.number,
      }
    else joined.push(one)
  }
  return joined
}
