import type { PageDocument } from '../page/document.ts'
import { type Aligned, align, type FoundPassage } from './align.ts'
import { createEarlierPlaces } from './earlier-places.ts'
import { fingerprintsOfWords, GRAM } from './fingerprints.ts'
import { withoutFurniture } from './furniture.ts'
import { openingOf, type Repeat, SHORTEST_PASSAGE } from './repeat.ts'
import { inOrderWritten, type Stretch, stretchesOf } from './stretches.ts'
import { type Words, wordsOf } from './words.ts'

/** As many repeats are said of one page at the most: the longest. */
export const MOST_REPEATS = 60

/** How much of a passage must agree. */
const LEAST_AGREEMENT = 0.85

/** A place where nearly as much agrees is as good as the best: the first of these is what the others repeat. */
const NEARLY_AS_GOOD = 0.9

/** Two repeats in a row are one when no more words than this stand between them, at either place. */
const WIDEST_GAP = 60

/**
 * The passages of a page that stand on it twice, word for word or with small edits, each said of the later standing
 * with the place of the earlier one. Which is earlier, the dates of posts and comments tell; where they do not, the
 * order of the text. In the order of the text; never overlapping. A passage has at least `SHORTEST_PASSAGE` words of
 * running text; what stands under every post (signatures, calls to share) and menus are left out.
 *
 * A shared fingerprint says where to look, then the words themselves are compared (`align.ts`). The cost grows with
 * the length of the page alone: a passage once found is not looked at again, and of each fingerprint only so many
 * earlier places are tried.
 */
export function findRepeats(document: PageDocument): Repeat[] {
  const stretches = inOrderWritten(document, stretchesOf(document))
  const words = wordsOf(document.text, stretches)
  const passages = withoutFurniture(words, stretches, joined(findPassages(words)))
  return longest(passages)
    .flatMap(passage => asRepeat(document.text, words, stretches, passage))
    .sort((one, other) => one.start - other.start)
}

function findPassages(words: Words): FoundPassage[] {
  const fingerprints = fingerprintsOfWords(words)
  const earlierPlaces = createEarlierPlaces(fingerprints.hashes)
  const passages: FoundPassage[] = []
  let run = 0
  let taken = 0
  for (let print = 0; print < fingerprints.words.length; print++) {
    const at = fingerprints.words[print] as number
    while (at >= (words.runs[run + 1] as number)) run += 1
    const from = Math.max(words.runs[run] as number, taken)
    const places = earlierPlaces.meet(print)
    if (at < from) continue
    // The nearest first, so the last that will do is the first that was written.
    const found = places.flatMap(
      place => passageAt(words, { at, earlier: fingerprints.words[place] as number, run, from }) ?? [],
    )
    const most = found.reduce((longest, { agreed }) => Math.max(longest, agreed), 0)
    const best = found.findLast(({ agreed }) => agreed >= most * NEARLY_AS_GOOD)
    if (!best) continue
    passages.push(best)
    taken = best.end
  }
  return passages
}

function passageAt(
  words: Words,
  { at, earlier, run, from }: { at: number; earlier: number; run: number; from: number },
): FoundPassage | undefined {
  if (earlier + GRAM > at) return undefined
  for (let word = 0; word < GRAM; word++) {
    if (words.hashes[at + word] !== words.hashes[earlier + word]) return undefined
  }
  const earlierRun = runOf(words, earlier)
  const passage = align(
    words.hashes,
    { at, earlier, length: GRAM },
    {
      from,
      to: words.runs[run + 1] as number,
      earlierFrom: words.runs[earlierRun] as number,
      earlierTo: words.runs[earlierRun + 1] as number,
    },
  )
  const agreement = agreementOf(passage)
  if (agreement < LEAST_AGREEMENT || runningWords(words, passage) < SHORTEST_PASSAGE) return undefined
  return { ...passage, run, earlierRun }
}

/** The run that a word is in, by halving. */
function runOf({ runs }: Words, word: number): number {
  let low = 0
  let high = runs.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle] as number) <= word) low = middle
    else high = middle - 1
  }
  return low
}

const agreementOf = ({ start, end, earlierStart, earlierEnd, agreed }: Aligned) =>
  agreed / Math.max(end - start, earlierEnd - earlierStart)

function runningWords({ running }: Words, { start, end }: Aligned): number {
  let count = 0
  for (let word = start; word < end; word++) count += running[word] as number
  return count
}

/** Joins repeats that follow each other at both places, in order and with little between. */
function joined(passages: readonly FoundPassage[]): FoundPassage[] {
  const whole: FoundPassage[] = []
  for (const passage of passages) {
    const last = whole.at(-1)
    const follows =
      last?.run === passage.run &&
      last.earlierRun === passage.earlierRun &&
      passage.start - last.end <= WIDEST_GAP &&
      passage.earlierStart >= last.earlierEnd &&
      passage.earlierStart - last.earlierEnd <= WIDEST_GAP &&
      passage.earlierEnd <= last.start
    if (last && follows) {
      whole[whole.length - 1] = {
        ...last,
        end: passage.end,
        earlierEnd: passage.earlierEnd,
        agreed: last.agreed + passage.agreed,
      }
    } else whole.push(passage)
  }
  return whole
}

function longest(passages: readonly FoundPassage[]): readonly FoundPassage[] {
  if (passages.length <= MOST_REPEATS) return passages
  return [...passages].sort((one, other) => other.agreed - one.agreed).slice(0, MOST_REPEATS)
}

/** A heading or a lone name before the running text says little of a passage. */
function firstRunning(running: Uint8Array, { start }: Aligned): number {
  const first = running.indexOf(1, start)
  return first < 0 ? start : first
}

function asRepeat(
  text: string,
  { starts, ends, running }: Words,
  stretches: readonly Stretch[],
  passage: FoundPassage,
): Repeat[] {
  const here = stretches[passage.run]
  const there = stretches[passage.earlierRun]
  if (!here || !there) return []
  const start = starts[passage.start] as number
  const end = ends[passage.end - 1] as number
  return [
    {
      start,
      end,
      opening: openingOf(text, starts[firstRunning(running, passage)] as number, end),
      post: here.post,
      comment: here.comment,
      agreement: agreementOf(passage),
      earlier: {
        on: 'this-page',
        start: starts[passage.earlierStart] as number,
        end: ends[passage.earlierEnd - 1] as number,
        post: there.post,
        comment: there.comment,
      },
    },
  ]
}
