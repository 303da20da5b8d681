import type { Alias, Entity } from '../knowledge/schema.ts'
import { looksLikeAcronym } from './form-sort.ts'
import { officeVariants, titleVariants } from './person-forms.ts'

/**
 * Forms that nobody wrote down because they follow from those that are: a plural, a hyphen written as a space,
 * a place without the words that say what sort of place it is, an office as it is shortened. All of them weaker than a written form: the
 * lexicon takes one only if no entity claims it in writing.
 */
export function derivedForms(entity: Entity, forms: readonly Alias[]): Alias[] {
  const derived: Alias[] = []
  for (const form of forms) {
    const { text } = form
    if (text.includes('-') && /\p{L}-\p{L}/u.test(text))
      derived.push({ ...form, text: text.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ') })
    if (entity.kind === 'term') derived.push(...plural(form))
    if (entity.kind === 'person')
      derived.push(...(form.from || form.to ? officeVariants(form) : titleVariants(form)))
  }
  if (entity.kind === 'place') {
    const short = shortPlace(entity.name)
    if (short !== '' && short !== entity.name) {
      derived.push({ text: short, context: true })
      if (short.includes(','))
        derived.push({ text: short.replace(/ (?:and|&) (?=[^,]*$)/, ', '), context: true })
    }
  }
  return derived
}

function plural(form: Alias): Alias[] {
  const { text } = form
  if (looksLikeAcronym(text)) return /[A-Z]$/.test(text) ? [{ ...form, text: `${text}s` }] : []
  // Only a phrase: a single word is more likely to be a verb ("recalls").
  return /\s[\p{Ll}]+[^\P{Ll}sy]$/u.test(text) && !text.endsWith('ing') ? [{ ...form, text: `${text}s` }] : []
}

function shortPlace(name: string): string {
  return name
    .replace(/^Probation Service\s*[–-]\s*/, '')
    .replace(/^(?:HMP|HM Prison|HMYOI)(?:\s*(?:\/|&|and)\s*YOI)?\s+/, '')
    .replace(/\s+(?:region|PDU|Probation Delivery Unit|Secure Training Centre|STC|YOI|IRC)$/i, '')
    .trim()
}
