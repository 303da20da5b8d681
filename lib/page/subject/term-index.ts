/**
 * Finds many terms in a text in one pass: a table of first words, longest term first. Linear in the text however
 * many terms there are, where as many regular expressions would each read it again.
 */

/** The words of a text in order, with where each begins (UTF-16 code units). */
export interface Words {
  readonly raw: readonly string[]
  readonly folded: readonly string[]
  readonly starts: readonly number[]
}

export interface TermHit<Tag> {
  /** The term as the list writes it. */
  readonly term: string
  readonly tag: Tag
  /** Index of its first word. */
  readonly word: number
  /** How many words it takes. */
  readonly length: number
}

interface Entry<Tag> {
  readonly term: string
  readonly tag: Tag
  readonly words: readonly string[]
  /** Written with capitals, so only found with the same capitals. */
  readonly exact: boolean
}

export interface TermIndex<Tag> {
  readonly entries: ReadonlyMap<string, readonly Entry<Tag>[]>
  /** Terms that begin with the beginning of a word, by its first letters. */
  readonly openings: ReadonlyMap<string, readonly Entry<Tag>[]>
}

const WORD = /[\p{L}\p{N}]+/gu
/** The shortest beginning that a `*` may follow, so that one look by so many letters finds it. */
const SHORTEST_OPENING = 4

/** Splits a text into words; hyphens and apostrophes divide, so that "pre-sentence" is two words. */
export function wordsOf(text: string): Words {
  const raw: string[] = []
  const folded: string[] = []
  const starts: number[] = []
  for (const found of text.matchAll(WORD)) {
    raw.push(found[0])
    folded.push(found[0].toLowerCase())
    starts.push(found.index)
  }
  return { raw, folded, starts }
}

/**
 * Makes an index of lists of terms divided by `|`. A term with a capital letter is matched as written, others
 * in any case; `a=b` finds a and calls it b; the last word may have a plural s; a word of at least four letters may end in `*` for any ending.
 * Of two terms that begin at one word, the longer wins; with the same term in two lists, the first list.
 *
 * @throws where a `*` follows too few letters
 */
export function indexTerms<Tag>(lists: Iterable<readonly [Tag, string]>): TermIndex<Tag> {
  const entries = new Map<string, Entry<Tag>[]>()
  const openings = new Map<string, Entry<Tag>[]>()
  for (const [tag, list] of lists) {
    for (const item of list.split('|')) {
      const [written = '', term = written] = item.split('=')
      const words = (written.match(/[\p{L}\p{N}]+\*?/gu) ?? []) as string[]
      const first = words[0]?.toLowerCase()
      if (first === undefined) continue
      const entry = { term, tag, words, exact: written !== written.toLowerCase() }
      if (first.endsWith('*') && first.length <= SHORTEST_OPENING) throw new Error(`Too short: ${written}`)
      const [table, key] = first.endsWith('*')
        ? [openings, first.slice(0, SHORTEST_OPENING)]
        : [entries, first]
      const there = table.get(key)
      if (there) there.push(entry)
      else table.set(key, [entry])
    }
  }
  for (const table of [entries, openings])
    for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { entries, openings }
}

/** Every term in the words, in their order, none overlapping another. */
export function findTerms<Tag>(index: TermIndex<Tag>, words: Words): TermHit<Tag>[] {
  const hits: TermHit<Tag>[] = []
  for (let word = 0; word < words.raw.length; word++) {
    const entry = longestAt(index, words, word)
    if (entry === undefined) continue
    hits.push({ term: entry.term, tag: entry.tag, word, length: entry.words.length })
    word += entry.words.length - 1
  }
  return hits
}

function longestAt<Tag>(index: TermIndex<Tag>, words: Words, word: number): Entry<Tag> | undefined {
  const first = words.folded[word] as string
  let longest: Entry<Tag> | undefined
  const look = (list: readonly Entry<Tag>[] | undefined) => {
    for (const entry of list ?? []) {
      if (longest !== undefined && entry.words.length <= longest.words.length) return
      if (stands(entry, words, word)) {
        longest = entry
        return
      }
    }
  }
  look(index.entries.get(first))
  if (first.endsWith('s')) look(index.entries.get(first.slice(0, -1)))
  if (first.length >= SHORTEST_OPENING) look(index.openings.get(first.slice(0, SHORTEST_OPENING)))
  return longest
}

function stands<Tag>({ words, exact }: Entry<Tag>, text: Words, at: number): boolean {
  const last = words.length - 1
  if (at + last >= text.raw.length) return false
  return words.every((wanted, offset) => {
    const there = (exact ? text.raw : text.folded)[at + offset] as string
    if (wanted.endsWith('*')) return there.startsWith(wanted.slice(0, -1))
    return there === wanted || (offset === last && there === `${wanted}s`)
  })
}
