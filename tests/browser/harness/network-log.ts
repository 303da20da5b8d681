import type { BrowserUnderTest } from './browser-under-test.ts'
import { SAMPLE_PAGES } from './sample-pages.ts'

/**
 * What the browser asked of the network beside the pages that were opened in it: their icons and the pages in their
 * frames are theirs. Everything else counts, whoever asked, plain or encrypted.
 */
export function unexpectedRequests({ site, opened }: BrowserUnderTest): readonly string[] {
  const expected = new Set<string>(opened)
  for (const address of opened) expected.add(new URL('/favicon.ico', address).href)
  const hasFrame = opened.some(
    address => address === SAMPLE_PAGES.frame.address || address === SAMPLE_PAGES.frameset.address,
  )
  if (hasFrame) expected.add(SAMPLE_PAGES.framed.address)
  return [...site.log.requests.filter(address => !expected.has(address)), ...site.log.foreign]
}
