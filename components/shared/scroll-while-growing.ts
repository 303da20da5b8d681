/** What a reader does to take over. */
const TAKES_OVER = ['wheel', 'pointerdown', 'keydown', 'touchstart']

/**
 * Scrolls now, and again whenever the page grows: what is shown comes from databases a moment after the view, and pushes
 * away what stands below it. Ends when the reader takes over.
 *
 * @param isThere asked after each scroll: whether no more are needed
 * @returns a function that ends it
 */
export function scrollWhileGrowing(scroll: () => void, isThere: () => boolean = () => false): () => void {
  const observer = new ResizeObserver(() => go())
  const stop = () => {
    observer.disconnect()
    for (const event of TAKES_OVER) globalThis.removeEventListener(event, stop)
  }
  const go = () => {
    scroll()
    if (isThere()) stop()
  }
  observer.observe(document.body)
  for (const event of TAKES_OVER) globalThis.addEventListener(event, stop, { passive: true })
  go()
  return stop
}
