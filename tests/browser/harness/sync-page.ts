import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from './browser-under-test.ts'
import { waitIn } from './wait.ts'

/** Presses the button (or ticks the box) with these words on a page of the extension, once it is there. */
export async function press(page: Page, words: string): Promise<void> {
  await waitIn(
    page,
    wanted => {
      const all = [...document.querySelectorAll<HTMLElement>('button:not([disabled]), label, summary')]
      const found = all.find(element => element.innerText.trim().startsWith(wanted))
      if (!found) return false
      for (const old of document.querySelectorAll('[data-pressed]'))
        delete (old as HTMLElement).dataset.pressed
      found.dataset.pressed = ''
      return true
    },
    words,
  )
  const element = await page.$('[data-pressed]')
  // A real click: browsers open their prompts, and the clipboard, only for one.
  await element?.scrollIntoView()
  await element?.click()
}

/** Fills the field with this label. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  await waitIn(
    page,
    ([wanted, value]) => {
      const found = [...document.querySelectorAll('label')].find(one => one.innerText.trim() === wanted)
      const field = found && document.getElementById(found.htmlFor)
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false
      field.value = value
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      return true
    },
    [label, text] as const,
  )
}

/** @param query `?library=team` for the page of the team's library */
export async function openSync(under: BrowserUnderTest, query = ''): Promise<Page> {
  const page = await under.openExtension('sync', query)
  await page.bringToFront()
  await waitIn(page, () => document.querySelector('h2') !== null)
  return page
}

/** Syncs once more from an open page of sync, which then says this and may ask something. */
export async function syncAndWait(page: Page, words: string): Promise<void> {
  await page.bringToFront()
  await waitIn(
    page,
    wanted => {
      if (document.body.innerText.includes(wanted)) return true
      const button = [...document.querySelectorAll('button')].find(
        ({ disabled, innerText }) => !disabled && innerText === 'Sync now',
      )
      button?.click()
      return false
    },
    words,
  )
}

/** Syncs once more from an open page of sync, and waits until it has ended with these words. */
export async function syncUntil(page: Page, words: string): Promise<void> {
  await page.bringToFront()
  await waitIn(page, () => !document.body.innerText.includes('Syncing now'))
  await press(page, 'Sync now')
  await waitIn(
    page,
    wanted =>
      document.body.innerText.includes(wanted) &&
      [...document.querySelectorAll('button')].some(
        ({ disabled, innerText }) => !disabled && innerText === 'Sync now',
      ),
    words,
  )
}

/** Sets sync up from the text that another device shows, and says yes where Firefox asks. */
export async function pair(under: BrowserUnderTest, page: Page, pairing: string): Promise<void> {
  await press(page, 'Casenote is already set up')
  await fill(page, 'Pairing text', pairing)
  await press(page, 'Use it')
  await press(page, 'Check and start')
  await under.answerPrompt('allow')
}
