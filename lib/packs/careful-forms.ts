import type { Alias } from '../knowledge/schema.ts'
import { foldText } from '../matching/fold.ts'
import { looksLikeAcronym } from '../matching/form-sort.ts'
import { HONORIFICS, PEERAGE } from '../matching/words/people.ts'
import type { PackEntity } from './pack.ts'

/**
 * The precision rules hold for packs whatever a pack says: a person is known by the full name only, a single word or
 * a short acronym needs something else on the page, and no pack may claim a form for itself.
 */

/** The words of a person's name without titles, folded. */
function ownWords(form: string): string[] {
  return foldText(form)
    .split(' ')
    .filter(word => word !== '' && !HONORIFICS.has(word.replace('.', '')) && !PEERAGE.has(word))
}

/** Whether a name is full: given name and surname, with or without a title. */
export function isFullName(form: string): boolean {
  return ownWords(form).length >= 2
}

/** The folded forms that name this person in full: they end with the surname and have a given name or initial before it. */
export function fullFormsOf(person: { readonly name: string; readonly aliases: readonly Alias[] }): string[] {
  const surname = ownWords(person.name).at(-1)
  const forms = [person.name, ...person.aliases.map(({ text }) => text)]
  return forms.filter(form => isFullName(form) && ownWords(form).at(-1) === surname).map(foldText)
}

/** The entity with the conditions on its forms that the rules ask for, whatever its author wrote. */
export function withCarefulForms(entity: PackEntity): PackEntity {
  const full = entity.kind === 'person' ? new Set(fullFormsOf(entity)) : null
  const isWeak = (text: string) => (full ? !full.has(foldText(text)) : isWeakForm(text))
  const aliases: Alias[] = entity.aliases.map(({ prefer: _prefer, ...alias }) =>
    isWeak(alias.text) ? { ...alias, context: true } : alias,
  )
  const named = foldText(entity.name)
  if (isWeak(entity.name) && !aliases.some(({ text }) => foldText(text) === named))
    aliases.push({ text: entity.name, context: true })
  return { ...entity, aliases }
}

/** The fewest letters and digits of an acronym that is taken without anything else on the page. */
const SHORTEST_ACRONYM = 4

function isWeakForm(text: string): boolean {
  if (/\s/.test(text.trim())) return false
  return !looksLikeAcronym(text) || text.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST_ACRONYM
}
