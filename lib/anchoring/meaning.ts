import type { AlignedWord } from './align.ts'
import type { Sought } from './sought.ts'
import type { TextIndex } from './text-index.ts'

/**
 * Which words may not differ without the reader being asked: a figure, a name, a "not". A passage that differs in
 * one of them may say something else, or be another passage of the same make.
 */

/** Words that turn what a sentence says, in folded form. */
const TURNING = new Set(
  (
    'no not nor none never neither nobody nothing nowhere without cannot cant dont wont isnt arent wasnt werent ' +
    'hardly barely scarcely refuse refuses refused deny denies denied fail fails failed reject rejects rejected ' +
    'must may only all more less fewer above below increase increases increased decrease decreases decreased ' +
    'rise rises rose risen fall falls fell fallen guilty innocent true false legal illegal ' +
    'na nid nad ni heb dim byth'
  ).split(' '),
)

/** Numbers in words. */
const COUNTING = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand ' +
    'thousands million millions billion billions half third thirds quarter quarters dozen double triple twice ' +
    'once first second fourth fifth'
  ).split(' '),
)

/** Words that are written with a capital only because a sentence begins with them. */
const BEGINNING = new Set(
  (
    'a an the this that these those it its he she they we you i his her their our your my there here what when ' +
    'where who why how which if in on at by for from to of with as and but or so yet then also although because ' +
    'while however'
  ).split(' '),
)

const DIGIT = /\p{Nd}/u
const SIGN = /^\P{L}+$/u
const NEGATING = /^(?:un|in|im|ir|il|dis|non|mis)(?=.{3})/

/** Whether two words that stand for each other mean the opposite by their first syllable: lawful, unlawful. */
function areOpposite(one: string, other: string): boolean {
  return one.replace(NEGATING, '') === other || other.replace(NEGATING, '') === one
}

/** Whether words that carry meaning are changed, missing or added in a passage. */
export function changesMeaning(index: TextIndex, sought: Sought, words: readonly AlignedWord[]): boolean {
  const quotedText = sought.text
  for (const { kind, quoted, found } of words) {
    if (kind === 'same' || kind === 'interruption') continue
    const word = quoted < 0 ? undefined : sought.words[quoted]
    const before = quoted < 0 ? undefined : sought.words[quoted - 1]
    if (word && carriesMeaning(index, quotedText, word.start, word.end, word.key, before?.end ?? 0))
      return true
    if (found < 0) continue
    const start = index.starts[found] as number
    const end = index.ends[found] as number
    const key = keyAt(index, found)
    if (carriesMeaning(index, index.text, start, end, key, index.ends[found - 1] ?? 0)) return true
    if (word && areOpposite(word.key, key)) return true
  }
  return false
}

const keysOf = new WeakMap<TextIndex, string[]>()

function keyAt(index: TextIndex, word: number): string {
  let keys = keysOf.get(index)
  if (!keys) {
    keys = [...index.idOf.keys()]
    keysOf.set(index, keys)
  }
  return keys[index.ids[word] as number] ?? ''
}

function carriesMeaning(
  index: TextIndex,
  text: string,
  start: number,
  end: number,
  key: string,
  previousEnd: number,
): boolean {
  if (DIGIT.test(key) || SIGN.test(key) || COUNTING.has(key)) return true
  if (TURNING.has(key) || key.endsWith("n't")) return true
  return isName(index, text.slice(start, end), key, text.slice(Math.max(previousEnd, start - 20), start))
}

/** A word with a capital is a name, unless a sentence begins with it and the page has it small elsewhere. */
function isName(index: TextIndex, word: string, key: string, gap: string): boolean {
  const [first = ''] = word
  if (first === first.toLowerCase() || key === 'i' || key.startsWith("i'")) return false
  const beginsSentence = gap === '' || /[.!?:;"“”‘’'()[\]\n•–—-]/.test(gap)
  if (!beginsSentence) return true
  if (BEGINNING.has(key)) return false
  const id = index.idOf.get(key)
  return id === undefined || index.small[id] !== 1
}
