import type { Entity } from '../../knowledge/schema.ts'
import { foldText } from '../fold.ts'
import { DOCUMENT_NOUNS, JUDGING_WORDS } from './document-words.ts'
import { DESCRIPTORS } from './publishers.ts'

/**
 * Forms of dated reports that are no title: a body and a noun ("NAO report"), which next year will mean another
 * report. As names they would be linked on a page of any year, so they are left to the resolver, which knows dates.
 *
 * @returns by the report's id, such forms, folded
 */
export function untitledForms(entities: readonly Entity[]): Map<string, ReadonlySet<string>> {
  const bodies = new Map<string, ReadonlySet<string>>()
  const people = new Set<string>()
  for (const entity of entities) {
    if (entity.kind !== 'organisation' && entity.kind !== 'person') continue
    const forms = [entity.name, ...entity.aliases.map(({ text }) => text)].map(withoutArticle)
    if (entity.kind === 'organisation') bodies.set(entity.id, new Set(forms))
    else for (const form of forms) people.add(form)
  }
  const found = new Map<string, ReadonlySet<string>>()
  for (const entity of entities) {
    if (entity.kind !== 'report' || !entity.published) continue
    const own = bodies.get(entity.publisher ?? '')
    if (!own) continue
    const forms = entity.aliases.map(({ text }) => text).filter(form => isUntitled(form, own, people))
    if (forms.length > 0) found.set(entity.id, new Set(forms.map(foldText)))
  }
  return found
}

/** Time and other words that may follow the noun without making a title of it. */
const TAIL = /^(?:published|released|issued|earlier|last|this|month|week|year|in|the|today|yesterday)$/

function isUntitled(form: string, bodies: ReadonlySet<string>, people: ReadonlySet<string>): boolean {
  const parts = withoutArticle(form).split(' ')
  while (parts.length > 2 && (TAIL.test(parts.at(-1) ?? '') || JUDGING_WORDS.has(parts.at(-1) ?? '')))
    parts.pop()
  while (parts.length > 2 && JUDGING_WORDS.has(parts[0] ?? '')) parts.shift()
  const isBody = (words: readonly string[]) => {
    const name = words.join(' ')
    return bodies.has(name) || DESCRIPTORS.has(name)
  }
  // "A report by Clinks", "letter to Lord Timpson"
  if (DOCUMENT_NOUNS.has(parts[0] ?? '') && /^(?:by|from|of|to)$/.test(parts[1] ?? '')) {
    const rest = parts.slice(2)
    return isBody(rest) || people.has(rest.join(' '))
  }
  const noun = parts.length - 1
  if (!DOCUMENT_NOUNS.has(parts[noun] ?? '')) return false
  let end = noun
  while (end > 1 && JUDGING_WORDS.has(parts[end - 1] ?? '') && !isBody(parts.slice(0, end))) end--
  return isBody(parts.slice(0, end))
}

/** Folded, without article and possessives. */
export function withoutArticle(form: string): string {
  return foldText(form)
    .replace(/^(?:the|a|an) /, '')
    .replace(/'s?(?= |$)/g, '')
    .replace(/,/g, '')
}
