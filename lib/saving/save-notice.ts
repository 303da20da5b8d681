import { say } from '../language/say.ts'
import { type Beside, type CardHost, createCardHost } from '../marks/card-host.ts'
import type { Tone } from '../messages/mark.ts'
import { sendToBackground } from '../messages/send.ts'
import { looksLikeAName } from './looks-like-a-name.ts'
import type { Saved } from './page-saver.ts'
import { type SaveAnswer, saveAnswerSchema } from './save-answer.ts'
import { saySaveFault } from './say-save-fault.ts'

/** How long the notice stays that nobody touches, in milliseconds; everything it offers is in the panel too. */
const STAYING = 8_000

/** What the notice says and offers; `null` where nothing was saved. */
export interface SavedView {
  readonly of: 'saved'
  readonly key: string
  readonly words: string
  readonly actions: {
    /**
     * Opens the panel at the passage, to write there: a page's scripts hear every key that is pressed in the page,
     * whatever root it is pressed in.
     */
    addNote(): void
    /** Opens the form where the reader says whom they follow; only where what was saved looks like a name. */
    follow: (() => void) | null
    undo(): Promise<{ done: boolean; words: string }>
  } | null
  readonly onClose: () => void
}
export type RenderSaved = (container: HTMLElement, view: SavedView) => void

/** Says on the page what became of a save, beside the passage, with the way to a note and the way back. */
export interface SaveNotice {
  show(saved: Saved, withFocus: boolean): void
  readonly isOpen: boolean
  close(): void
  /** Closes it for good: what becomes of a save that is under way is not said any more. */
  stop(): void
}

/**
 * @param closed called each time that the notice has gone
 */
export function createSaveNotice(
  document: Document,
  tone: Tone,
  styleSheet: string,
  render: RenderSaved,
  closed: () => void = () => undefined,
): SaveNotice {
  const host: CardHost = createCardHost(document, styleSheet)
  const listening = new AbortController()
  const { signal } = listening
  let leaving: ReturnType<typeof setTimeout> | undefined
  let count = 0
  let inside = false
  let shownBeside: Beside | null = null

  function close() {
    clearTimeout(leaving)
    shownBeside = null
    if (!host.isOpen) return
    host.close()
    closed()
  }
  function closeSoon() {
    clearTimeout(leaving)
    leaving = setTimeout(() => (inside || hasFocus() ? closeSoon() : close()), STAYING)
  }
  /** A closed root shows the focus inside it as that of its host. */
  const hasFocus = () => host.holds(document.activeElement)

  document.addEventListener(
    'keydown',
    event => {
      if (!event.isTrusted || event.key !== 'Escape' || !host.isOpen) return
      event.stopPropagation()
      event.preventDefault()
      close()
    },
    { capture: true, signal },
  )
  document.addEventListener(
    'pointerdown',
    event => {
      if (event.isTrusted && host.isOpen && !host.holds(event.target)) close()
    },
    { capture: true, signal, passive: true },
  )
  for (const [name, is] of [
    ['pointerover', true],
    ['pointerout', false],
  ] as const) {
    document.addEventListener(
      name,
      event => {
        if (event.isTrusted && host.holds(event.target)) inside = is
      },
      { signal, passive: true },
    )
  }
  document.addEventListener('scroll', () => shownBeside && host.place(shownBeside), {
    capture: true,
    signal,
    passive: true,
  })

  return {
    show({ answer, beside }, withFocus) {
      if (signal.aborted) return
      if (answer.saved && answer.quietly) return closed()
      close()
      count += 1
      inside = false
      const id = answer.saved ? answer.id : null
      const isName = looksLikeAName(beside?.toString() ?? '')
      const place = besideInWindow(beside)
      shownBeside = place
      host.open(place, tone, container =>
        render(container, {
          of: 'saved',
          key: `saved ${count}`,
          words: answer.saved ? say('saved_done') : saySaveFault(answer.fault),
          actions: id && {
            addNote() {
              void sendToBackground({ type: 'note-wanted', id })
              close()
            },
            follow: isName
              ? () => {
                  void sendToBackground({ type: 'follow-wanted', id })
                  close()
                }
              : null,
            async undo() {
              return said(await sendToBackground({ type: 'save-undone', id }))
            },
          },
          onClose: close,
        }),
      )
      requestAnimationFrame(() => {
        if (shownBeside !== place) return
        host.place(place)
        if (withFocus) host.focus()
      })
      closeSoon()
    },
    get isOpen() {
      return host.isOpen
    },
    close,
    stop() {
      close()
      listening.abort()
    },
  }
}

function said(answer: unknown): { done: boolean; words: string } {
  const read = saveAnswerSchema.safeParse(answer)
  const { data }: { data?: SaveAnswer | undefined } = read
  if (data?.saved) return { done: true, words: say('saved_undone') }
  return { done: false, words: saySaveFault(data ? data.fault : 'no-answer') }
}

/** The last line of a passage that is in sight; where none is, a line at the foot of the window. */
function besideInWindow(range: Range | null): Beside {
  const line = () => {
    const { innerHeight, innerWidth } = globalThis
    const inSight = [...(range?.getClientRects() ?? [])]
      .slice(0, MOST_LINES)
      .findLast(({ top, bottom, width }) => width > 0 && top >= 0 && bottom <= innerHeight - FOOT)
    return inSight ?? new DOMRect(Math.max(8, innerWidth - 340), innerHeight - FOOT, 1, 1)
  }
  return { getClientRects: () => [line()], getBoundingClientRect: line }
}

const MOST_LINES = 2_000
/** Room that the notice takes at the foot of the window, in CSS pixels. */
const FOOT = 90
