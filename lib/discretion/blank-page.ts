/** Where is asked whether everything is hidden (`lib/tabs/tab-record.ts`), or what stands for it in a test. */
export interface VanishKey {
  read(): Promise<boolean>
  watch(changed: (vanished: boolean) => void): () => void
}

/**
 * Makes a page of the extension blank, title and icon included, while everything is hidden. Its content is only made
 * invisible: what is being written in it must not be lost, and what is measured in it must keep its size.
 *
 * @param dress gives the page its title and icon; called again when it is shown again
 * @returns a function that stops it
 */
export function blankWhileVanished(
  document: Document,
  { read, watch }: VanishKey,
  dress: (isBlank: boolean) => void,
): () => void {
  const { style } = document.documentElement
  let isBlank = false
  let isKnown = false

  function show(vanished: boolean) {
    isKnown = true
    isBlank = vanished
    style.visibility = vanished ? 'hidden' : ''
    const { activeElement } = document
    if (vanished && activeElement && 'blur' in activeElement) (activeElement as HTMLElement).blur()
    dress(vanished)
  }
  /** Keys that are pressed while nothing can be seen are not meant for what lies beneath. */
  function swallow(event: Event) {
    if (!isBlank) return
    event.stopImmediatePropagation()
    event.preventDefault()
  }

  // Until the answer is there, which takes a moment: what was hidden must not flash up.
  style.visibility = 'hidden'
  const stop = watch(show)
  void read().then(
    vanished => isKnown || show(vanished),
    () => isKnown || show(false),
  )
  const { defaultView } = document
  defaultView?.addEventListener('keydown', swallow, { capture: true })
  return () => {
    stop()
    defaultView?.removeEventListener('keydown', swallow, { capture: true })
  }
}
