import { isCapitalised } from './around.ts'
import type { Candidate } from './candidates.ts'
import { foldText, foldUnit, isWordUnit } from './fold.ts'
import { BARE_OFFICE, FULL_NAME, OFFICE, SURNAME } from './form-sort.ts'
import type { Lexicon } from './lexicon.ts'
import { oneEditApart } from './one-edit.ts'
import type { Place } from './sections.ts'
import { GIVEN_NAMES, MORE_SURNAMES } from './words/names.ts'
import {
  COMMON_SURNAMES,
  HONORIFICS,
  NOT_A_FIRST_NAME,
  ORDINARY_SURNAMES,
  OTHER_TITLES,
  PEERAGE,
} from './words/people.ts'

/** The letters that a name must have for one of them to be wrong: in full (without the space), and a surname alone. */
const SHORTEST_FULL_NAME = 9
const SHORTEST_GIVEN_NAME = 4
const SHORTEST_SURNAME = 4
const SHORTEST_SURNAME_ALONE = 7
const LONGEST_WORD = 30
/** How many places are looked at to see whether a text writes a word in lower case. */
const MOST_LOOKED_AT = 20
/** The most misspelt names of one text that are looked at. */
const MOST_MISSPELT = 500

/** A full name of two words, one of which is to be written as it should be. */
interface FullName {
  readonly form: number
  /** The word that may be misspelt, folded. */
  readonly word: string
  /** Whether the word beside it, which is spelt right, tells the person from nearly everybody. */
  readonly distinctive: boolean
}

interface MisspellingIndex {
  readonly byGivenName: ReadonlyMap<string, readonly FullName[]>
  readonly bySurname: ReadonlyMap<string, readonly FullName[]>
  /** The form and the word of a long and rare surname, by entity. */
  readonly surnames: ReadonlyMap<number, { readonly form: number; readonly word: string }>
  /** Every word of every form. */
  readonly words: ReadonlySet<string>
}

const made = new WeakMap<Lexicon, MisspellingIndex>()

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
  const index = indexOf(lexicon)
  const surnames = surnamesOf(lexicon, index, exact)
  const found: Candidate[] = []
  const isSlip = (folded: string, meant: string) =>
    isSlipOf(folded, meant) && !isKnownWord(index, folded) && !writesInLowerCase(text, folded)
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

function isSlipOf(folded: string, meant: string): boolean {
  if (!oneEditApart(folded, meant)) return false
  // The first letter is seldom the wrong one, and often that of another name.
  if (folded.charCodeAt(0) !== meant.charCodeAt(0)) return false
  // "the Lindqvists" are several; "Martina" is not "Martin".
  const longer = folded.length > meant.length ? folded : meant
  const shorter = folded.length > meant.length ? meant : folded
  return !(longer.length > shorter.length && longer.startsWith(shorter) && /[aeiosy]$/.test(longer))
}

function isKnownWord({ words }: MisspellingIndex, folded: string): boolean {
  return (
    words.has(folded) ||
    GIVEN_NAMES.has(folded) ||
    COMMON_SURNAMES.has(folded) ||
    MORE_SURNAMES.has(folded) ||
    ORDINARY_SURNAMES.has(folded) ||
    NOT_A_FIRST_NAME.has(folded) ||
    OTHER_TITLES.has(folded)
  )
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
): Map<number, { form: number; word: string }[]> {
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
  const surnames = new Map<number, { form: number; word: string }[]>()
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

const ONE_WORD = /^\p{L}+$/u
const isCommon = (surname: string) =>
  COMMON_SURNAMES.has(surname) || ORDINARY_SURNAMES.has(surname) || MORE_SURNAMES.has(surname)

function indexOf(lexicon: Lexicon): MisspellingIndex {
  const known = made.get(lexicon)
  if (known) return known
  const byGivenName = new Map<string, FullName[]>()
  const bySurname = new Map<string, FullName[]>()
  const surnames = new Map<number, { form: number; word: string }>()
  const words = new Set<string>()
  const add = (map: Map<string, FullName[]>, key: string, name: FullName) => {
    const others = map.get(key)
    if (others) others.push(name)
    else map.set(key, [name])
  }
  for (let form = 0; form < lexicon.automaton.forms; form++) {
    const to = lexicon.claimStart[form + 1] as number
    for (let claim = lexicon.claimStart[form] as number; claim < to; claim++) {
      const folded = foldText(lexicon.claimText[claim] as string)
      const parts = folded.split(/[^\p{L}]+/u)
      for (const part of parts) words.add(part)
      const entity = lexicon.claimEntity[claim] as number
      if (lexicon.entities[entity]?.kind !== 'person') continue
      const sort = lexicon.claimSort[claim]
      if (sort === SURNAME && ONE_WORD.test(folded)) {
        if (folded.length >= SHORTEST_SURNAME_ALONE && !isCommon(folded))
          surnames.set(entity, { form, word: folded })
      }
      if (sort !== FULL_NAME) continue
      const [given, surname, ...more] = folded.split(' ')
      if (!given || !surname || more.length > 0 || given.length + surname.length < SHORTEST_FULL_NAME)
        continue
      if (!ONE_WORD.test(given) || !ONE_WORD.test(surname)) continue
      const isTitle = HONORIFICS.has(given) || PEERAGE.has(given)
      const isRare = surname.length >= SHORTEST_SURNAME_ALONE && !isCommon(surname)
      if (surname.length >= SHORTEST_SURNAME)
        add(byGivenName, given, {
          form,
          word: surname,
          distinctive: isRare || !(isTitle || GIVEN_NAMES.has(given)),
        })
      if (given.length >= SHORTEST_GIVEN_NAME && !isTitle)
        add(bySurname, surname, { form, word: given, distinctive: !isCommon(surname) })
    }
  }
  const index = { byGivenName, bySurname, surnames, words }
  made.set(lexicon, index)
  return index
}
