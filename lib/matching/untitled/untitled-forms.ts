import type { Entity } from '../../knowledge/schema.ts'
import { foldText } from '../fold.ts'
import { DOCUMENT_NOUNS, JUDGING_WORDS, KIND_WORDS } from './document-words.ts'
import { DESCRIPTORS } from './publishers.ts'

/**
 * Forms of reports that are no title: a kind and a noun ("annual report"), which any body may publish, and of dated
 * ones a body and a noun ("NAO report"), which next year will mean another. As names they would be linked on a page of
 * any year and about anybody, so they are left to the resolver, which knows dates and publishers.
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
    if (entity.kind !== 'report') continue
    const own = (entity.published && bodies.get(entity.publisher ?? '')) || NOBODY
    const forms = entity.aliases.map(({ text }) => text).filter(form => isUntitled(form, own, people))
    if (forms.length > 0) found.set(entity.id, new Set(forms.map(foldText)))
  }
  return found
}

const NOBODY: ReadonlySet<string> = new Set()

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
  if (noun > 0 && parts.every(part => KIND_WORDS.has(part) || DOCUMENT_NOUNS.has(part))) return true
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
