import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import {
  cardAsThePageSeesIt,
  pointAt,
  pressOnCard,
  readCard,
  untilCard,
  untilCardSays,
  untilNoCard,
} from './harness/card.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { pressIn } from './harness/press-in.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { until, waitIn } from './harness/wait.ts'
import { markedTexts, untilMarked } from './harness/what-is-marked.ts'

const untilNotMarked = (page: Page, text: string) =>
  until(async () => !(await markedTexts(page)).includes(text), `no mark on "${text}"`)
const untilMarkedAs = (page: Page, text: string) =>
  until(async () => (await markedTexts(page)).includes(text), `a mark on "${text}"`)

inBothBrowsers('dismissed marks', {}, under => {
  async function openMarked(address: string): Promise<Page> {
    const page = await under().openPage(address)
    await untilMarked(page)
    return page
  }
  async function dismissOnCard(page: Page, text: string, not: string, reach: string) {
    await page.bringToFront()
    await pointAt(page, text)
    await untilCard(page)
    await pressOnCard(under(), page, not)
    await pressOnCard(under(), page, reach)
    await untilCardSays(under(), page, 'Dismissed')
  }

  it('are dismissed here, stay elsewhere, and come back', async () => {
    const other = await openMarked(SAMPLE_PAGES.post.address)
    expect(await markedTexts(other)).toContain('Martin Jones')
    const page = await openMarked(SAMPLE_PAGES.archive.address)
    const before = await markedTexts(page)
    await dismissOnCard(page, 'Martin Jones', 'Not this person', 'Here')
    await untilNotMarked(page, 'Martin Jones')
    expect(await markedTexts(page)).toContain('Justin Russell')
    expect(await cardAsThePageSeesIt(page)).toEqual({ root: false, text: '' })
    expect((await readCard(under(), page))?.focused).toBe('Undo')
    expect(await markedTexts(other)).toContain('Martin Jones')

    await pressOnCard(under(), page, 'Undo')
    await untilMarkedAs(page, 'Martin Jones')
    await untilCardSays(under(), page, 'Martin Jones is marked again.')
    await page.keyboard.press('Escape')
    await untilNoCard(page)
    expect(await markedTexts(page)).toEqual(before)
    await page.close()
    await other.close()
  })

  it('are dismissed on a site, also on pages opened later and after the background was stopped', async () => {
    const page = await openMarked(SAMPLE_PAGES.archive.address)
    await dismissOnCard(page, 'Napo', 'Not this organisation', 'On this site')
    await untilNotMarked(page, 'Napo')
    await under().stopBackground()
    const later = await openMarked(SAMPLE_PAGES.post.address)
    expect(await markedTexts(later)).not.toContain('Napo')
    const elsewhere = await openMarked(SAMPLE_PAGES.news.address)
    expect(await markedTexts(elsewhere)).toContain('Napo')
    await elsewhere.close()

    // The background is woken by the card that stood open meanwhile.
    await under().stopBackground()
    await page.bringToFront()
    await pressOnCard(under(), page, 'Undo')
    await untilMarkedAs(page, 'Napo')
    await untilMarkedAs(later, 'Napo')
    await later.close()
    await page.close()
  })

  it('are dismissed everywhere, and brought back on the options page', async () => {
    const elsewhere = await openMarked(SAMPLE_PAGES.news.address)
    const page = await openMarked(SAMPLE_PAGES.archive.address)
    await dismissOnCard(page, 'Napo', 'Not this organisation', 'Everywhere')
    await untilNotMarked(page, 'Napo')
    await untilNotMarked(elsewhere, 'Napo')

    const options = await under().openExtension('options')
    await waitIn(options, () => document.body.innerText.includes('Dismissed marks'))
    const row = await waitIn(
      options,
      () =>
        [...document.querySelectorAll('.dismissed li')].find(each =>
          /everywhere/.test(each.textContent ?? ''),
        )?.textContent,
    )
    expect(row).toContain('Napo')
    await pressIn(options, 'Undo')
    await untilMarkedAs(page, 'Napo')
    await untilMarkedAs(elsewhere, 'Napo')
    await options.close()
    await elsewhere.close()
    await page.close()
  })

  it('are set apart in the panel, and dismissed and brought back from there', async () => {
    const page = await openMarked(SAMPLE_PAGES.archive.address)
    const panel = await under().panelFor(page)
    await panel.setViewport({ width: 360, height: 800 })
    await waitIn(panel, () => document.body.innerText.includes('Martin Jones'))
    await pressIn(panel, 'Martin Jones')
    await pressIn(panel, 'Not this person')
    await pressIn(panel, 'Here')
    await waitIn(panel, () => document.body.innerText.includes('Dismissed here: Martin Jones'))
    // Every form of the name, as the panel speaks of the entity and not of one mark.
    await until(
      async () => !(await markedTexts(page)).some(text => /Martin Jones|^Jones$/.test(text)),
      'no mark of Martin Jones',
    )
    await pressIn(panel, 'On this page')
    await waitIn(panel, () => document.querySelector('#dismissed')?.textContent?.includes('1'))
    expect(
      await panel.evaluate(() => document.querySelector('#kind-person')?.parentElement?.innerText),
    ).not.toContain('Martin Jones')
    await pressIn(panel, 'Undo')
    await untilMarkedAs(page, 'Martin Jones')
    await waitIn(panel, () => document.querySelector('#dismissed') === null)
    await panel.close()
    await page.close()
  })

  it('are dismissed and brought back by key alone', async () => {
    const page = await openMarked(SAMPLE_PAGES.post.address)
    await under().pressCommand('next-mark')
    await untilCard(page)
    await waitIn(page, () => document.activeElement?.matches('html > div[data-tone]'))
    const before = (await markedTexts(page)).length
    const tabTo = async (words: RegExp) => {
      await until(async () => {
        const focused = (await readCard(under(), page))?.focused ?? ''
        if (words.test(focused)) return true
        await page.keyboard.press('Tab')
        return false
      }, `the focus on ${words}`)
    }
    await tabTo(/^Not this/)
    await page.keyboard.press('Enter')
    await tabTo(/^Everywhere$/)
    await page.keyboard.press('Enter')
    await untilCardSays(under(), page, 'Dismissed everywhere')
    await until(async () => (await markedTexts(page)).length < before, 'fewer marks')
    await tabTo(/^Undo$/)
    await page.keyboard.press('Enter')
    await until(async () => (await markedTexts(page)).length === before, 'all marks again')
    await page.keyboard.press('Escape')
    await untilNoCard(page)
    await page.close()
  })
})
