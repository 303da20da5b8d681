const LONGEST = 80
/** Small words within the names of people and bodies. */
const SMALL = new Set(['of', 'the', 'for', 'and', 'in', 'de', 'van', 'von', 'der', 'y', 'ap', 'ferch'])

/** Whether selected words may be somebody's or something's name: two to six words, written with capitals. */
export function looksLikeAName(selected: string): boolean {
  if (selected.length > LONGEST + 20) return false
  const text = selected.replace(/\s+/g, ' ').trim()
  if (text.length > LONGEST || /[.!?;:"“”]./.test(text.replace(/\b\p{Lu}\p{Ll}{0,2}\./gu, ''))) return false
  const words = text.split(' ')
  if (words.length < 2 || words.length > 6) return false
  const large = words.filter(word => !SMALL.has(word.toLowerCase()))
  return large.length >= 2 && large.every(word => /^\p{Lu}/u.test(word))
}
