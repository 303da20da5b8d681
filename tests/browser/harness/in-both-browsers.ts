import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSERS, type BrowserUnderTest, launch, type Wishes } from './browser-under-test.ts'
import { unexpectedRequests } from './network-log.ts'
import { untilReady } from './what-is-marked.ts'

/**
 * Runs the same tests in Chromium and in Firefox, each on a fresh profile, and after them one more: that nothing was
 * asked of the network but the pages that the tests opened.
 *
 * @param tests receives a function that gives the running browser; call it inside a test
 */
export function inBothBrowsers(
  title: string,
  wishes: Wishes,
  tests: (under: () => BrowserUnderTest) => void,
): void {
  describe.each(BROWSERS)(`${title} (%s)`, name => {
    let launched: BrowserUnderTest | undefined
    const under = () => {
      if (!launched) throw new Error('The browser did not start.')
      return launched
    }
    beforeAll(async () => {
      launched = await launch(name, wishes)
      // A released build has no access at first, so its gate is registered for no site.
      if (wishes.build === undefined || wishes.build === 'open') await untilReady(launched)
    })
    afterAll(() => launched?.close())

    tests(under)

    it('asked the network for nothing but the pages', () => {
      expect(unexpectedRequests(under())).toEqual([])
    })
  })
}
