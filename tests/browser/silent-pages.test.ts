import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { until, untilSays } from './harness/wait.ts'
import { recordAfterGate, tabRecord, untilGated, untilMarked } from './harness/what-is-marked.ts'

inBothBrowsers('pages that are passed by', {}, under => {
  /** What is kept of whatever page stands in any tab. */
  const kept = () =>
    under().inExtension(async () =>
      Object.keys(await browser.storage.session.get()).filter(key => /-\d+$/.test(key)),
    )
  const untilForgotten = (page: Page) =>
    until(async () => (await tabRecord(under(), page)) === undefined, 'the page to be forgotten')

  it('are looked at once more for the panel, which says why', async () => {
    const page = await under().openPage(SAMPLE_PAGES.recipe.address)
    await untilGated(under(), page)
    const panel = await under().panelFor(page)
    await untilSays(panel, 'Passed over')
    under().expect(SAMPLE_PAGES.handbook.address)
    await page.goto(SAMPLE_PAGES.handbook.address)
    await until(
      async () => (await tabRecord(under(), page))?.address === SAMPLE_PAGES.handbook.address,
      'the other page',
    )
    await untilSays(panel, 'Passed over')
    await panel.close()
    await page.close()
  })

  it('may have loaded another in advance, of which nothing is heard until it is shown', async () => {
    // Firefox loads nothing in advance.
    if (under().name !== 'chromium') return
    const { address } = SAMPLE_PAGES.news
    const ahead = new URL('/ahead', address).href
    const rules = JSON.stringify({ prerender: [{ source: 'list', urls: [address], eagerness: 'immediate' }] })
    under().site.serve({
      address: ahead,
      type: 'text/html; charset=utf-8',
      body: () =>
        `<!doctype html><title>Ahead</title><p>Nothing to see here.</p><a href="${address}">On</a><script type="speculationrules">${rules}</script>`,
    })
    const page = await under().openPage(ahead)
    under().expect(address)
    await until(async () => under().site.log.requests.includes(address), 'the page loaded in advance')
    expect(await recordAfterGate(under(), page)).toBeUndefined()
    await Promise.all([page.waitForNavigation(), page.click('a')])
    await untilMarked(page)
    const shownAfter = await page.evaluate(
      () => (performance.getEntriesByType('navigation')[0] as { activationStart?: number }).activationStart,
    )
    expect(shownAfter).toBeGreaterThan(0)
    await until(async () => (await tabRecord(under(), page))?.address === address, 'the page that is shown')
    await page.close()
  })

  it('leave nothing of the page before, also where the background slept', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    expect(await tabRecord(under(), page)).toBeDefined()
    under().expect(SAMPLE_PAGES.recipe.address)
    await page.goto(SAMPLE_PAGES.recipe.address)
    await untilForgotten(page)
    await page.goBack()
    await untilMarked(page)
    await until(async () => (await tabRecord(under(), page))?.state === 'read', 'the page to be read again')
    await under().stopBackground()
    await page.goto(SAMPLE_PAGES.recipe.address)
    await untilGated(under(), page)
    // Firefox drops what a page says in going where nobody is there to hear it; whoever comes next tidies up.
    await under().wakeBackground()
    await untilForgotten(page)
    expect(await kept()).toEqual([])
    await page.close()
  })

  it('wake nobody, and nothing is kept of them', async () => {
    // The page that greets after installing has cards to ask for.
    for (const each of await under().browser.pages()) if (each.url().includes('welcome')) await each.close()
    const page = await under().browser.newPage()
    await under().tabOf(page)
    await under().stopBackground()
    under().expect(SAMPLE_PAGES.recipe.address)
    await page.goto(SAMPLE_PAGES.recipe.address)
    await untilGated(under(), page)
    under().expect(SAMPLE_PAGES.handbook.address)
    await page.goto(SAMPLE_PAGES.handbook.address)
    await untilGated(under(), page)
    expect(await kept()).toEqual([])
    expect(await under().isBackgroundRunning()).toBe(false)
    await page.close()
  })
})
