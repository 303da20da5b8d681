import type { CardHost } from '../marks/card-host.ts'
import { isSameMark, type Mark, type ReferenceMark, type Tone } from '../messages/mark.ts'
import type { DrawnMark } from '../messages/own-mark.ts'
import type { Extent } from '../page/page-text.ts'
import { type CardView, commentView, ownView, type RenderCard, viewOf } from './card-view.ts'
import { goToExtent, goToMark, openingOf } from './jumps.ts'
import type { MarkedPage } from './marked-page.ts'

/** How long the pointer may be on its way from the word to the card before the card closes, in milliseconds. */
const CROSSING = 350

/**
 * How long a card that says what was dismissed, or brought back, stays after the pointer has left it, in
 * milliseconds: time enough to read it and to change one's mind. It may leave the pointer by growing shorter.
 */
const LINGERING = 6_000

/** Opens, keeps and closes the card: by pointer, by press and by the keyboard walk. */
export interface CardVisit {
  /** The pointer rests on a mark, or on none. */
  rested(mark: Mark | null): void
  /** Opens the card of a mark at once; `withFocus` when the keyboard asked for it. */
  open(mark: Mark, withFocus: boolean): Promise<void>
  /** Opens the card of one of the reader's own passages, or of a name of their packs, beside where it stands. */
  openOwn(mark: DrawnMark, beside: Extent, withFocus: boolean): Promise<void>
  close(): void
  stop(): void
}

/**
 * Hover content by WCAG 2.2, 1.4.13: dismissed by Escape without moving, can be entered by the pointer, stays
 * until the pointer leaves both the word and the card.
 *
 * @param closed called when no card stands any more
 */
export function createCardVisit(
  document: Document,
  page: MarkedPage,
  host: CardHost,
  tone: Tone,
  render: RenderCard,
  closed: () => void,
): CardVisit {
  const listening = new AbortController()
  const { signal } = listening
  let wanted: Mark | null = null
  /** How often a card was asked for or closed: what was asked for before the last time comes too late. */
  let turns = 0
  /** Beside what the card stands, and the mark it is of, if it is of one. */
  let shown: Extent | null = null
  let shownMark: Mark | null = null
  let leaving: ReturnType<typeof setTimeout> | undefined
  let lingers = false
  let stays = false
  let inside = false

  function close() {
    clearTimeout(leaving)
    turns += 1
    inside = false
    lingers = false
    stays = false
    wanted = null
    shown = null
    shownMark = null
    host.close()
    page.point(null)
    closed()
  }
  function closeSoon() {
    clearTimeout(leaving)
    if (stays) return
    leaving = setTimeout(close, lingers ? LINGERING : CROSSING)
  }
  async function open(mark: Mark, withFocus: boolean) {
    clearTimeout(leaving)
    turns += 1
    wanted = mark
    const view = await viewOf(document, page, mark, {
      close,
      follow,
      linger() {
        lingers = true
      },
    })
    if (wanted !== mark || !view || signal.aborted || !page.rangeOf(mark)) return
    page.point(mark)
    show(mark, view, withFocus)
    shownMark = mark
  }
  /** Shows a card beside a stretch of the text. */
  function show(extent: Extent, view: CardView, withFocus: boolean) {
    const word = page.rangeOf(extent)
    if (!word) return
    shown = extent
    shownMark = null
    lingers = false
    stays = false
    host.open(word, tone, container => render(container, view))
    // Rendering may wait for the next frame; only then does the card have its size.
    requestAnimationFrame(() => {
      const now = page.rangeOf(extent)
      if (shown !== extent || !now) return
      host.place(now)
      if (withFocus) host.focus()
    })
  }

  /** Goes to the comment that a reference means, and stays there with the way back until that is taken or closed. */
  function follow(mark: ReferenceMark) {
    const comment = page.comments[mark.comment]
    const opening = comment && openingOf(page.text.text, comment)
    page.point(null)
    if (!opening || !goToExtent(document, page, opening)) return close()
    const back = () => {
      close()
      goToMark(document, page, mark)
    }
    const view = commentView(page, mark, { onGo: null, onBack: back, onClose: close })
    // Beside its last line, so that the comment can be read under it.
    if (view) show({ start: opening.end - 1, end: opening.end }, view, true)
    stays = true
  }

  document.addEventListener(
    'keydown',
    event => {
      if (!event.isTrusted || event.key !== 'Escape' || !host.isOpen) return
      // The reader closes the card, not the page's own dialog beneath it.
      event.stopPropagation()
      event.preventDefault()
      close()
    },
    { capture: true, signal },
  )
  document.addEventListener(
    'pointerover',
    event => {
      if (!event.isTrusted || !host.holds(event.target)) return
      inside = true
      clearTimeout(leaving)
    },
    { signal },
  )
  document.addEventListener(
    'pointerout',
    event => {
      if (!event.isTrusted || !host.holds(event.target)) return
      inside = false
      closeSoon()
    },
    { signal },
  )
  document.addEventListener(
    'pointerdown',
    event => {
      if (event.isTrusted && host.isOpen && !host.holds(event.target)) close()
    },
    { capture: true, signal, passive: true },
  )
  document.addEventListener(
    'scroll',
    () => {
      const word = shown && page.rangeOf(shown)
      if (word) host.place(word)
    },
    { capture: true, signal, passive: true },
  )

  return {
    rested(mark) {
      if (mark && !isSameMark(mark, shownMark)) void open(mark, false)
      else if (mark) clearTimeout(leaving)
      // Under a pointer that rests on the card there is no mark either.
      else if (host.isOpen && !inside) closeSoon()
      else if (!host.isOpen) wanted = null
    },
    open,
    async openOwn(mark, beside, withFocus) {
      clearTimeout(leaving)
      turns += 1
      wanted = null
      const turn = turns
      const view = await ownView(mark, close)
      if (!view || signal.aborted || turn !== turns) return
      show(beside, view, withFocus)
      stays = true
    },
    close,
    stop() {
      close()
      listening.abort()
    },
  }
}
