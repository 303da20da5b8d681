import type { Candidate } from '../candidates.ts'
import { foldText } from '../fold.ts'
import { ACRONYM } from '../form-sort.ts'
import type { Lexicon } from '../lexicon.ts'

/** Words that an acronym often leaves out. */
const LEFT_OUT = new Set(['of', 'and', 'the', 'for', 'to', 'in', 'on', '&', 'a'])
const REACH = 90

/**
 * Finds acronyms that the text spells out as something else: "Political Action Committee (PAC)" is not the
 * committee on public accounts, and no more is "PAC: proxy configuration". One set of forms for each scope.
 * The method is that of A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
 * biomedical text" (PSB 2003), kept to initials.
 */
export function findRedefined(
  lexicon: Lexicon,
  text: string,
  candidates: readonly Candidate[],
  scopes: number,
): Set<number>[] {
  const redefined = Array.from({ length: scopes }, () => new Set<number>())
  for (const { start, end, form, place } of candidates) {
    const inBrackets = text[start - 1] === '(' && text[end] === ')'
    const opens = inBrackets ? null : OPENS_EXPANSION.exec(text.slice(end, end + 4))
    if (!inBrackets && !opens) continue
    const meanings = expansionsOf(lexicon, form)
    if (meanings.length === 0) continue
    const acronym = foldText(text.slice(start, end))
    const expansion = opens
      ? spelledOutAfter(text.slice(end + opens[0].length, end + REACH), acronym)
      : spelledOut(text.slice(Math.max(0, start - 1 - REACH), start - 1), acronym)
    if (expansion === null) continue
    // A usual slip ("Rehabilitation" for "Rehabilitative") still shares most of the words.
    const isKnown = meanings.some(
      meaning => expansion.filter(word => meaning.has(stem(word))).length * 2 >= expansion.length,
    )
    if (!isKnown) redefined[place.scope]?.add(form)
  }
  return redefined
}

/** "PAC: …", "PAC (…", "PAC – …". */
const OPENS_EXPANSION = /^(?::\s| \(| [–=-] )/

/** The words of every longer form of the entities that claim the acronym. */
function expansionsOf(lexicon: Lexicon, form: number): Set<string>[] {
  const meanings: Set<string>[] = []
  for (
    let claim = lexicon.claimStart[form] as number;
    claim < (lexicon.claimStart[form + 1] as number);
    claim++
  ) {
    if (lexicon.claimSort[claim] !== ACRONYM) continue
    const known = lexicon.entities[lexicon.claimEntity[claim] as number]
    if (known) meanings.push(new Set(known.words.map(stem)))
  }
  return meanings
}

function stem(word: string): string {
  return word.slice(0, 5)
}

/** The words directly before the bracket whose initials are the acronym, or `null`. */
function spelledOut(before: string, acronym: string): string[] | null {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const words = foldText(line)
    .split(/[ -]+/)
    .filter(word => word !== '')
  let letter = acronym.replace(/s$/, '').length - 1
  const taken: string[] = []
  for (let index = words.length - 1; index >= 0 && letter >= 0; index--) {
    const word = words[index] as string
    if (word.startsWith(acronym.charAt(letter))) {
      taken.unshift(word)
      letter--
    } else if (!LEFT_OUT.has(word)) return null
  }
  return letter < 0 && taken.length >= 2 ? taken : null
}

/** The words directly behind a colon or within a bracket whose initials are the acronym, or `null`. */
function spelledOutAfter(after: string, acronym: string): string[] | null {
  const words = foldText(after.split(/[\n.;,)]/, 1)[0] ?? '').split(/[ -]+/)
  const letters = acronym.replace(/s$/, '')
  const taken: string[] = []
  for (const word of words) {
    if (taken.length === letters.length) break
    if (word.startsWith(letters.charAt(taken.length))) taken.push(word)
    else if (!LEFT_OUT.has(word)) return null
  }
  return taken.length === letters.length && taken.length >= 2 ? taken : null
}
