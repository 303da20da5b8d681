import { filterFor, type Words } from './words.ts'

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

/** `Tags` gives for each group what its lists are tagged with. */
export interface TermIndex<Tags> {
  readonly groups: readonly (keyof Tags & string)[]
  readonly entries: ReadonlyMap<string, readonly Entry<Tags[keyof Tags]>[]>
  /** Terms that begin with the beginning of a word, by its first letters. */
  readonly openings: ReadonlyMap<string, readonly Entry<Tags[keyof Tags]>[]>
  /** Which words are worth looking up. */
  readonly filter: Uint8Array
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
  const first = [...entries.keys()]
  const filter = filterFor([...first, ...first.map(word => `${word}s`), ...openings.keys()])
  return { groups, entries, openings, filter }
}

/** Every term in the words, in their order, none overlapping another of its group. */
export function findTerms<Tags>(
  { groups, entries, openings, filter }: TermIndex<Tags>,
  words: Words,
): { [Group in keyof Tags]: TermHit<Tags[Group]>[] } {
  type Tag = Tags[keyof Tags]
  const hits: TermHit<Tag>[][] = groups.map(() => [])
  /** By group, the word behind its last hit. */
  const free = new Int32Array(groups.length)
  const longest: (Entry<Tag> | null)[] = groups.map(() => null)
  const look = (list: readonly Entry<Tag>[] | undefined, word: number): boolean => {
    let found = false
    if (list === undefined) return found
    for (const entry of list) {
      const { group } = entry
      const there = longest[group]
      if ((free[group] as number) > word || (there && entry.words.length <= there.words.length)) continue
      if (!stands(entry, words, word)) continue
      longest[group] = entry
      found = true
    }
    return found
  }
  for (let word = 0; word < words.count; word++) {
    if (!words.mayBe(filter, word)) continue
    const first = words.folded(word)
    const whole = look(entries.get(first), word)
    const single = first.endsWith('s') && look(entries.get(first.slice(0, -1)), word)
    const opening =
      first.length >= SHORTEST_OPENING && look(openings.get(first.slice(0, SHORTEST_OPENING)), word)
    if (!whole && !single && !opening) continue
    for (let group = 0; group < groups.length; group++) {
      const entry = longest[group]
      if (!entry) continue
      longest[group] = null
      const { term, tag, words: its } = entry
      hits[group]?.push({ term, tag, word, length: its.length })
      free[group] = word + its.length
    }
  }
  const byGroup = groups.map((group, place) => [group, hits[place]])
  return Object.fromEntries(byGroup) as { [Group in keyof Tags]: TermHit<Tags[Group]>[] }
}

function stands<Tag>({ words, exact }: Entry<Tag>, text: Words, at: number): boolean {
  const last = words.length - 1
  if (at + last >= text.count) return false
  for (let offset = 0; offset <= last; offset++) {
    const wanted = words[offset] as string
    const there = exact ? text.raw(at + offset) : text.folded(at + offset)
    const meets = wanted.endsWith('*')
      ? there.startsWith(wanted.slice(0, -1))
      : there === wanted || (offset === last && there.length === wanted.length + 1 && there === `${wanted}s`)
    if (!meets) return false
  }
  return true
}
