/** How far up from an element something that scrolls is looked for. */
const MOST_ANCESTORS = 200
/** An element higher than this part of the window cannot be centred without losing the line that is meant. */
const TALL = 0.7

/**
 * Brings the first line of a range into the middle of the window. Animated, unless the reader asked for less motion
 * or the tab is in the background, where a smooth scroll never arrives.
 */
export function scrollToRange(document: Document, range: Range): void {
  const start = range.startContainer
  const element = start instanceof Element ? start : start.parentElement
  if (!element) return
  const calm = document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches
  // Not `auto`, which would leave it to a page that asks for smooth scrolling.
  const behavior = calm ? 'instant' : 'smooth'
  if (element.getBoundingClientRect().height <= innerHeight * TALL) {
    element.scrollIntoView({ block: 'center', behavior })
    return
  }
  const scroller = scrollerOf(document, element)
  const isPage = scroller === document.scrollingElement
  const frame = isPage ? { top: 0, height: innerHeight } : scroller.getBoundingClientRect()
  const line = range.getClientRects()[0] ?? range.getBoundingClientRect()
  if (!isPage) scroller.scrollIntoView({ block: 'nearest', behavior })
  scroller.scrollBy({ top: line.top + line.height / 2 - frame.top - frame.height / 2, behavior })
}

/** The nearest element around this one that scrolls up and down, else the page. */
function scrollerOf(document: Document, element: Element): Element {
  let at: Element | null = element
  for (let left = MOST_ANCESTORS; at && left > 0; left--) {
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at
    at = at.parentElement
  }
  return document.scrollingElement ?? document.documentElement
}
