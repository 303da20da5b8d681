import browser from 'webextension-polyfill'
import { markStyleSheet } from '../marks/mark-style.ts'
import { TONES, type Tone } from '../messages/mark.ts'
import { type Verdict, verdictSchema } from '../page/document.ts'
import { GATE_FILE } from './registration.ts'

const READER_FILE = 'reader.js'
const SAVER_FILE = 'saver.js'

/**
 * Puts the gate into the page of a tab. It makes itself known where it takes the page to be worth reading, as anywhere.
 *
 * @returns its verdict, or `undefined` where the browser does not let us (its own pages, no access)
 */
export async function injectGate(tab: number): Promise<Verdict | undefined> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId: tab }, files: [GATE_FILE] })
    const verdict = verdictSchema.safeParse(injected?.result)
    return verdict.success ? verdict.data : undefined
  } catch {
    return undefined
  }
}

/** Puts the reader into the page of a tab; false where the browser does not let us. */
export function injectReader(tab: number): Promise<boolean> {
  return inject(tab, READER_FILE)
}

/** Puts in what saves one passage and leaves; false where the browser does not let us. */
export function injectSaver(tab: number): Promise<boolean> {
  return inject(tab, SAVER_FILE)
}

async function inject(tab: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] })
    return true
  } catch {
    return false
  }
}

/**
 * Gives the page the style of the marks, or takes it away. Inserted by the browser and not as an element, so the
 * page's DOM and its list of style sheets stay as they are, and no content policy of the page stands against it.
 */
export async function styleMarks(tab: number, tone: Tone | null): Promise<void> {
  for (const each of TONES) {
    const sheet = { target: { tabId: tab }, css: markStyleSheet(each) }
    try {
      // Inserting the same sheet twice would leave one behind, so it is always taken away first.
      await browser.scripting.removeCSS(sheet)
      if (each === tone) await browser.scripting.insertCSS(sheet)
    } catch {
      // The tab went elsewhere or access was taken back; there is nothing left to style.
    }
  }
}
