import { foldText } from '../fold.ts'
import { ACRONYM } from '../form-sort.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Situation } from '../situation.ts'

/** Words that an acronym often leaves out. */
const LEFT_OUT = new Set(['of', 'and', 'the', 'for', 'to', 'in', 'on', '&', 'a'])
const REACH = 90

/**
 * Notes acronyms that the text spells out as something else: "Political Action Committee (PAC)" is not the
 * committee on public accounts. The method is that of A. Schwartz and M. Hearst, "A simple algorithm for
 * identifying abbreviation definitions in biomedical text" (PSB 2003), kept to initials.
 */
export function findRedefined(situation: Situation): void {
  const { candidates, lexicon, text, scopes } = situation
  for (const { start, end, form, place } of candidates) {
    if (text[start - 1] !== '(' || text[end] !== ')') continue
    const meanings = expansionsOf(lexicon, form)
    if (meanings.length === 0) continue
    const expansion = spelledOut(
      text.slice(Math.max(0, start - 1 - REACH), start - 1),
      foldText(text.slice(start, end)),
    )
    if (expansion === null) continue
    // A usual slip ("Rehabilitation" for "Rehabilitative") still shares most of the words.
    const isKnown = meanings.some(
      meaning => expansion.filter(word => meaning.has(stem(word))).length * 2 >= expansion.length,
    )
    if (!isKnown) scopes[place.scope]?.redefined.add(form)
  }
}

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
