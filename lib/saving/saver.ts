import browser from 'webextension-polyfill'
import { askForWords } from '../language/ask-for-words.ts'
import { pageTone } from '../marks/page-tone.ts'
import { toReaderSchema } from '../messages/to-reader.ts'
import { saveFromPage } from './page-saver.ts'
import { notSaved, type SaveAnswer } from './save-answer.ts'
import { createSaveNotice, type RenderSaved } from './save-notice.ts'

/** How long it waits to be told what to save, in milliseconds, before it leaves. */
const WAITING = 10_000

/**
 * Saves what it is told to save, says what became of it, and leaves the page without a trace once that has gone.
 *
 * @returns a function that makes it leave at once
 */
export function startSaver(document: Document, styleSheet: string, render: RenderSaved): () => void {
  const notice = createSaveNotice(document, pageTone(document), styleSheet, render, () => leave())
  const words = askForWords()
  const waiting = setTimeout(() => leave(), WAITING)

  async function save(withFocus: boolean): Promise<SaveAnswer> {
    clearTimeout(waiting)
    const [saved] = await Promise.all([saveFromPage(document, { what: 'selection' }), words])
    notice.show(saved, withFocus)
    return saved.answer
  }
  const listener = (message: unknown): Promise<SaveAnswer> | undefined => {
    const parsed = toReaderSchema.safeParse(message)
    if (parsed.data?.type === 'hide-everything') leave()
    if (parsed.data?.type !== 'save-here') return undefined
    // It was not there when the page's menu was opened, so where that was is not known.
    if (parsed.data.what === 'block') {
      leave()
      return Promise.resolve(notSaved('no-block'))
    }
    return save(parsed.data.withFocus)
  }
  function leave() {
    clearTimeout(waiting)
    notice.stop()
    try {
      browser.runtime.onMessage.removeListener(listener)
    } catch {
      // The extension was updated or removed: its listeners are gone already.
    }
  }
  browser.runtime.onMessage.addListener(listener)
  return leave
}
