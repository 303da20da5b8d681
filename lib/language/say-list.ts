import { languageInUse } from './say.ts'

/**
 * What stands before each part of a list, and the part itself: nothing, a comma, at last "and". Chrome has no Welsh
 * lists, so they are made here and not by `Intl.ListFormat`.
 */
export function listParts(parts: readonly string[]): { readonly before: string; readonly part: string }[] {
  return parts.map((part, index) => {
    if (index === 0) return { before: '', part }
    return { before: index < parts.length - 1 ? ', ' : ` ${andBefore(part)} `, part }
  })
}

/** A list in words: `A, B and C`. */
export function sayList(parts: readonly string[]): string {
  return listParts(parts)
    .map(({ before, part }) => before + part)
    .join('')
}

/** Welsh says "ac" before a vowel, and so before the numbers one, eight and eleven (un, wyth, un ar ddeg). */
function andBefore(part: string): string {
  if (languageInUse() === 'en') return 'and'
  return /^(?:[aeiouwyâêîôûŵŷ]|(?:1|8|11)(?!\d))/i.test(part) ? 'ac' : 'a'
}
