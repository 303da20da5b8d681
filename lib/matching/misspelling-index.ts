import { foldText } from './fold.ts'
import { FULL_NAME, SURNAME } from './form-sort.ts'
import type { Lexicon } from './lexicon.ts'
import { oneEditApart } from './one-edit.ts'
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
export const SHORTEST_SURNAME_ALONE = 7

/** A form that may be misspelt, and its word in which a letter may be wrong, folded. */
export interface SpeltForm {
  readonly form: number
  readonly word: string
}

/** A full name of two words, one of which is to be written as it should be. */
export interface SpeltName extends SpeltForm {
  /** Whether the word beside it, which is spelt right, tells the person from nearly everybody. */
  readonly distinctive: boolean
}

/** Names of people that are long and rare enough to be known with one letter wrong. */
export interface MisspellingIndex {
  /** Full names by the word that is spelt right. */
  readonly byGivenName: ReadonlyMap<string, readonly SpeltName[]>
  readonly bySurname: ReadonlyMap<string, readonly SpeltName[]>
  /** Surnames alone, by entity. */
  readonly surnames: ReadonlyMap<number, SpeltForm>
  /** What is one letter from any of them and a name or a word itself: no misspelling. */
  readonly known: ReadonlySet<string>
}

const ONE_WORD = /^\p{L}+$/u
const isCommon = (surname: string) =>
  COMMON_SURNAMES.has(surname) || ORDINARY_SURNAMES.has(surname) || MORE_SURNAMES.has(surname)

/** Compiles the index, to be stored with the rest of the lexicon. */
export function compileMisspellings(lexicon: Omit<Lexicon, 'misspellings'>): MisspellingIndex {
  const byGivenName = new Map<string, SpeltName[]>()
  const bySurname = new Map<string, SpeltName[]>()
  const surnames = new Map<number, SpeltForm>()
  const words = new Set<string>()
  for (let form = 0; form < lexicon.automaton.forms; form++) {
    const to = lexicon.claimStart[form + 1] as number
    for (let claim = lexicon.claimStart[form] as number; claim < to; claim++) {
      const folded = foldText(lexicon.claimText[claim] as string)
      for (const word of folded.split(/[^\p{L}]+/u)) words.add(word)
      const entity = lexicon.claimEntity[claim] as number
      if (lexicon.entities[entity]?.kind !== 'person') continue
      const sort = lexicon.claimSort[claim]
      const long = folded.length >= SHORTEST_SURNAME_ALONE && ONE_WORD.test(folded)
      if (sort === SURNAME && long && !isCommon(folded)) surnames.set(entity, { form, word: folded })
      if (sort === FULL_NAME) addName(byGivenName, bySurname, form, folded)
    }
  }
  const names = [...byGivenName.values(), ...bySurname.values()].flat()
  const targets = new Set([...names, ...surnames.values()].map(({ word }) => word))
  return { byGivenName, bySurname, surnames, known: knownAmong(targets, words) }
}

function addName(
  byGivenName: Map<string, SpeltName[]>,
  bySurname: Map<string, SpeltName[]>,
  form: number,
  name: string,
): void {
  const [given, surname, ...more] = name.split(' ')
  if (!given || !surname || more.length > 0 || !ONE_WORD.test(given) || !ONE_WORD.test(surname)) return
  if (given.length + surname.length < SHORTEST_FULL_NAME) return
  const add = (map: Map<string, SpeltName[]>, key: string, word: string, distinctive: boolean) => {
    const others = map.get(key)
    if (others) others.push({ form, word, distinctive })
    else map.set(key, [{ form, word, distinctive }])
  }
  const isTitle = HONORIFICS.has(given) || PEERAGE.has(given)
  const isRare = surname.length >= SHORTEST_SURNAME_ALONE && !isCommon(surname)
  if (surname.length >= SHORTEST_SURNAME)
    add(byGivenName, given, surname, isRare || !(isTitle || GIVEN_NAMES.has(given)))
  if (given.length >= SHORTEST_GIVEN_NAME && !isTitle) add(bySurname, surname, given, !isCommon(surname))
}

/** Words of the lexicon and of the lists that could be taken for a target with one letter wrong. */
function knownAmong(targets: ReadonlySet<string>, words: ReadonlySet<string>): Set<string> {
  const lists = [
    GIVEN_NAMES,
    COMMON_SURNAMES,
    MORE_SURNAMES,
    ORDINARY_SURNAMES,
    NOT_A_FIRST_NAME,
    OTHER_TITLES,
  ]
  const byFirst = new Map<string, string[]>()
  for (const target of targets) {
    const others = byFirst.get(target.charAt(0))
    if (others) others.push(target)
    else byFirst.set(target.charAt(0), [target])
  }
  const known = new Set<string>()
  for (const list of [words, ...lists]) {
    for (const word of list) {
      if (byFirst.get(word.charAt(0))?.some(target => isSlipOf(word, target))) known.add(word)
    }
  }
  return known
}

/** Whether a folded word may be a slip for another: one letter wrong, and not the first. */
export function isSlipOf(folded: string, meant: string): boolean {
  if (!oneEditApart(folded, meant)) return false
  // The first letter is seldom the wrong one, and often that of another name.
  if (folded.charCodeAt(0) !== meant.charCodeAt(0)) return false
  // "the Lindqvists" are several; "Martina" is not "Martin".
  const longer = folded.length > meant.length ? folded : meant
  const shorter = folded.length > meant.length ? meant : folded
  return !(longer.length > shorter.length && longer.startsWith(shorter) && /[aeiosy]$/.test(longer))
}
