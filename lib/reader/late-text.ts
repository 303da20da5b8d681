/** How long the page must be quiet before it is read again, in milliseconds; doubles while it keeps changing. */
const FIRST_PAUSE = 800
const LONGEST_PAUSE = 30_000
/** After so many readings the page is taken to be one that never rests (a ticker, an editor). */
const MOST_READINGS = 100

/**
 * Watches for text that arrives after the first reading. The observer's callback only notes that something
 * changed; the work waits for a pause, longer each time, and the watch ends by itself on a page that never rests.
 *
 * @param changed reads the page again; the watch waits for it
 * @returns a function that stops it
 */
export function watchLateText(document: Document, changed: () => Promise<void>): () => void {
  const root = document.body ?? document.documentElement
  if (!root) return () => undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST_PAUSE
  let readings = 0
  let stopped = false

  const observer = new MutationObserver(records => {
    if (timer !== undefined || !records.some(holdsText)) return
    timer = setTimeout(read, pause)
  })
  async function read() {
    readings += 1
    await changed()
    timer = undefined
    pause = Math.min(pause * 2, LONGEST_PAUSE)
    if (readings >= MOST_READINGS) stop()
  }
  function stop() {
    stopped = true
    clearTimeout(timer)
    observer.disconnect()
  }
  observer.observe(root, { childList: true, characterData: true, subtree: true })
  return () => {
    if (!stopped) stop()
  }
}

function holdsText(record: MutationRecord): boolean {
  if (record.type === 'characterData') return true
  const { addedNodes, removedNodes } = record
  for (const nodes of [addedNodes, removedNodes]) {
    for (let index = 0; index < Math.min(nodes.length, 50); index += 1) {
      if (nodes[index]?.hasChildNodes() || nodes[index]?.nodeType === Node.TEXT_NODE) return true
    }
  }
  return false
}
