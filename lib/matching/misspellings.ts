import { isCapitalised } from './around.ts'
import type { Candidate } from './candidates.ts'
import { foldText, foldUnit, isWordUnit } from './fold.ts'
import { BARE_OFFICE, FULL_NAME, OFFICE } from './form-sort.ts'
import type { Lexicon } from './lexicon.ts'
import {
  isSlipOf,
  type MisspellingIndex,
  SHORTEST_SURNAME_ALONE,
  type SpeltForm,
} from './misspelling-index.ts'
import type { Place } from './sections.ts'

const LONGEST_WORD = 30
/** How many places are looked at to see whether a text writes a word in lower case. */
const MOST_LOOKED_AT = 20
/** The most misspelt names of one text that are looked at. */
const MOST_MISSPELT = 500

/**
 * Finds names of people in which one letter is wrong: full names of two words, one of them spelt right, and long rare
 * surnames of those whom the text names otherwise. Only what is no known name or word itself is a misspelling. The
 * cost grows with the capitalised words of the text and the people it names, and not with the lexicon.
 */
export function findMisspelt(
  lexicon: Lexicon,
  text: string,
  exact: readonly Candidate[],
  placeAt: (offset: number) => Place,
): Candidate[] {
  const index = lexicon.misspellings
  const surnames = surnamesOf(lexicon, index, exact)
  const found: Candidate[] = []
  const isSlip = (folded: string, meant: string) =>
    isSlipOf(folded, meant) && !index.known.has(folded) && !writesInLowerCase(text, folded)
  let before: CapitalWord | null = null
  for (const word of capitalWords(text)) {
    if (found.length >= MOST_MISSPELT) break
    const { start, end } = word
    if (before && before.end + 1 === start && foldUnit(text.charCodeAt(before.end)) === 0x20) {
      const [given, last] = [before.folded, word.folded]
      const name =
        index.byGivenName.get(given)?.find(full => isSlip(last, full.word)) ??
        index.bySurname.get(last)?.find(full => isSlip(given, full.word))
      if (name) {
        const misspelt = name.distinctive ? 'distinctive' : 'name'
        found.push({ start: before.start, end, form: name.form, place: placeAt(before.start), misspelt })
      }
    }
    const alike = end - start >= SHORTEST_SURNAME_ALONE - 1 ? surnames.get(text.charCodeAt(start)) : undefined
    const surname = alike?.find(each => isSlip(word.folded, each.word))
    if (surname) found.push({ start, end, form: surname.form, place: placeAt(start), misspelt: 'name' })
    before = word
  }
  return found
}

/** Candidates in the order of the automaton's: by start, the longer of two that begin together last. */
export function mergeCandidates(exact: readonly Candidate[], misspelt: readonly Candidate[]): Candidate[] {
  return [...exact, ...misspelt].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** A word that begins with a capital; it is folded when it is first asked for, since most are never. */
class CapitalWord {
  readonly start: number
  readonly end: number
  readonly #text: string
  #folded: string | undefined

  constructor(text: string, start: number, end: number) {
    this.#text = text
    this.start = start
    this.end = end
  }

  get folded(): string {
    this.#folded ??= foldText(this.#text.slice(this.start, this.end))
    return this.#folded
  }
}

/** The words that begin with a capital and go on with a small letter, in order. */
function* capitalWords(text: string): Generator<CapitalWord> {
  const length = text.length
  for (let index = 0; index < length; index++) {
    const first = text.charCodeAt(index)
    // most of a text are small letters of ASCII, which begin none
    if (first < 0x41 || (first > 0x5a && first < 0xc0)) continue
    const second = text.charCodeAt(index + 1)
    if (!((second >= 0x61 && second <= 0x7a) || second >= 0xc0)) continue
    if (index > 0 && isWordUnit(text.charCodeAt(index - 1))) continue
    const start = index
    while (index < length && isWordUnit(text.charCodeAt(index))) index++
    const size = index - start
    if (size < 3 || size > LONGEST_WORD) continue
    if (first < 0xc0 || isCapitalised(text[start] ?? '')) yield new CapitalWord(text, start, index)
  }
}

/** What the text itself writes in lower case somewhere is a word, and a name only where a capital is due. */
function writesInLowerCase(text: string, folded: string): boolean {
  let from = 0
  for (let left = MOST_LOOKED_AT; left > 0; left--) {
    const start = text.indexOf(folded, from)
    if (start < 0) return false
    from = start + folded.length
    if (!isWordUnit(text.charCodeAt(start - 1)) && !isWordUnit(text.charCodeAt(from))) return true
  }
  return true
}

/** By their first letter, a capital, the long and rare surnames of those who are named in the text in full or by an office. */
function surnamesOf(
  lexicon: Lexicon,
  index: MisspellingIndex,
  exact: readonly Candidate[],
): Map<number, SpeltForm[]> {
  const people = new Set<number>()
  const seen = new Set<number>()
  for (const { form } of exact) {
    if (seen.has(form)) continue
    seen.add(form)
    const to = lexicon.claimStart[form + 1] as number
    for (let claim = lexicon.claimStart[form] as number; claim < to; claim++) {
      const sort = lexicon.claimSort[claim]
      if (sort === FULL_NAME || sort === OFFICE || sort === BARE_OFFICE)
        people.add(lexicon.claimEntity[claim] as number)
    }
  }
  const surnames = new Map<number, SpeltForm[]>()
  for (const person of people) {
    const surname = index.surnames.get(person)
    if (!surname) continue
    const first = surname.word.toUpperCase().charCodeAt(0)
    const others = surnames.get(first)
    if (others) others.push(surname)
    else surnames.set(first, [surname])
  }
  return surnames
}
