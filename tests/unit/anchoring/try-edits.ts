import { type Resolution, resolveAnchors } from '../../../lib/anchoring/resolve.ts'
import type { Anchor } from '../../../lib/anchoring/selectors.ts'
import { makeTextIndex } from '../../../lib/anchoring/text-index.ts'
import { foldText } from '../../../lib/matching/fold.ts'
import type { PageComment } from '../../../lib/page/document.ts'
import type { Extent } from '../../../lib/page/page-text.ts'
import { EDITS, reflowed } from './edits.ts'
import { below, pick, type Random, randomFrom } from './random.ts'
import { type Snippet, someSnippet } from './snippets.ts'
import { madeUpPage, type Rendered, rendered, type TrackedPage } from './tracked-page.ts'
import { type PlaceVerdict, truthOf, verdictOn } from './verdict-on-place.ts'

type SavedText = { text: string; comments: readonly PageComment[] }

/** What became of one passage on an edited page. */
export type Outcome = {
  snippet: Snippet
  resolution: Resolution
  verdict: PlaceVerdict | 'asked' | 'gone'
  /** Whether at least half of the passage's words stand unchanged where it stands now. */
  isLeft: boolean
  edits: string[]
  page: Rendered
}

const SNIPPETS = 10

/** Saves passages on a made-up page, edits the page, and seeks them again. */
export function tryEdits(seed: number, names: readonly string[]): Outcome[] {
  const random = randomFrom(seed)
  const page = madeUpPage(random, 8 + below(random, 22), below(random, 3) * below(random, 7))
  const hasStructure = random() < 0.5
  const saved = rendered(page)
  const index = makeTextIndex(saved.text)
  const snippets = Array.from({ length: SNIPPETS }, () => someSnippet(index, saved, random, hasStructure))
  edit(page, names, snippets, random)
  const now = rendered(page, reflowed(random))
  const structure = hasStructure ? now : null
  const anchors = snippets.map(({ anchor }) => anchor)
  const resolutions = resolveAnchors(
    makeTextIndex(now.text),
    anchors,
    structure && { document: structure, fragments: now.fragments },
  )
  return snippets.map((snippet, at) => {
    const resolution = resolutions[at] ?? { state: 'gone' }
    const truth = truthOf(snippet.was, now.spots)
    const verdict =
      resolution.state === 'found'
        ? verdictOn(resolution, truth, now.spots, isAsSaved(snippet.anchor, now, resolution))
        : resolution.state === 'uncertain'
          ? 'asked'
          : 'gone'
    return { snippet, resolution, verdict, isLeft: truth.isLeft, edits: [...names], page: now }
  })
}

function edit(
  page: TrackedPage,
  names: readonly string[],
  snippets: readonly Snippet[],
  random: Random,
): void {
  for (const name of names) {
    const aimed = new Set(pick(random, snippets).was.keys())
    EDITS[name]?.(page, random, aimed)
    page.blocks = page.blocks.filter(({ tokens }) => tokens.length > 0)
    if (page.blocks.length === 0) return
  }
}

/** Whether a passage has the words that were saved, and two of what stood before, what stood after and the comment. */
export function isAsSaved({ quote, place }: Anchor, page: SavedText, { start, end }: Extent): boolean {
  const plain = (words: string) => foldText(words).replaceAll(' ', '')
  const { text } = page
  const comment = page.comments.find(one => one.start <= start && start < one.end)
  const same = [
    plain(text.slice(0, start)).endsWith(plain(quote.prefix)),
    plain(text.slice(end)).startsWith(plain(quote.suffix)),
    comment !== undefined && comment.published === place?.comment?.published,
  ]
  return plain(text.slice(start, end)) === plain(quote.exact) && same.filter(Boolean).length >= 2
}
