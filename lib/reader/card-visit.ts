import type { DismissalReach } from '../dismissals/reach.ts'
import { LONGEST_TEXT } from '../dismissals/shown-text.ts'
import { type CardContent, cardContentSchema } from '../knowledge/card-content.ts'
import type { CardHost } from '../marks/card-host.ts'
import type { Mark, Tone } from '../messages/mark.ts'
import { sendToBackground } from '../messages/send.ts'
import type { MarkedPage } from './marked-page.ts'

/** How long the pointer may be on its way from the word to the card before the card closes, in milliseconds. */
const CROSSING = 350

/**
 * How long a card that says what was dismissed stays after the pointer has left it, in milliseconds: time enough to
 * change one's mind.
 */
const LINGERING = 6_000

/** What the card of one mark is rendered from. */
export interface CardView {
  readonly content: CardContent
  /** The mark's index into the page's mentions. */
  readonly mark: number
  /** Which mark of its entity this is, counted from 1, and of how many on the page. */
  readonly position: { readonly n: number; readonly m: number }
  /** As `MarkDismissal` of the card. */
  readonly dismissal: {
    readonly text: string
    readonly host: string
    dismiss(reach: DismissalReach): Promise<string | null>
    undo(id: string): Promise<boolean>
  }
  readonly onOpenPanel: () => void
  readonly onClose: () => void
}
export type RenderCard = (container: HTMLElement, view: CardView) => void

/** Opens, keeps and closes the card: by pointer, by press and by the keyboard walk. */
export interface CardVisit {
  /** The pointer rests on a mark, or on none. */
  rested(mark: Mark | null): void
  /** Opens the card of a mark at once; `withFocus` when the keyboard asked for it. */
  open(mark: Mark, withFocus: boolean): Promise<void>
  close(): void
  stop(): void
}

/**
 * Hover content by WCAG 2.2, 1.4.13: dismissed by Escape without moving, can be entered by the pointer, stays
 * until the pointer leaves both the word and the card.
 */
export function createCardVisit(
  document: Document,
  page: MarkedPage,
  host: CardHost,
  tone: Tone,
  render: RenderCard,
): CardVisit {
  const listening = new AbortController()
  const { signal } = listening
  let wanted: Mark | null = null
  let shown: Mark | null = null
  let leaving: ReturnType<typeof setTimeout> | undefined
  let lingers = false
  let inside = false

  function close() {
    clearTimeout(leaving)
    inside = false
    lingers = false
    wanted = null
    shown = null
    host.close()
    page.point(null)
  }
  function closeSoon() {
    clearTimeout(leaving)
    leaving = setTimeout(close, lingers ? LINGERING : CROSSING)
  }
  async function open(mark: Mark, withFocus: boolean) {
    clearTimeout(leaving)
    wanted = mark
    const answer = await sendToBackground({ type: 'card-wanted', entity: mark.entity, day: mark.day })
    const content = cardContentSchema.safeParse(answer)
    const word = page.rangeOf(mark)
    if (wanted !== mark || !content.success || !word || signal.aborted) return
    shown = mark
    lingers = false
    page.point(mark)
    host.open(word, tone, container =>
      render(container, {
        content: content.data,
        mark: mark.mention,
        position: page.placeOf(mark),
        dismissal: dismissalOf(mark),
        onOpenPanel: () => void sendToBackground({ type: 'panel-wanted', entity: mark.entity }),
        onClose: close,
      }),
    )
    // Rendering may wait for the next frame; only then does the card have its size.
    requestAnimationFrame(() => {
      const now = page.rangeOf(mark)
      if (shown !== mark || !now) return
      host.place(now)
      if (withFocus) host.focus()
    })
  }

  function dismissalOf({ entity, start, end }: Mark): CardView['dismissal'] {
    const text = page.text.text.slice(start, Math.min(end, start + LONGEST_TEXT))
    return {
      text,
      host: document.location?.host ?? '',
      async dismiss(reach) {
        const id = await sendToBackground({ type: 'mark-dismissed', entity, text, reach })
        if (typeof id !== 'string') return null
        lingers = true
        return id
      },
      async undo(id) {
        const undone = (await sendToBackground({ type: 'dismissal-undone', id })) === true
        if (undone) lingers = false
        return undone
      },
    }
  }

  document.addEventListener(
    'keydown',
    event => {
      if (event.key !== 'Escape' || !host.isOpen) return
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
      if (!host.holds(event.target)) return
      inside = true
      clearTimeout(leaving)
    },
    { signal },
  )
  document.addEventListener(
    'pointerout',
    event => {
      if (!host.holds(event.target)) return
      inside = false
      closeSoon()
    },
    { signal },
  )
  document.addEventListener(
    'pointerdown',
    event => {
      if (host.isOpen && !host.holds(event.target)) close()
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
      if (mark && mark !== shown) void open(mark, false)
      else if (mark) clearTimeout(leaving)
      // Under a pointer that rests on the card there is no mark either.
      else if (host.isOpen && !inside) closeSoon()
      else if (!host.isOpen) wanted = null
    },
    open,
    close,
    stop() {
      close()
      listening.abort()
    },
  }
}
