import type { PageDocument } from '../page/document.ts'
import { GRAM, WINDOW } from '../repeats/fingerprints.ts'
import { openingOf, type Repeat } from '../repeats/repeat.ts'
import { type Chain, chainsOf, type Match } from './chains.ts'
import type { RememberedPage } from './history-database.ts'
import type { PagePrints } from './page-prints.ts'

/** As many passages are said to be met elsewhere, of one page, at the most. */
export const MOST_MET = 30

/** A passage shorter than this that stands in so many posts of one site is part of how that site is made. */
const LONG_PASSAGE = 80
const FURNITURE_POSTS = 3

/** Pages where nearly as much agrees are as good as the best: the one published or met first is named. */
const NEARLY_AS_GOOD = 0.9

/**
 * The passages of a page that the reader met on another page. Only fingerprints are compared, since of the other page
 * no text is kept: several in the same order and at the same distances make a passage. A post that merely has two
 * addresses (its own and an archive's) is no repeat; nor is what a site prints on all its pages.
 *
 * @param matches fingerprints that were found on other pages
 * @param remembered the pages that are named in `matches`
 */
export function metPassages(
  document: PageDocument,
  page: PagePrints,
  matches: readonly Match[],
  remembered: ReadonlyMap<number, RememberedPage>,
): Repeat[] {
  const chains = chainsOf(page, matches).filter(chain => {
    const other = remembered.get(chain.page)
    return other !== undefined && isAnotherText(document, page, chain, other)
  })
  return chosen(withoutFurniture(document, chains, remembered), remembered)
    .flatMap(chain => asRepeat(document, page, chain, remembered.get(chain.page)))
    .sort((one, other) => one.start - other.start)
}

function isAnotherText(
  document: PageDocument,
  page: PagePrints,
  chain: Chain,
  other: RememberedPage,
): boolean {
  if (postIn(other, chain) === page.posts[chain.run]?.address) return false
  // Where no post was recognised, what two pages of a site share is most likely the site's own.
  return page.stretches[chain.run]?.post !== null || hostOf(other.url) !== hostOf(document.url)
}

/** Which post of the other page a passage stands in, by the hash of its address. */
function postIn({ posts }: RememberedPage, { otherStart }: Chain): number | undefined {
  return posts.findLast(({ from }) => from <= otherStart)?.address
}

function hostOf(url: string | null): string {
  try {
    return new URL(url ?? '').host
  } catch {
    return ''
  }
}

function withoutFurniture(
  document: PageDocument,
  chains: readonly Chain[],
  remembered: ReadonlyMap<number, RememberedPage>,
): Chain[] {
  const host = hostOf(document.url)
  const ofThisSite = new Map(
    chains.flatMap(chain => {
      const other = remembered.get(chain.page)
      return other && hostOf(other.url) === host ? [[chain, postIn(other, chain)]] : []
    }),
  )
  return chains.filter(chain => {
    if (chain.end - chain.start >= LONG_PASSAGE || !ofThisSite.has(chain)) return true
    const posts = new Set<number | undefined>()
    for (const [other, post] of ofThisSite) if (overlaps(chain, other)) posts.add(post)
    return posts.size < FURNITURE_POSTS
  })
}

/** Whether more than half of the first passage is in the second. */
function overlaps(one: Chain, other: Chain): boolean {
  return (Math.min(one.end, other.end) - Math.max(one.start, other.start)) * 2 > one.end - one.start
}

/** One page for each passage, the longest passages first. */
function chosen(chains: readonly Chain[], remembered: ReadonlyMap<number, RememberedPage>): Chain[] {
  const firstToSay = ({ page }: Chain) => {
    const { published, met } = remembered.get(page) ?? { published: null, met: '' }
    return `${published ?? '9999'} ${met} ${String(page).padStart(12, '0')}`
  }
  let left = [...chains].sort((one, other) => other.prints - one.prints)
  const taken: Chain[] = []
  while (taken.length < MOST_MET) {
    const [best] = left
    if (!best) break
    const good = left.filter(
      chain => overlaps(best, chain) && overlaps(chain, best) && chain.prints >= best.prints * NEARLY_AS_GOOD,
    )
    const first = good.reduce((one, other) => (firstToSay(other) < firstToSay(one) ? other : one), best)
    taken.push(first)
    left = left.filter(chain => chain !== best && !overlaps(chain, first) && !overlaps(chain, best))
  }
  return taken
}

function asRepeat(
  { text }: PageDocument,
  { words, stretches }: PagePrints,
  chain: Chain,
  other: RememberedPage | undefined,
): Repeat[] {
  const stretch = stretches[chain.run]
  if (!stretch || !other) return []
  const { url, title, site, published, met } = other
  const first = lineBegins(text, words, chain)
  const last = lineEnds(text, words, chain)
  const start = words.starts[first] as number
  const end = words.ends[last] as number
  return [
    {
      start,
      end,
      opening: openingOf(text, start, end),
      post: stretch.post,
      comment: stretch.comment,
      agreement: chain.agreement,
      earlier: { on: 'another-page', url, title, site, published, met },
    },
  ]
}

/** Which hash is kept near the ends of a passage depends on the words around it, so so many words may be missing. */
const UNSEEN = GRAM + WINDOW

/** The first word of the line that a passage begins in, where it is near enough, else of the passage. */
function lineBegins(text: string, { starts, ends, runs }: PagePrints['words'], chain: Chain): number {
  for (let word = chain.start; word >= chain.start - UNSEEN; word--) {
    if (word <= (runs[chain.run] as number)) return runs[chain.run] as number
    if (text.slice(ends[word - 1], starts[word]).includes('\n')) return word
  }
  return chain.start
}

/** The last word of the line that a passage ends in, where it is near enough, else of the passage. */
function lineEnds(text: string, { starts, ends, runs }: PagePrints['words'], chain: Chain): number {
  const end = (runs[chain.run + 1] as number) - 1
  for (let word = chain.end - 1; word <= chain.end + UNSEEN; word++) {
    if (word >= end) return end
    if (text.slice(ends[word], starts[word + 1]).includes('\n')) return word
  }
  return chain.end - 1
}
