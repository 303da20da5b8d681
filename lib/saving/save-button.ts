import { type CardHost, createCardHost } from '../marks/card-host.ts'
import type { Tone } from '../messages/mark.ts'

/** How long a selection must rest before the button shows, in milliseconds: it must not follow a moving pointer. */
const REST = 250
/** Fewer letters than this are selected by accident, or to look a word up. */
const LEAST_LETTERS = 12

export type RenderSaveButton = (container: HTMLElement, press: () => void) => void

/** Offers a button at the end of each selection of some words; in a closed shadow root, there only while it shows. */
export interface SaveButton {
  /** Whether it is wanted on this page now. */
  allow(isWanted: boolean): void
  stop(): void
}

/** @param pressed saves what is selected */
export function createSaveButton(
  document: Document,
  tone: Tone,
  styleSheet: string,
  render: RenderSaveButton,
  pressed: () => void,
): SaveButton {
  const host: CardHost = createCardHost(document, styleSheet)
  let listening: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function hide() {
    clearTimeout(timer)
    if (host.isOpen) host.close()
  }
  function offer() {
    const selection = document.getSelection()
    if (!selection || selection.isCollapsed || selection.rangeCount === 0 || isInField(document)) return
    if (selection.toString().trim().length < LEAST_LETTERS) return
    const lines = selection.getRangeAt(selection.rangeCount - 1).getClientRects()
    const last = lines[lines.length - 1]
    if (!last || last.bottom < 0 || last.bottom > globalThis.innerHeight) return
    const end = new DOMRect(last.right, last.top, 1, last.height)
    host.open({ getClientRects: () => [end], getBoundingClientRect: () => end }, tone, container =>
      render(container, () => {
        hide()
        pressed()
      }),
    )
  }

  return {
    allow(isWanted) {
      if (!isWanted) {
        hide()
        listening?.abort()
        listening = null
        return
      }
      if (listening) return
      listening = new AbortController()
      const options = { capture: true, passive: true, signal: listening.signal }
      document.addEventListener(
        'pointerup',
        event => {
          if (!event.isTrusted) return
          clearTimeout(timer)
          if (!host.holds(event.target)) timer = setTimeout(offer, REST)
        },
        options,
      )
      document.addEventListener(
        'pointerdown',
        event => {
          if (event.isTrusted && !host.holds(event.target)) hide()
        },
        options,
      )
      for (const name of ['scroll', 'keydown']) document.addEventListener(name, hide, options)
    },
    stop() {
      this.allow(false)
    },
  }
}

/** What stands in a field is not the page's text. */
function isInField(document: Document): boolean {
  const { activeElement } = document
  return activeElement instanceof HTMLElement && /^(?:input|textarea|select)$/i.test(activeElement.localName)
}
