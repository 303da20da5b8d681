import { expect, it } from 'vitest'
import { errorsOf } from './harness/escaped-errors.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { ownStretches } from './harness/own-stretches.ts'
import { SAMPLE_PAGES, type SampleName } from './harness/sample-pages.ts'
import { markedTexts, untilJudged, untilMarked } from './harness/what-is-marked.ts'

/** The longest that the extension may hold a page's thread at a stretch, in milliseconds. */
const LONGEST_STRETCH = 50

inBothBrowsers('bad pages', {}, under => {
  it.each(['xml', 'plainText', 'frame', 'frameset'] as const satisfies readonly SampleName[])(
    'reads or passes by a page of an odd make: %s',
    async name => {
      const page = await under().browser.newPage()
      const errors = errorsOf(page)
      under().expect(SAMPLE_PAGES[name].address)
      await page.goto(SAMPLE_PAGES[name].address)
      const record = await untilJudged(under(), page)
      expect(['read', 'passed']).toContain(record.state)
      expect(errors).toEqual([])
      await page.close()
    },
  )

  it('marks plain text, and what the browser shows of it stays as it was', async () => {
    const page = await under().openPage(SAMPLE_PAGES.plainText.address)
    await untilMarked(page)
    expect(await page.evaluate(() => document.body.innerText)).toContain('Napo wrote too.')
    await page.close()
  })

  // Timed on a machine that may be busy with other things, so it may try again.
  it('reads a page of a million nodes and never holds it up', { retry: 2 }, async () => {
    const page = await under().browser.newPage()
    const { address } = SAMPLE_PAGES.huge
    under().expect(address)
    const read = async () => {
      await page.goto(address)
      await page.bringToFront()
      await untilMarked(page)
    }
    // Only Chromium can tell whose work held the thread.
    if (under().name === 'chromium') {
      const { longest, sum } = await ownStretches(page, under().extensionRoot, read)
      expect(sum).toBeGreaterThan(0)
      expect(longest).toBeLessThan(LONGEST_STRETCH)
    } else await read()
    expect((await markedTexts(page)).length).toBeGreaterThan(0)
    await page.close()
  })
})
