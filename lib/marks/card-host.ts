import type { Tone } from '../messages/mark.ts'
import { placeCard } from './card-placement.ts'
import { OUR_ROOT } from './left-behind.ts'

/** What a card stands beside: a range, or what has lines as a range has. */
export interface Beside {
  getClientRects(): ArrayLike<DOMRect>
  getBoundingClientRect(): DOMRect
}

/**
 * The one element that Casenote ever adds to a page, and only while a card is open: a host with a closed shadow
 * root, in the top layer where the browser has one, so that neither the page's stacking nor its styles reach it.
 */
export interface CardHost {
  /** Shows what `fill` renders into the root, beside the first line of `word`. */
  open(word: Beside, tone: Tone, fill: (container: HTMLElement) => void): void
  /** Places the card again, after its content or the page has moved. */
  place(word: Beside): void
  /** Moves the keyboard focus into the card; `close` gives it back. */
  focus(): void
  close(): void
  readonly isOpen: boolean
  /** Whether an event's target is the card (a closed root shows only its host). */
  holds(target: EventTarget | null): boolean
}

/** Inline and important: a page's own rules for every element would otherwise win over `:host`. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  border: '0',
  padding: '0',
  background: 'transparent',
  overflow: 'visible',
  width: 'max-content',
  height: 'max-content',
  'max-width': 'none',
  'max-height': 'none',
  'z-index': '2147483647',
  visibility: 'hidden',
}

/** @param styleSheet the card's style, as CSS text */
export function createCardHost(document: Document, styleSheet: string): CardHost {
  let host: HTMLElement | null = null
  let container: HTMLElement | null = null
  let focusedBefore: Element | null = null
  let sizes: ResizeObserver | null = null

  function set(name: string, value: string) {
    host?.style.setProperty(name, value, 'important')
  }

  const cardHost: CardHost = {
    get isOpen() {
      return host !== null
    },
    open(word, tone, fill) {
      if (!host) {
        // Created as XHTML by name, so that an XML document gets an element that can be shown too.
        host = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement
        for (const [name, value] of Object.entries(HOST_STYLE)) set(name, value)
        const root = host.attachShadow({ mode: 'closed' })
        applyStyle(document, root, styleSheet)
        container = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement
        container.toggleAttribute(OUR_ROOT, true)
        root.append(container)
        document.documentElement.append(host)
        if ('showPopover' in host) {
          host.popover = 'manual'
          host.showPopover()
        }
      }
      // What is done on the card can change its height; one that stands above its word must then move up.
      sizes?.disconnect()
      sizes = new ResizeObserver(() => cardHost.place(word))
      sizes.observe(host)
      host.dataset.tone = tone
      if (container) fill(container)
      cardHost.place(word)
    },
    place(word) {
      const line = word.getClientRects()[0] ?? word.getBoundingClientRect()
      if (!host) return
      const viewport = { width: document.documentElement.clientWidth, height: globalThis.innerHeight }
      // Measured as high as it would like to be.
      host.style.removeProperty('--room')
      const size = { width: host.offsetWidth, height: host.offsetHeight }
      const { left, top, room } = placeCard(line, size, viewport)
      host.style.setProperty('--room', `${room}px`)
      set('left', `${left}px`)
      set('top', `${top}px`)
      set('visibility', 'visible')
    },
    focus() {
      focusedBefore ??= document.activeElement
      const first =
        container?.querySelector<HTMLElement>('[data-first-focus]') ??
        container?.querySelector<HTMLElement>('a[href], button')
      first?.focus({ preventScroll: true })
    },
    close() {
      const { activeElement, body } = document
      // While one card takes the place of another, what had the focus is gone, and for a moment nothing has it.
      const isNowhere = activeElement === null || activeElement === body
      const hadFocus = host !== null && (activeElement === host || (focusedBefore !== null && isNowhere))
      sizes?.disconnect()
      sizes = null
      host?.remove()
      host = null
      container = null
      if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true })
      focusedBefore = null
    },
    holds(target) {
      return host !== null && target === host
    },
  }
  return cardHost
}

/**
 * Styles the root although the page's policy may forbid inline styles. A constructed sheet is not subject to it;
 * Firefox cannot adopt one made in a content script (https://bugzil.la/1751346), but lets a content script's
 * own style elements through.
 */
export function applyStyle(document: Document, root: ShadowRoot, styleSheet: string) {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styleSheet)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = document.createElementNS('http://www.w3.org/1999/xhtml', 'style')
    style.textContent = styleSheet
    root.append(style)
  }
}
