/**
 * Does something once what was just drawn has been painted, so that nobody waits for it. In a page at the back, which is
 * not painted, and outside of a page: a moment later.
 *
 * @returns what keeps it from being done
 */
export function afterFrame(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    timer = setTimeout(run)
  }
  const frame =
    typeof requestAnimationFrame === 'undefined' || document.hidden ? soon() : requestAnimationFrame(soon)
  return () => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** The same when the page has nothing else to do, and after a second in any case. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') return afterFrame(run)
  const handle = requestIdleCallback(run, { timeout: 1_000 })
  return () => cancelIdleCallback(handle)
}
