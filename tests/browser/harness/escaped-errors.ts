import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from './browser-under-test.ts'

/** Chromium says by itself that a page has no icon, and what a page's own policy forbids; neither is thrown by anybody. */
const SAID_BY_THE_BROWSER = /^(?:Failed to load|Refused to|Loading the)/

/** Collects what is thrown in a page, in whatever world, and what is said in its console as an error. */
export function errorsOf(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' && !SAID_BY_THE_BROWSER.test(message.text())) errors.push(message.text())
  })
  return errors
}

/** Collects what is thrown in the background while it runs now. Only Chromium shows a background to a program. */
export async function errorsOfBackground(under: BrowserUnderTest): Promise<readonly string[]> {
  const errors: string[] = []
  if (under.name !== 'chromium') return errors
  const target = under.browser
    .targets()
    .find(each => each.type() === 'service_worker' && each.url().startsWith(under.extensionRoot))
  const session = await target?.createCDPSession()
  session?.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text)
  })
  await session?.send('Runtime.enable')
  return errors
}
