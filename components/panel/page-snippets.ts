import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import * as z from 'zod/mini'
import { repairTextAnchor } from '../../lib/anchoring/repair.ts'
import { makeTextIndex } from '../../lib/anchoring/text-index.ts'
import { say } from '../../lib/language/say.ts'
import type { Failed, Outcome } from '../../lib/library/fault.ts'
import type { Library } from '../../lib/library/library.ts'
import type { Snippet, SnippetId, SnippetNumber } from '../../lib/library/snippet.ts'
import { askReader, sendToBackground } from '../../lib/messages/send.ts'
import { pageDocumentSchema } from '../../lib/page/document.ts'
import type { Extent } from '../../lib/page/page-text.ts'
import { takeNoteWanted, watchNoteWanted } from '../../lib/saving/note-wanted.ts'
import {
  type OwnPassages,
  type PlacedPassage,
  readOwnPassages,
  watchOwnPassages,
} from '../../lib/saving/own-passages.ts'
import { type SaveFault, saveAnswerSchema } from '../../lib/saving/save-answer.ts'
import { saveArticle } from '../../lib/saving/save-article.ts'
import { saySaveFault } from '../../lib/saving/say-save-fault.ts'
import type { TabRecord } from '../../lib/tabs/tab-record.ts'
import { download } from '../shared/download.ts'

/** What was last done, with the way back where there is one. */
export interface SavedNotice {
  readonly words: string
  readonly undo: (() => Promise<void>) | null
}

/** The reader's own snippets of the page that the panel shows, and what can be done with them. */
export interface PageSnippets {
  readonly library: Library
  /** In the order of the page; those that are not on it last. */
  readonly snippets: ReadonlySignal<readonly Snippet[]>
  /** Where each stands on the page now; nothing of one that is still being looked for. */
  readonly placed: ReadonlySignal<ReadonlyMap<SnippetId, PlacedPassage>>
  readonly failure: ReadonlySignal<Failed | null>
  readonly notice: Signal<SavedNotice | null>
  /** The passage whose note the reader asked on the page to write. */
  readonly noteWanted: Signal<SnippetId | null>
  saveSelection(): Promise<void>
  /** Saves a stretch of the page as the panel shows it: a comment. */
  saveExtent(extent: Extent): Promise<void>
  /** Keeps a clean copy of the page's article. */
  saveArticle(): Promise<void>
  /** Downloads the page with the reader's marks and notes in it. */
  downloadMarkedCopy(): Promise<void>
  trash(id: SnippetId): Promise<void>
  /** The reader says that a passage now stands here. */
  repair(snippet: Snippet, extent: Extent): Promise<void>
}

const NONE: ReadonlyMap<SnippetId, PlacedPassage> = new Map()

/** @returns also a function that stops following the library */
export function createPageSnippets(
  library: Library,
  tab: ReadonlySignal<number | undefined>,
  record: ReadonlySignal<TabRecord | undefined | null>,
): { saved: PageSnippets; stop: () => void } {
  const all = signal<readonly Snippet[]>([])
  const own = signal<OwnPassages | undefined>(undefined)
  const failure = signal<Failed | null>(null)
  const notice = signal<SavedNotice | null>(null)
  const noteWanted = signal<SnippetId | null>(null)
  /** Both addresses of the page, as text, so that the library is asked again only when they change. */
  const page = computed(() => {
    const read = record.value
    if (read?.state !== 'read') return null
    const { url } = read.annotations
    return JSON.stringify({ url, canonical: own.value?.url === url ? (own.value?.canonical ?? null) : null })
  })
  const placed = computed(() => {
    const found = own.value?.passages ?? []
    return found.length === 0 ? NONE : new Map(found.map(passage => [passage.id, passage]))
  })
  const snippets = computed(() => inPageOrder(all.value, placed.value))

  async function readPlaces() {
    const asked = tab.peek()
    const found = asked === undefined ? undefined : await readOwnPassages(asked).catch(() => undefined)
    if (asked === tab.peek()) own.value = found
  }

  async function takeWish() {
    const asked = tab.peek()
    const id = asked === undefined ? null : await takeNoteWanted(asked).catch(() => null)
    if (id) noteWanted.value = id
  }

  const stops = [
    effect(() => {
      void tab.value
      notice.value = null
      void readPlaces()
      void takeWish()
    }),
    watchNoteWanted(changed => {
      if (changed === tab.peek()) void takeWish()
    }),
    watchOwnPassages(changed => {
      if (changed === tab.peek()) void readPlaces()
    }),
    effect(() => {
      if (page.value === null) {
        all.value = []
        return undefined
      }
      const of = JSON.parse(page.value) as { url: string | null; canonical: string | null }
      return library.watch(
        () => library.ofPage(of),
        found => {
          all.value = found
          failure.value = null
        },
        failed => {
          all.value = []
          failure.value = failed
        },
      )
    }),
  ]

  function tell(outcome: Outcome, words: string, undo: SavedNotice['undo'] = null) {
    notice.value = outcome.ok ? { words, undo } : { words: saySaveFault(outcome.fault), undo: null }
  }
  const tellFault = (fault: SaveFault) => {
    notice.value = { words: saySaveFault(fault), undo: null }
  }
  function tellAnswer(answer: unknown) {
    const read = saveAnswerSchema.safeParse(answer)
    if (!read.success) return tellFault('no-access')
    if (!read.data.saved) return tellFault(read.data.fault)
    const { id } = read.data
    tell({ ok: true }, say('saved_done'), () => saved.trash(id))
  }

  const saved: PageSnippets = {
    library,
    snippets,
    placed,
    failure,
    notice,
    noteWanted,
    async saveSelection() {
      if (tab.value !== undefined) tellAnswer(await sendToBackground({ type: 'save-in-tab', tab: tab.value }))
    },
    async saveExtent({ start, end }) {
      if (tab.value !== undefined) {
        tellAnswer(await askReader(tab.value, { type: 'save-extent', start, end }))
      }
    },
    async saveArticle() {
      const read = record.value
      if (tab.value === undefined || read?.state !== 'read') return
      const named = read.annotations.mentions.map(({ entity }) => entity)
      tellAnswer(await saveArticle(library, tab.value, named))
    },
    async downloadMarkedCopy() {
      if (tab.value === undefined) return
      // Fetched when it is asked for: with all that writes files it is as large as the panel.
      const { markedCopy } = await import('../../lib/saving/marked-copy.ts')
      const copy = await markedCopy(library, tab.value)
      if (!copy.ok) return tellFault(copy.fault)
      download(copy)
      tell({ ok: true }, say('saved_marked_copy_done', { count: copy.count }))
    },
    async trash(id) {
      tell(await library.trash([id]), say('saved_trashed'), async () => {
        tell(await library.restore([id]), say('saved_restored'))
      })
    },
    async repair(snippet, extent) {
      if (tab.value === undefined || !snippet.anchor) return
      const answer = pageAnswerSchema.safeParse(await askReader(tab.value, { type: 'page-wanted' }))
      if (!answer.success) return tellFault('no-access')
      const { document } = answer.data
      if (extent.end > document.text.length) return tellFault('page-changed')
      const quote = document.text.slice(extent.start, extent.end)
      const at = library.context.now()
      const index = makeTextIndex(document.text)
      const anchor = repairTextAnchor(snippet.anchor, index, extent, { document }, at)
      const before = { anchor: snippet.anchor, quote: snippet.quote, numbers: snippet.numbers }
      const numbers = numbersIn(quote, snippet.numbers)
      tell(await library.change(snippet.id, { anchor, quote, numbers }), say('saved_repaired'), async () => {
        tell(await library.change(snippet.id, before), say('saved_repair_undone'))
      })
    },
  }
  return {
    saved,
    stop() {
      for (const each of stops) each()
    },
  }
}

const pageAnswerSchema = z.object({ document: pageDocumentSchema })

/** The figures that stand in the new words too, where they stand there. */
function numbersIn(quote: string, numbers: readonly SnippetNumber[]): SnippetNumber[] {
  let from = 0
  return numbers.flatMap(number => {
    const start = quote.indexOf(number.text, from)
    if (start < 0) return []
    from = start + number.text.length
    return [{ ...number, start, end: from }]
  })
}

function inPageOrder(
  snippets: readonly Snippet[],
  placed: ReadonlyMap<SnippetId, PlacedPassage>,
): readonly Snippet[] {
  const startOf = ({ id }: Snippet) => {
    const passage = placed.get(id)
    if (passage?.state === 'found') return passage.start
    const likeliest = passage?.state === 'uncertain' ? passage.candidates[0] : undefined
    return likeliest?.start ?? Number.POSITIVE_INFINITY
  }
  return snippets.toSorted((one, other) => {
    const [first, second] = [startOf(one), startOf(other)]
    return first === second ? 0 : first - second
  })
}
