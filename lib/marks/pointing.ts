import { isSameMark, type Mark } from '../messages/mark.ts'
import type { PageText } from '../page/page-text.ts'
import { markAt } from './mark-walk.ts'

/** How long the pointer must rest on a mark before its card opens, in milliseconds (look.md: "after a pause"). */
const REST = 300

interface Pointing {
  /** What the pointer rests on; `null` when it rests elsewhere. Called only when that changes. */
  rested(mark: Mark | null): void
  /** The reader clicked or tapped a mark that is not part of a link. */
  pressed(mark: Mark): void
}

/**
 * Notices a pointer that rests on a painted mark. One hit test each time the pointer comes to rest, none while it
 * moves, and no listener at all where nothing is painted. Events of the page's own making are passed over, here and
 * wherever else we listen in a page: with them its scripts could feel for what only the reader is to see.
 * @see https://dom.spec.whatwg.org/#dom-event-istrusted
 *
 * @param marks gives the painted marks, sorted by `start`, and the text they lie in
 * @returns a function that stops it
 */
export function watchPointer(
  document: Document,
  marks: () => { painted: readonly Mark[]; text: PageText },
  { rested, pressed }: Pointing,
): () => void {
  const listening = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let current: Mark | null = null

  const under = (x: number, y: number) => markUnder(document, marks(), x, y)
  const settle = (mark: Mark | null) => {
    if (isSameMark(mark, current)) return
    current = mark
    rested(mark)
  }
  const options = { passive: true, signal: listening.signal }
  document.addEventListener(
    'pointermove',
    event => {
      if (!event.isTrusted) return
      clearTimeout(timer)
      if (event.pointerType === 'touch' || event.buttons !== 0) return
      const { clientX, clientY, target } = event
      const isOnCard = isBesideBody(document, target)
      timer = setTimeout(() => settle(isOnCard ? null : under(clientX, clientY)), REST)
    },
    options,
  )
  document.addEventListener(
    'click',
    event => {
      if (!isPlainPress(document, event)) return
      const mark = under(event.clientX, event.clientY)
      if (mark) pressed(mark)
    },
    options,
  )
  return () => {
    clearTimeout(timer)
    listening.abort()
  }
}

/** The painted mark under a point of the window. */
export function markUnder(
  document: Document,
  { painted, text }: { painted: readonly Mark[]; text: PageText },
  x: number,
  y: number,
): Mark | null {
  const at = textOffsetAt(document, text, x, y)
  return at === null ? null : (markAt(painted, at) ?? null)
}

/** Whether a click is the reader's and means the words themselves: it selects nothing, and the page does nothing with it. */
export function isPlainPress(document: Document, event: MouseEvent): boolean {
  if (!event.isTrusted || event.button !== 0 || event.defaultPrevented) return false
  const { target } = event
  if (isBesideBody(document, target)) return false
  if (target instanceof Element && target.closest('a[href], button, input, summary, label')) return false
  return document.getSelection()?.isCollapsed === true
}

/**
 * Whether an event was meant for what we add to a page, which stands beside its body and may be gone by now: a mark
 * that lies beneath was neither pointed at nor pressed.
 */
function isBesideBody(document: Document, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target === document.documentElement || target === document.body)
    return false
  return !target.isConnected || target.parentNode === document.documentElement
}

/**
 * The offset in the page's text under a point, or `null` where no highlighted text is there.
 * `highlightsFromPoint` answers for painted text only; browsers without it are asked for the caret, and then the
 * point must lie inside the character's own box, since a caret is found beside a line as well.
 */
function textOffsetAt(document: Document, text: PageText, x: number, y: number): number | null {
  const registry = globalThis.CSS?.highlights
  if (registry && 'highlightsFromPoint' in registry) {
    const hits = (registry as HighlightRegistry & HitTesting).highlightsFromPoint(x, y)
    const range = hits[0]?.ranges[0]
    return range ? text.offsetOf(range.startContainer, range.startOffset) : null
  }
  const caret = document.caretPositionFromPoint?.(x, y)
  return caret ? text.offsetOf(caret.offsetNode, caret.offset) : null
}

/** Not yet in TypeScript's DOM library. */
interface HitTesting {
  highlightsFromPoint(x: number, y: number): readonly { readonly ranges: readonly AbstractRange[] }[]
}
