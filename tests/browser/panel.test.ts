import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import type { BrowserUnderTest } from './harness/browser-under-test.ts'
import { pointAt, readCard, untilCard } from './harness/card.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { pressIn } from './harness/press-in.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { until, untilSays, waitIn } from './harness/wait.ts'
import { untilBare, untilMarked, untilState } from './harness/what-is-marked.ts'

const words = (panel: Page) => panel.evaluate(() => document.body.innerText)

async function openBoth(under: BrowserUnderTest, address: string) {
  const page = await under.openPage(address)
  await untilState(under, page, 'read')
  const panel = await under.panelFor(page)
  await panel.setViewport({ width: 360, height: 800 })
  await untilSays(panel, 'Martin Jones')
  return { page, panel }
}

inBothBrowsers('side panel', {}, under => {
  it('says what the page is, and lists its posts and what they name', async () => {
    const { page, panel } = await openBoth(under(), SAMPLE_PAGES.archive.address)
    const said = await words(panel)
    for (const text of ['4 posts', 'Release day', 'Back together', 'The auditors arrive', 'The split']) {
      expect(said.toLowerCase().replace('four', '4')).toContain(text.toLowerCase())
    }
    await untilSays(panel, 'Napo')
    await panel.close()
    await page.close()
  })

  it('shows an entity with its dates and sources, and comes back', async () => {
    const { page, panel } = await openBoth(under(), SAMPLE_PAGES.archive.address)
    await pressIn(panel, 'Martin Jones')
    await waitIn(panel, () => document.querySelector('h1')?.innerText === 'Martin Jones')
    await untilSays(panel, 'Sources')
    const links = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('main a[target="_blank"]')].map(({ href, rel }) => ({
        href,
        rel,
      })),
    )
    expect(links.length).toBeGreaterThan(0)
    for (const { href, rel } of links) {
      expect(href).toMatch(/^https?:\/\//)
      expect(rel).toContain('noopener')
      expect(rel).toContain('noreferrer')
    }
    await pressIn(panel, 'On this page')
    await untilSays(panel, 'Release day')
    await panel.close()
    await page.close()
  })

  it('jumps to a mark on the page', async () => {
    const { page, panel } = await openBoth(under(), SAMPLE_PAGES.archive.address)
    await page.evaluate(() => scrollTo(0, 0))
    // Named only in the post of 2014, at the foot of the page.
    await pressIn(panel, 'of Chris Grayling: go to')
    await until(
      () => page.evaluate(() => scrollY > 200 && CSS.highlights.has('m-0')),
      'the page to scroll to its foot',
    )
    await panel.close()
    await page.close()
  })

  it('leaves no mark on the page when it is told to stay in the panel', async () => {
    const { page, panel } = await openBoth(under(), SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    const flip = () =>
      waitIn(panel, () => {
        const label = [...document.querySelectorAll('label')].find(one =>
          one.innerText.includes('Panel only on this site'),
        )
        label?.control?.click()
        return label !== undefined
      })
    await flip()
    await untilBare(page)
    expect(await words(panel)).toContain('Martin Jones')
    await flip()
    await untilMarked(page)
    await panel.close()
    await page.close()
  })

  it('follows the page in its tab, and says when a page was passed over', async () => {
    const { page, panel } = await openBoth(under(), SAMPLE_PAGES.archive.address)
    await page.bringToFront()
    under().expect(SAMPLE_PAGES.handbook.address)
    await page.goto(SAMPLE_PAGES.handbook.address)
    await untilSays(panel, 'does not seem to be about probation')
    under().expect(SAMPLE_PAGES.guidance.address)
    await page.goto(SAMPLE_PAGES.guidance.address)
    await untilSays(panel, 'Parole Board')
    await panel.close()
    await page.close()
  })

  it('opens at the entity that was asked for on the card', async () => {
    const { page, panel } = await openBoth(under(), SAMPLE_PAGES.archive.address)
    await page.bringToFront()
    await pointAt(page, 'Howard League')
    await untilCard(page)
    await under().inExtension(
      async tab => {
        await browser.scripting.executeScript({
          target: { tabId: tab },
          func: () => {
            const host = document.querySelector('html > div[data-tone]')
            const { chrome } = globalThis as unknown as {
              chrome?: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot } }
            }
            const root =
              (host as unknown as { openOrClosedShadowRoot?: ShadowRoot } | null)?.openOrClosedShadowRoot ??
              (host ? chrome?.dom?.openOrClosedShadowRoot(host) : undefined)
            const buttons = [...(root?.querySelectorAll('button') ?? [])]
            buttons.find(button => button.innerText.includes('panel'))?.click()
          },
        })
      },
      await under().tabOf(page),
    )
    await waitIn(panel, () => document.querySelector('h1')?.innerText.includes('Howard League'))
    await panel.close()
    await page.close()
  })

  it('works with the background stopped, and so does the card', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    await under().stopBackground()
    expect(await under().isBackgroundRunning()).toBe(false)
    const panel = await under().panelFor(page)
    await untilSays(panel, 'Martin Jones')
    await pressIn(panel, 'Martin Jones')
    await untilSays(panel, 'Sources')
    await panel.close()

    await under().stopBackground()
    await page.bringToFront()
    await pointAt(page, 'Napo')
    await untilCard(page)
    expect((await readCard(under(), page))?.text).toContain('Napo')
    await page.close()
  })

  it('fits into 240 px', async () => {
    const { page, panel } = await openBoth(under(), SAMPLE_PAGES.archive.address)
    await panel.setViewport({ width: 240, height: 800 })
    await untilSays(panel, 'Martin Jones')
    const overflow = () =>
      panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await pressIn(panel, 'Martin Jones')
    await untilSays(panel, 'Sources')
    expect(await overflow()).toBeLessThanOrEqual(0)
    await panel.close()
    await page.close()
  })
})
