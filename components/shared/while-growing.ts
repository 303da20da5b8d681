/** What a reader does to take over. */
const TAKES_OVER = ['wheel', 'pointerdown', 'keydown', 'touchstart']

/**
 * Does something now, and again whenever the page grows: scrolls to a place, or moves the focus there. What is shown
 * comes from databases, and the code of some views from files, a moment after the view, and pushes away what stands
 * below it. Ends when the reader takes over.
 *
 * @param isDone asked after each time: whether no more are needed
 * @returns a function that ends it
 */
export function whileGrowing(act: () => void, isDone: () => boolean = () => false): () => void {
  const observer = new ResizeObserver(() => go())
  const stop = () => {
    observer.disconnect()
    for (const event of TAKES_OVER) globalThis.removeEventListener(event, stop)
  }
  const go = () => {
    act()
    if (isDone()) stop()
  }
  observer.observe(document.body)
  for (const event of TAKES_OVER) globalThis.addEventListener(event, stop, { passive: true })
  go()
  return stop
}
