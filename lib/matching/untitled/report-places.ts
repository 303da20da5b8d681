import type { Entity } from '../../knowledge/schema.ts'
import { foldText } from '../fold.ts'

/** Places whose rating is taken from a report. */
export function ratedPlaces(entities: readonly Entity[]): Map<string, string[]> {
  const rated = new Map<string, string[]>()
  for (const entity of entities) {
    if (entity.kind !== 'place') continue
    for (const { report } of entity.ratings ?? []) {
      if (!report?.startsWith('report/')) continue
      const places = rated.get(report)
      if (places) places.push(entity.id)
      else rated.set(report, [entity.id])
    }
  }
  return rated
}

/** The most words of a place's name that are looked for in a title. */
const LONGEST_PLACE = 8

/** Places by their names without conditions, found by the first word. */
export function formsOfPlaces(entities: readonly Entity[]): Map<string, Map<string, string>> {
  const forms = new Map<string, Map<string, string>>()
  for (const entity of entities) {
    if (entity.kind !== 'place') continue
    const names = entity.aliases.filter(alias => !alias.context).map(({ text }) => text)
    for (const form of [entity.name, ...names]) {
      const words = wordsOf(form)
      const opening = words[0] ?? ''
      const others = forms.get(opening) ?? new Map<string, string>()
      forms.set(opening, others)
      const key = words.join(' ')
      if (!others.has(key)) others.set(key, entity.id)
    }
  }
  return forms
}

/** The places that a title names, by `formsOfPlaces`. */
export function placesNamedIn(
  title: string,
  forms: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string[] {
  const words = wordsOf(title)
  const found: string[] = []
  for (let from = 0; from < words.length; from++) {
    const others = forms.get(words[from] ?? '')
    if (!others) continue
    for (let count = Math.min(LONGEST_PLACE, words.length - from); count > 0; count--) {
      const place = others.get(words.slice(from, from + count).join(' '))
      if (place === undefined) continue
      found.push(place)
      from += count - 1
      break
    }
  }
  return found
}

const wordsOf = (text: string) => foldText(text).match(/[\p{L}\p{Nd}]+/gu) ?? []
