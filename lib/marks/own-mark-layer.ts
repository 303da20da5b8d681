import type { Tone } from '../messages/mark.ts'
import type { DrawnMark, PackMark } from '../messages/own-mark.ts'
import type { PageText } from '../page/page-text.ts'
import { applyStyle } from './card-host.ts'
import { OUR_ROOT } from './left-behind.ts'
import { type OwnMarkBox, ownMarkBoxes } from './own-mark-boxes.ts'
import { ownMarkStyleSheet } from './own-mark-style.ts'

/**
 * The reader's own passages and the names of their packs, drawn over the page inside a closed shadow root: nothing in the page changes, and its
 * scripts can read neither which words they are nor what colour they have. What they can see is that an empty element
 * stands at the end of the document while there are any; it has no size, and no point of the page hits it.
 */
export interface OwnMarkLayer {
  /** Draws these and no others. */
  draw(marks: readonly DrawnMark[], text: PageText): void
  /** The passage drawn at a point of the window, the last that was saved where there are several. */
  at(x: number, y: number): DrawnMark | undefined
  readonly isEmpty: boolean
  /** The names of packs among them, in the order of the text. */
  readonly names: readonly PackMark[]
  /** Lets one name stand out, or none. */
  point(name: PackMark | null): void
  clear(): void
}

/** Inline and important: a page's own rules for every element would otherwise win over `:host`. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'absolute',
  inset: '0 auto auto 0',
  margin: '0',
  width: '0',
  height: '0',
  overflow: 'visible',
  'pointer-events': 'none',
  'z-index': '2147483646',
}

export function createOwnMarkLayer(document: Document, tone: Tone): OwnMarkLayer {
  let host: HTMLElement | null = null
  let root: ShadowRoot | null = null
  let marks: readonly DrawnMark[] = []
  let text: PageText | null = null
  let boxes: readonly OwnMarkBox[] = []
  let pointed: PackMark | null = null
  let following: AbortController | null = null
  let frame: number | undefined

  const isPointed = (mark: DrawnMark) =>
    pointed !== null && 'entity' in mark && mark.start === pointed.start && mark.end === pointed.end

  function redrawSoon() {
    if (frame !== undefined) return
    frame = requestAnimationFrame(() => {
      frame = undefined
      redraw()
    })
  }

  function redraw() {
    if (!host || !root || !text) return
    // All measuring first, then all writing: the page is laid out once.
    const origin = host.getBoundingClientRect()
    boxes = ownMarkBoxes(document, marks, text)
    const drawn = boxes.map(({ mark, left, top, width, height }) => {
      const box = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement
      box.dataset.colour = 'colour' in mark ? mark.colour : 'pack'
      box.toggleAttribute('data-pointed', isPointed(mark))
      box.style.cssText = `left:${left - origin.left}px;top:${top - origin.top}px;width:${width}px;height:${height}px`
      return box
    })
    for (const old of root.querySelectorAll('div')) old.remove()
    root.append(...drawn)
  }

  /** Whatever moves words without changing them. */
  function follow() {
    following = new AbortController()
    const { signal } = following
    const sizes = new ResizeObserver(redrawSoon)
    sizes.observe(document.documentElement)
    if (document.body) sizes.observe(document.body)
    signal.addEventListener('abort', () => sizes.disconnect())
    const options = { capture: true, passive: true, signal }
    // The page itself takes the layer along when it scrolls.
    document.addEventListener('scroll', event => event.target !== document && redrawSoon(), options)
    for (const name of ['load', 'toggle', 'transitionend']) {
      document.addEventListener(name, redrawSoon, options)
    }
    globalThis.addEventListener('resize', redrawSoon, options)
    document.fonts?.ready.then(() => signal.aborted || redrawSoon()).catch(() => undefined)
  }

  function clear() {
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
    following?.abort()
    following = null
    host?.remove()
    host = null
    root = null
    marks = []
    boxes = []
    pointed = null
    text = null
  }

  return {
    draw(next, of) {
      if (next.length === 0) return clear()
      marks = next
      text = of
      if (!host) {
        host = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement
        for (const [name, value] of Object.entries(HOST_STYLE)) {
          host.style.setProperty(name, value, 'important')
        }
        // On the host, since what is blended within it would not reach the page behind it.
        host.style.setProperty('mix-blend-mode', tone === 'dark' ? 'screen' : 'multiply', 'important')
        root = host.attachShadow({ mode: 'closed' })
        applyStyle(document, root, ownMarkStyleSheet(tone))
        const sign = document.createElementNS('http://www.w3.org/1999/xhtml', 'span')
        sign.toggleAttribute(OUR_ROOT, true)
        root.append(sign)
        document.documentElement.append(host)
        follow()
      }
      redraw()
    },
    at(x, y) {
      if (!host || !text) return undefined
      // Measured when they were drawn; the page may have scrolled since.
      return ownMarkBoxes(document, marks, text).findLast(
        box => x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height,
      )?.mark
    },
    point(name) {
      if (name === pointed) return
      pointed = name
      if (host) redraw()
    },
    get names() {
      return marks.filter(mark => 'entity' in mark).sort((one, other) => one.start - other.start)
    },
    get isEmpty() {
      return marks.length === 0
    },
    clear,
  }
}
