import type { Alias, Entity } from '../knowledge/schema.ts'
import { foldText } from './fold.ts'
import { TITLE_WORDS } from './words/institutions.ts'
import { HONORIFICS, PEERAGE } from './words/people.ts'

/** What sort of thing a form is, which decides what counts as evidence for it. */
export const FULL_NAME = 0
/** A surname alone, with or without a form of address. */
export const SURNAME = 1
/** A first name or initials. */
export const NICKNAME = 2
/** An office that its holder is called by ("the justice secretary"). */
export const OFFICE = 3
/** An office that says nothing of the organisation ("the Chief Inspector"). */
export const BARE_OFFICE = 4
export const ACRONYM = 5
/** A name that is also an ordinary word or phrase written with a capital ("Reset", "Shelter"). */
export const CAPITAL_WORD = 6
/** An ordinary word or phrase in lower case ("recall", "unpaid work"). */
export const PLAIN_WORDS = 7
/** A general word that stands for what was named before ("the Committee"). */
export const ANAPHOR = 8
/** What is left of a place's name without the words that say what it is ("East Midlands"). */
export const SHORT_PLACE = 9

/** Words that name no body by themselves. */
const GENERAL_WORDS = new Set(
  `service services department ministry board committee council union trusts trust ombudsman inspectorate agency authority charity
  company companies commission blog report review inquiry bill act office split reset partnership association network`.split(
    /\s+/,
  ),
)

export type FormSort = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** Whether a form is written like an acronym: one word of at most nine characters with two capitals or a digit in it. */
export function looksLikeAcronym(text: string): boolean {
  if (/\s/.test(text) || text.length > 9) return false
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.replace(/s$/, '').match(/\p{Ll}/gu)?.length ?? 0
  if (/\d/.test(text) && capitals > 0) return true
  return capitals >= 2 && capitals >= small
}

export function sortOf(entity: Entity, alias: Alias, derived: boolean): FormSort {
  if (entity.kind === 'person') return sortOfPerson(entity, alias)
  if (entity.kind === 'place' && derived) return SHORT_PLACE
  const text = alias.text.replace(/^the\s+/i, '')
  if (looksLikeAcronym(text)) return ACRONYM
  if (alias.context && text !== alias.text && GENERAL_WORDS.has(text.toLowerCase())) return ANAPHOR
  if (!/\p{Lu}/u.test(text)) return PLAIN_WORDS
  // A term's name begins with a capital in the knowledge base as it would in a dictionary's heading.
  if (entity.kind === 'term' && text === entity.name && !/\p{Lu}/u.test(text.slice(1))) return PLAIN_WORDS
  if (alias.context && !/\s/.test(text)) return CAPITAL_WORD
  return FULL_NAME
}

function sortOfPerson(entity: Entity, alias: Alias): FormSort {
  const parts = foldText(alias.text).split(' ')
  if (alias.from || alias.to) return isBareTitle(parts) ? BARE_OFFICE : OFFICE
  const isTitle = (word: string) => HONORIFICS.has(word) || PEERAGE.has(word)
  const own = parts.filter(part => !isTitle(part))
  const nameParts = foldText(entity.name).split(' ')
  if (!alias.context) return FULL_NAME
  // "Lord Foster" is as much as most peers are ever called.
  if (own.length === 1 && parts.some(part => PEERAGE.has(part))) return FULL_NAME
  if (own.length === 1) {
    const surnames = [
      entity.name,
      ...entity.aliases.filter(other => !other.context).map(other => other.text),
    ].map(form => foldText(form).split(' ').at(-1))
    return surnames.includes(own[0]) || nameParts.slice(1).includes(own[0] ?? '') ? SURNAME : NICKNAME
  }
  return own.some(part => nameParts.includes(part)) ? FULL_NAME : isBareTitle(parts) ? BARE_OFFICE : OFFICE
}

function isBareTitle(parts: readonly string[]): boolean {
  return parts.every(part => TITLE_WORDS.has(part))
}
