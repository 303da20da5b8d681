import type { PromiseForm } from './compile-promises.ts'
import { isNumberStep } from './promise-forms.ts'
import type { WordForm } from './word-forms.ts'

/** The forms that begin with one word, or with a number. Many begin with "the": few go on as a sentence does. */
export interface Openings {
  /** Those that are no longer, or go on with a number. */
  readonly always: readonly PromiseForm[]
  /** By what the next word must be, or begin with. */
  readonly byNext: ReadonlyMap<string, readonly PromiseForm[]>
}

/** Words shorter than this are no part of a compound. */
const SHORTEST_PART = 2

/** Sorts forms that begin alike by the word after it. */
export function openingsOf(forms: readonly PromiseForm[]): Openings {
  const always: PromiseForm[] = []
  const byNext = new Map<string, PromiseForm[]>()
  const add = (next: string, form: PromiseForm) => {
    const list = byNext.get(next)
    if (list) list.push(form)
    else byNext.set(next, [form])
  }
  for (const form of forms) {
    const [, second, third] = form.steps
    if (second === undefined || isNumberStep(second)) {
      always.push(form)
      continue
    }
    add(second, form)
    // "crimefighters" and "crime fighters" are written for each other
    if (typeof third === 'string') add(`${second}${third}`, form)
    for (let end = SHORTEST_PART; end < second.length; end++) add(second.slice(0, end), form)
  }
  return { always, byNext }
}

/** The forms that may go on with the word at a place, each once; in vain at times, never too few. */
export function openedBy(
  openings: Openings,
  words: readonly Pick<WordForm, 'text' | 'stem' | 'act'>[],
  at: number,
): readonly PromiseForm[] {
  const { always, byNext } = openings
  const next = words[at]
  if (next === undefined) return always
  // "1,000 new recruits" for "1,000 recruits"
  if (next.act === 'extra') {
    const behind = words[at + 1]
    const stepped = behind === undefined || behind.act === 'extra' ? [] : openedBy(openings, words, at + 1)
    return [
      ...new Set([...always, ...stepped, ...(byNext.get(next.stem) ?? []), ...(byNext.get(next.text) ?? [])]),
    ]
  }
  const bySecond = byNext.get(next.stem)
  const byPart = next.text === next.stem ? undefined : byNext.get(next.text)
  if (bySecond === undefined && byPart === undefined) return always
  if (byPart === undefined && always.length === 0) return bySecond ?? []
  return [...new Set([...always, ...(bySecond ?? []), ...(byPart ?? [])])]
}
