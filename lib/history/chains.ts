import { GRAM } from '../repeats/fingerprints.ts'
import type { PagePrints } from './page-prints.ts'

/** One fingerprint of the page that stands on another page too. */
export interface Match {
  /** Index into the page's fingerprints. */
  readonly print: number
  /** Id of the other page. */
  readonly page: number
  /** Which word of the other page it begins with. */
  readonly word: number
}

/** Fingerprints that stand on another page in the same order and at nearly the same distances. In words. */
export interface Chain {
  readonly page: number
  /** The stretch of this page that it lies in. */
  readonly run: number
  readonly start: number
  readonly end: number
  readonly otherStart: number
  /** How many fingerprints agree, and which share of those that the passage has. */
  readonly prints: number
  readonly agreement: number
}

/** Fewer fingerprints that agree may be chance, or a name with its title. */
const LEAST_PRINTS = 3
/**
 * The shortest span between the first and the last of them, in words. Together with the edges that winnowing may not
 * see, any passage of 30 words that stands unchanged is longer than that.
 */
const SHORTEST_SPAN = 20
/** Of the fingerprints in the span so many must agree. */
const LEAST_AGREEMENT = 0.5

/** So many words may stand between two fingerprints that agree, and so many more or fewer of them elsewhere. */
const WIDEST_GAP = 40
const MOST_DRIFT = 12

/** So many chains with one page are kept open at once, for pages that say the same again and again. */
const MOST_OPEN = 12
/** As many chains are given at the most. */
const MOST_CHAINS = 400

interface OpenChain {
  readonly page: number
  readonly run: number
  readonly firstPrint: number
  readonly otherStart: number
  lastPrint: number
  lastWord: number
  otherWord: number
  prints: number
}

/** The passages that matching fingerprints make up, the longest first. */
export function chainsOf({ prints, words }: PagePrints, matches: readonly Match[]): Chain[] {
  const sorted = [...matches].sort(
    (one, other) => one.page - other.page || one.print - other.print || one.word - other.word,
  )
  const chains: Chain[] = []
  let open: OpenChain[] = []
  let run = 0

  function close(chain: OpenChain) {
    const start = prints.words[chain.firstPrint] as number
    const end = chain.lastWord + GRAM
    const agreement = chain.prints / (chain.lastPrint - chain.firstPrint + 1)
    if (chain.prints < LEAST_PRINTS || end - start < SHORTEST_SPAN || agreement < LEAST_AGREEMENT) return
    const { page, otherStart } = chain
    chains.push({ page, run: chain.run, start, end, otherStart, prints: chain.prints, agreement })
  }

  let page = -1
  for (const match of sorted) {
    if (match.page !== page) {
      open.forEach(close)
      open = []
      run = 0
      page = match.page
    }
    const word = prints.words[match.print] as number
    while (word >= (words.runs[run + 1] as number)) run += 1
    const [done, going] = parted(open, chain => word - chain.lastWord > WIDEST_GAP || chain.run !== run)
    done.forEach(close)
    open = going
    const chain = open.find(each => goesOn(each, match, word))
    if (chain) {
      chain.lastPrint = match.print
      chain.lastWord = word
      chain.otherWord = match.word
      chain.prints += 1
      continue
    }
    if (open.length >= MOST_OPEN) open.splice(0, 1).forEach(close)
    open.push({
      page,
      run,
      firstPrint: match.print,
      otherStart: match.word,
      lastPrint: match.print,
      lastWord: word,
      otherWord: match.word,
      prints: 1,
    })
  }
  open.forEach(close)
  return chains.sort((one, other) => other.prints - one.prints).slice(0, MOST_CHAINS)
}

function goesOn({ lastPrint, lastWord, otherWord }: OpenChain, match: Match, word: number): boolean {
  const here = word - lastWord
  const there = match.word - otherWord
  return match.print > lastPrint && there > 0 && Math.abs(here - there) <= MOST_DRIFT
}

function parted<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  const those: Item[] = []
  const others: Item[] = []
  for (const item of items) (test(item) ? those : others).push(item)
  return [those, others]
}
