import type { Extent } from '../page/page-text.ts'
import { placesOfRun, type TextIndex, wordAfter } from './text-index.ts'
import { isHighSurrogate, isLowSurrogate, wordsOf } from './words.ts'

/**
 * Links that open a page at a passage: `#:~:text=prefix-,start,end,-suffix`
 * (https://wicg.github.io/scroll-to-text-fragment/). Browsers look for whole words, whatever their case, and take the
 * first place that fits; each of the four parts must lie within one block.
 */
export type TextFragment = { prefix: string; start: string; end: string; suffix: string }

/** How long an address with its fragment may become; longer ones are cut by mail and chat programs. */
export const LONGEST_LINK = 1_500
/** A passage longer than this is named by its first and last words. UTF-16 code units. */
const LONGEST_WHOLE = 300
/** How many words of a passage's beginning and end are taken at first, and how many words of context at most. */
const END_WORDS = 5
const MOST_END_WORDS = 12
const MOST_CONTEXT_WORDS = 12
/** How many words of context before and after are tried: none, then ever more, on one side before on both. */
const CONTEXTS: readonly [before: number, after: number][] = [
  [0, 0],
  ...Array.from({ length: MOST_CONTEXT_WORDS }, (_, at) => at + 1).flatMap((words): [number, number][] => [
    [words, 0],
    [0, words],
    [words, words],
  ]),
]
/** How many fragments of one address are read. */
const MOST_FRAGMENTS = 20

const DELIMITER = ':~:'

/**
 * The address of a page at a passage. Words that the passage holds a part of are taken whole.
 * @param address the page's own; a fragment that names an element is kept
 * @returns the address alone where the passage cannot be named in a link of a sensible length
 */
export function linkToText(address: string, index: TextIndex, extent: Extent): string {
  const plain = readTextFragments(address).address
  const fragment = textFragmentFor(index, extent, LONGEST_LINK - plain.length - 10)
  if (!fragment) return plain
  return `${plain}${plain.includes('#') ? '' : '#'}${DELIMITER}text=${written(fragment)}`
}

/**
 * The shortest fragment that a browser takes for a passage of this page and for no other place before it.
 * @param longest how long it may be once it is encoded, in code units
 * @returns `null` where there is none
 */
export function textFragmentFor(
  index: TextIndex,
  extent: Extent,
  longest = LONGEST_LINK,
): TextFragment | null {
  const from = wordAfter(index, extent.start)
  let to = Math.min(wordAfter(index, extent.end), index.length - 1)
  while (to >= from && (index.starts[to] as number) >= extent.end) to--
  if (from > to) return null
  const [first, last] = wholeWords(index, from, to)
  for (const [starting, ending] of spansOf(index, first, last)) {
    for (const [before, after] of CONTEXTS) {
      const fragment = fragmentOf(index, { first, last, starting, ending, before, after })
      if (written(fragment).length <= longest && isFirst(index, fragment, first, last)) return fragment
    }
  }
  return null
}

/** What stands between letters without parting a word, as browsers see it (https://unicode.org/reports/tr29/#WB6). */
const JOINTS = /^[.:·_'‘’]$/

/** Widens a run of words so that it begins and ends where browsers see a word begin and end: "example.com" is one. */
function wholeWords(index: TextIndex, from: number, to: number): [first: number, last: number] {
  const isJoined = (word: number) => JOINTS.test(index.text.slice(index.ends[word - 1], index.starts[word]))
  let first = from
  let last = to
  while (first > 0 && isJoined(first)) first--
  while (last + 1 < index.length && isJoined(last + 1)) last++
  return [first, last]
}

/** How many words of the beginning and of the end may name a passage; an end of 0 words is all of it in one. */
function spansOf(index: TextIndex, first: number, last: number): [starting: number, ending: number][] {
  const length = last - first + 1
  const size = (index.ends[last] as number) - (index.starts[first] as number)
  const head = Math.min(length, endOfBlock(index, first) - first)
  if (head === length && size <= LONGEST_WHOLE) return [[length, 0]]
  const tail = Math.min(length, last - startOfBlock(index, last) + 1)
  const spans: [number, number][] = []
  for (let words = END_WORDS; words <= MOST_END_WORDS; words++) {
    const starting = Math.min(words, head, Math.max(1, length - 1))
    const ending = Math.min(words, tail, length - starting)
    const known = spans.at(-1)
    if (ending > 0 && (known?.[0] !== starting || known[1] !== ending)) spans.push([starting, ending])
  }
  return spans
}

/** The number of the first word behind the block that a word is in. */
function endOfBlock(index: TextIndex, word: number): number {
  let end = word + 1
  while (end < index.length && index.blocks[end] !== 1) end++
  return end
}

/** The number of the first word of the block that a word is in. */
function startOfBlock(index: TextIndex, word: number): number {
  let start = word
  while (start > 0 && index.blocks[start] !== 1) start--
  return start
}

function fragmentOf(
  index: TextIndex,
  words: { first: number; last: number; starting: number; ending: number; before: number; after: number },
): TextFragment {
  const { first, last, starting, ending, before, after } = words
  const text = (from: number, to: number) =>
    index.text.slice(index.starts[from], index.ends[to]).replace(/\s+/g, ' ')
  // The words beside the passage, as many as their own block has.
  const from = first > 0 ? Math.max(first - before, startOfBlock(index, first - 1)) : first
  const to = last + 1 < index.length ? Math.min(last + 1 + after, endOfBlock(index, last + 1)) : last + 1
  return {
    prefix: before > 0 && from < first ? text(from, first - 1) : '',
    start: text(first, first + starting - 1),
    end: ending > 0 ? text(last - ending + 1, last) : '',
    suffix: after > 0 && to > last + 1 ? text(last + 1, to - 1) : '',
  }
}

function isFirst(index: TextIndex, fragment: TextFragment, first: number, last: number): boolean {
  const found = findTextFragment(index, fragment)
  return found !== null && wordAfter(index, found.start) === first && found.end === index.ends[last]
}

/**
 * Where a browser would take a fragment to point on a page: the first place that has its parts. By words, so
 * punctuation is not compared.
 * @returns `null` where it points to nothing
 */
export function findTextFragment(index: TextIndex, fragment: TextFragment): Extent | null {
  const idsOf = (text: string) => wordsOf(text).map(({ key }) => index.idOf.get(key) ?? -1)
  const start = idsOf(fragment.start)
  const prefix = idsOf(fragment.prefix)
  const suffix = idsOf(fragment.suffix)
  if (start.length === 0) return null
  const ends = fragment.end === '' ? null : placesInBlocks(index, idsOf(fragment.end))
  const endLength = idsOf(fragment.end).length
  const suffixes = suffix.length > 0 ? new Set(placesInBlocks(index, suffix)) : null
  const prefixes = prefix.length > 0 ? new Set(placesInBlocks(index, prefix)) : null
  for (const first of placesInBlocks(index, start)) {
    if (prefixes && !prefixes.has(first - prefix.length)) continue
    const behind = first + start.length
    if (!ends) {
      if (!suffixes || suffixes.has(behind)) return extentOfWords(index, first, behind)
      continue
    }
    const end = ends.find(at => at >= behind && (!suffixes || suffixes.has(at + endLength)))
    if (end !== undefined) return extentOfWords(index, first, end + endLength)
  }
  return null
}

const extentOfWords = (index: TextIndex, first: number, end: number): Extent => ({
  start: index.starts[first] as number,
  end: index.ends[end - 1] as number,
})

/** Where some words stand one after the other within a block. */
function placesInBlocks(index: TextIndex, ids: readonly number[]): number[] {
  return placesOfRun(index, ids).filter(first => endOfBlock(index, first) >= first + ids.length)
}

function written({ prefix, start, end, suffix }: TextFragment): string {
  const parts = [encoded(start)]
  if (prefix !== '') parts.unshift(`${encoded(prefix)}-`)
  if (end !== '') parts.push(encoded(end))
  if (suffix !== '') parts.push(`-${encoded(suffix)}`)
  return parts.join(',')
}

/** Beyond what has a meaning in the fragment (`-`, `,`, `&`), what mail, chat and Markdown would break a link at. */
function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(
    /[-!'()*~]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Half a character is left out: it cannot be encoded. */
function wellFormed(text: string): string {
  let result = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(at + 1))) result += text.slice(at, ++at + 1)
    else if (!isHighSurrogate(unit) && !isLowSurrogate(unit)) result += text.charAt(at)
  }
  return result
}

/**
 * Reads the text fragments of an address. Never throws; what is not well-formed is left out.
 * @returns the fragments in order, and the address without them
 */
export function readTextFragments(address: string): { address: string; fragments: TextFragment[] } {
  const hash = address.indexOf('#')
  const at = hash < 0 ? -1 : address.indexOf(DELIMITER, hash)
  if (at < 0) return { address, fragments: [] }
  const plain = address.slice(0, at).replace(/#$/, '')
  const fragments = address
    .slice(at + DELIMITER.length)
    .split('&', MOST_FRAGMENTS)
    .filter(directive => directive.startsWith('text='))
    .map(directive => readTextFragment(directive.slice(5)))
    .filter(fragment => fragment !== null)
  return { address: plain, fragments }
}

function readTextFragment(written: string): TextFragment | null {
  const parts = written.split(',', 5)
  const prefix = parts.length > 1 && parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : ''
  const suffix = parts.length > 1 && parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : ''
  const [start, end = '', ...rest] = parts
  if (!start || rest.length > 0) return null
  const decoded = [prefix ?? '', start, end, suffix ?? ''].map(decode)
  const [before, from, to, after] = decoded
  if (before == null || from == null || from === '' || to == null || after == null) return null
  return { prefix: before, start: from, end: to, suffix: after }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
