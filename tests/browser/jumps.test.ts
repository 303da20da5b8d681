import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { isInSight, untilPointedAt, untilPointedAtNothing } from './harness/pointed-at.ts'
import { pressIn } from './harness/press-in.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { until, untilSays } from './harness/wait.ts'
import { markedTexts, marks, untilBare, untilMarked, untilState } from './harness/what-is-marked.ts'

/** Presses the first control of the panel in whose label, or else in whose words, this is. */
const toTop = (page: Page) => page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
const source = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)

inBothBrowsers('jumps from the panel', {}, under => {
  async function openBoth() {
    const page = await under().openPage(SAMPLE_PAGES.sample.address)
    await page.setViewport({ width: 1000, height: 600 })
    await untilState(under(), page, 'read')
    await untilMarked(page)
    const panel = await under().panelFor(page)
    await panel.setViewport({ width: 360, height: 800 })
    await untilSays(panel, 'Numbers on this page')
    return { page, panel }
  }

  it('go to a figure, a promise, a comment and a post, point at it for a moment and change nothing', async () => {
    const { page, panel } = await openBoth()
    const before = await source(page)
    for (const [label, words] of [
      ['5,160: go to it', '5,160'],
      ['Recruit 1,000 (1,500; 1,300) trainee probation officers: go to it', 'recruit 1,000'],
      ['A Quiet Corner, 10:48, 10 September 2024: go to this comment', 'Anon 09:31, ask what the WMT'],
      ['The split', 'The probation trusts are gone.'],
    ] as const) {
      await toTop(page)
      await pressIn(panel, label)
      if (label === 'The split') {
        await until(() => isInSight(page, words), 'the last post in sight')
      } else await untilPointedAt(page, words)
    }
    await untilPointedAtNothing(page)
    expect(await source(page)).toBe(before)
    expect(await panel.evaluate(() => document.querySelector('[role="alert"]'))).toBeNull()
    await panel.close()
    await page.close()
  })

  it('show how comments begin, follow one commenter, and go from reference to comment', async () => {
    const { page, panel } = await openBoth()
    await untilSays(panel, 'Same here. Our SPO has cancelled supervision')
    await untilSays(panel, '4 answer others')
    await toTop(page)
    await pressIn(panel, 'Where Late Shift, 11:45')
    await untilPointedAt(page, '11:19')
    await toTop(page)
    await pressIn(panel, 'Anonymous, 11:19, 10 September 2024: go to this comment')
    await untilPointedAt(page, 'I came out today.')
    await pressIn(panel, 'Follow A Quiet Corner')
    await untilSays(panel, 'Only A Quiet Corner')
    const listed = () =>
      panel.evaluate(() => document.querySelectorAll('[aria-labelledby="comments"] ol > li').length)
    await until(async () => (await listed()) === 1, 'the comments of one commenter alone')
    await toTop(page)
    await pressIn(panel, 'the comments of A Quiet Corner: go to it')
    await untilPointedAt(page, 'Anon 09:31')
    await panel.close()
    await page.close()
  })

  it('only scroll where nothing may be painted', async () => {
    const { page, panel } = await openBoth()
    await pressIn(panel, 'Panel only on this site')
    await untilBare(page)
    const before = await source(page)
    await toTop(page)
    await pressIn(panel, '5,160: go to it')
    await until(() => isInSight(page, '5,160'), 'the figure in sight')
    await pressIn(panel, 'A Quiet Corner, 10:48, 10 September 2024: go to this comment')
    await until(() => isInSight(page, 'Anon 09:31, ask what the WMT'), 'the comment in sight')
    expect(await marks(page)).toEqual({})
    expect(await source(page)).toBe(before)
    await pressIn(panel, 'Panel only on this site')
    await until(async () => (await markedTexts(page)).includes('5,160'), 'the figure marked again')
    await panel.close()
    await page.close()
  })

  it('say so where the page has changed since it was read', async () => {
    const { page, panel } = await openBoth()
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.textContent?.includes('5,160')) node.textContent = 'Gone.'
      }
    })
    await pressIn(panel, '5,160: go to it')
    await untilSays(panel, 'The page has changed there')
    await panel.close()
    await page.close()
  })
})
