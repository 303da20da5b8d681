import type { Found } from './found.ts'
import type { SentenceRead } from './other-words.ts'
import { POINTS_OF_A_WORD, type PreparedPromises } from './prepared-promises.ts'
import type { Word } from './sentences.ts'
import type { WordForm } from './word-forms.ts'

/** So many different words that are a promise's own, this near each other, are the promise whatever their order. */
const FEWEST_WORDS = 4
const WITHIN = 14
/** All of them together must have as many points for the promise as this. */
const ENOUGH = 14

/** Whether enough words of a sentence may speak of one promise. */
export function mayHoldSubject(
  prepared: PreparedPromises,
  words: readonly Pick<WordForm, 'concept'>[],
): boolean {
  const { telling, subjects } = prepared
  const met: number[] = []
  for (let place = 0; place < words.length; place++) {
    const { concept } = words[place] as Pick<WordForm, 'concept'>
    if (concept >= 0 && telling[concept] === 1 && !met.includes(concept)) met.push(concept)
  }
  if (met.length < FEWEST_WORDS) return false
  const counts = new Map<number, number>()
  for (const concept of met) {
    for (const [promise, points] of subjects[concept] ?? []) {
      if (points < POINTS_OF_A_WORD) break
      const count = (counts.get(promise) ?? 0) + 1
      if (count >= FEWEST_WORDS) return true
      counts.set(promise, count)
    }
  }
  return false
}

/** A promise by its own words alone, where the sentence speaks as policy does. */
export function promisesBySubject(prepared: PreparedPromises, sentence: SentenceRead): Found[] {
  const { words } = sentence
  if (!mayHoldSubject(prepared, words)) return []
  const byPromise = new Map<number, [place: number, id: number, points: number][]>()
  for (let place = 0; place < words.length; place++) {
    const id = (words[place] as Word).concept
    for (const [promise, points] of (id < 0 ? undefined : prepared.subjects[id]) ?? []) {
      if (points < POINTS_OF_A_WORD) break
      const list = byPromise.get(promise)
      if (list) list.push([place, id, points])
      else byPromise.set(promise, [[place, id, points]])
    }
  }
  const found: Found[] = []
  for (const [promise, hits] of byPromise) {
    const stretch = hits.length < FEWEST_WORDS ? null : densest(hits)
    if (!stretch || !sentence.ofPolicy) continue
    const start = (words[stretch.from] as Word).start
    const end = (words[stretch.to] as Word).end
    found.push({ promise, start, end, number: null })
  }
  return found
}

/** The first stretch of `WITHIN` words that holds enough. */
function densest(
  hits: readonly [place: number, id: number, points: number][],
): { from: number; to: number } | null {
  for (const [index, [from]] of hits.entries()) {
    const seen = new Set<number>()
    let sum = 0
    let to = from
    for (let next = index; next < hits.length; next++) {
      const [place, id, points] = hits[next] as (typeof hits)[number]
      if (place - from > WITHIN) break
      if (seen.has(id)) continue
      seen.add(id)
      sum += points
      to = place
    }
    if (seen.size >= FEWEST_WORDS && sum >= ENOUGH) return { from, to }
  }
  return null
}
