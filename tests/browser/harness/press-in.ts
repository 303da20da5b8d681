import type { Page } from 'puppeteer-core'
import { waitIn } from './wait.ts'

/**
 * Presses a control of an extension page as soon as it is there: the first that is named so, else the first whose name
 * begins so, else the first that has these words in its name.
 *
 * @param among which elements count as controls, as a selector
 */
export async function pressIn(page: Page, words: string, among = 'button, a, label, summary'): Promise<void> {
  await waitIn(
    page,
    wanted => {
      const named = [...document.querySelectorAll<HTMLElement>(wanted.among)]
        .filter(control => !(control as HTMLButtonElement).disabled)
        .map(control => ({
          control,
          names: [control.getAttribute('aria-label') ?? '', control.innerText.trim()],
        }))
      const first = (fits: (name: string) => boolean) => named.find(({ names }) => names.some(fits))
      const found =
        first(name => name === wanted.words) ??
        first(name => name.startsWith(wanted.words)) ??
        first(name => name.includes(wanted.words))
      // As for somebody who sees what is pressed.
      found?.control.scrollIntoView({ block: 'nearest' })
      found?.control.click()
      return found !== undefined
    },
    { words, among },
  )
}
