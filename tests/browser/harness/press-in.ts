import type { Page } from 'puppeteer-core'
import { waitIn } from './wait.ts'

/** Presses the first button of an extension page whose words begin so. */
export async function pressIn(page: Page, words: string) {
  await waitIn(
    page,
    wanted => {
      const found = [...document.querySelectorAll('button')].find(each => each.innerText.startsWith(wanted))
      found?.click()
      return found !== undefined
    },
    words,
  )
}
