import { WordTable } from '../../matching/word-table.ts'
import { scanWords } from './words.ts'

/**
 * Finds many terms in a text in one pass: a table of first words, longest term first. Linear in the text however
 * many terms there are, where as many regular expressions would each read it again.
 */

export interface TermHit<Tag> {
  /** The term as the list writes it. */
  readonly term: string
  readonly tag: Tag
  /** Index of its first word. */
  readonly word: number
  /** How many words it takes. */
  readonly length: number
  /** Where it begins, in UTF-16 code units. */
  readonly start: number
}

interface Entry<Tag> {
  readonly term: string
  readonly tag: Tag
  /** Place among the groups. */
  readonly group: number
  readonly words: readonly string[]
  /** Written with capitals, so only found with the same capitals. */
  readonly exact: boolean
}

/** Lists of terms divided by `|`, each with its tag. */
export type TermLists<Tag> = Iterable<readonly [Tag, string]>

/** A word of a text, with the terms that it may begin. */
interface TermWord<Tag> {
  readonly raw: string
  readonly folded: string
  /** Longer ones first, each list for itself; `null` for nearly every word. */
  readonly opens: readonly Entry<Tag>[] | null
}

/** `Tags` gives for each group what its lists are tagged with. */
export interface TermIndex<Tags> {
  readonly groups: readonly (keyof Tags & string)[]
  readonly words: WordTable<TermWord<Tags[keyof Tags]>>
}

/** The shortest beginning that a `*` may follow, so that one look by so many letters finds it. */
const SHORTEST_OPENING = 4

/**
 * Makes an index of groups of lists. A term with a capital letter is matched as written, others
 * in any case; `a=b` finds a and calls it b; the last word may have a plural s; a word of at least four letters may end in `*` for any ending.
 * Of two terms of one group that begin at one word, the longer wins; with the same term in two of its lists, the
 * first list. The groups are looked for apart: a term of one may stand inside a term of another.
 *
 * @throws where a `*` follows too few letters
 */
export function indexTerms<Tags>(
  lists: { readonly [Group in keyof Tags]: TermLists<Tags[Group]> },
): TermIndex<Tags> {
  type Tag = Tags[keyof Tags]
  const groups = Object.keys(lists) as (keyof Tags & string)[]
  const entries = new Map<string, Entry<Tag>[]>()
  const openings = new Map<string, Entry<Tag>[]>()
  for (const [group, name] of groups.entries()) {
    for (const [tag, list] of lists[name]) {
      for (const item of list.split('|')) {
        const [written = '', term = written] = item.split('=')
        const words = (written.match(/[\p{L}\p{N}]+\*?/gu) ?? []) as string[]
        const first = words[0]?.toLowerCase()
        if (first === undefined) continue
        const entry = { term, tag, group, words, exact: written !== written.toLowerCase() }
        if (first.endsWith('*') && first.length <= SHORTEST_OPENING) throw new Error(`Too short: ${written}`)
        const [table, key] = first.endsWith('*')
          ? [openings, first.slice(0, SHORTEST_OPENING)]
          : [entries, first]
        const there = table.get(key)
        if (there) there.push(entry)
        else table.set(key, [entry])
      }
    }
  }
  for (const table of [entries, openings])
    for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length)
  const opensFor = (folded: string) => {
    const lists = [entries.get(folded)]
    if (folded.endsWith('s')) lists.push(entries.get(folded.slice(0, -1)))
    if (folded.length >= SHORTEST_OPENING) lists.push(openings.get(folded.slice(0, SHORTEST_OPENING)))
    const opens = lists.flatMap(list => list ?? [])
    return opens.length === 0 ? null : opens
  }
  const words = new WordTable((raw: string) => {
    const folded = raw.toLowerCase()
    return { raw, folded, opens: opensFor(folded) }
  })
  return { groups, words }
}

/** What terms a text holds, by group. */
export interface TermsFound<Tags> {
  /** How many words the text has. */
  readonly words: number
  readonly hits: { readonly [Group in keyof Tags]: readonly TermHit<Tags[Group]>[] }
}

/** Every term in a text, in its order, none overlapping another of its group. */
export function findTerms<Tags>({ groups, words: table }: TermIndex<Tags>, text: string): TermsFound<Tags> {
  type Tag = Tags[keyof Tags]
  const words: TermWord<Tag>[] = []
  /** The words that may begin a term, and where they stand. */
  const openers: number[] = []
  const starts: number[] = []
  scanWords(text, (start, end, hash) => {
    const word = table.at(text, start, end, hash)
    if (word.opens !== null) {
      openers.push(words.length)
      starts.push(start)
    }
    words.push(word)
  })
  const hits: TermHit<Tag>[][] = groups.map(() => [])
  /** By group, the word behind its last hit. */
  const free = new Int32Array(groups.length)
  const longest: (Entry<Tag> | null)[] = groups.map(() => null)
  for (let place = 0; place < openers.length; place++) {
    const at = openers[place] as number
    let found = false
    for (const entry of words[at]?.opens ?? []) {
      const there = longest[entry.group]
      if ((free[entry.group] as number) > at || (there && entry.words.length <= there.words.length)) continue
      if (!stands(entry, words, at)) continue
      longest[entry.group] = entry
      found = true
    }
    if (!found) continue
    for (let group = 0; group < groups.length; group++) {
      const entry = longest[group]
      if (!entry) continue
      longest[group] = null
      const { term, tag, words: its } = entry
      hits[group]?.push({ term, tag, word: at, length: its.length, start: starts[place] as number })
      free[group] = at + its.length
    }
  }
  const byGroup: { [group: string]: unknown } = Object.fromEntries(
    groups.map((group, at) => [group, hits[at]]),
  )
  return { words: words.length, hits: byGroup as TermsFound<Tags>['hits'] }
}

function stands<Tag>({ words, exact }: Entry<Tag>, text: readonly TermWord<Tag>[], at: number): boolean {
  const last = words.length - 1
  if (at + last >= text.length) return false
  // The first word was looked up, and is compared last: nearly always it is another that does not fit.
  for (let offset = last; offset >= 0; offset--) {
    const wanted = words[offset] as string
    const word = text[at + offset] as TermWord<Tag>
    const there = exact ? word.raw : word.folded
    const meets = wanted.endsWith('*')
      ? there.startsWith(wanted.slice(0, -1))
      : there === wanted || (offset === last && there.length === wanted.length + 1 && there === `${wanted}s`)
    if (!meets) return false
  }
  return true
}
