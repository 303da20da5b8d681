import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { highlightName } from '../../lib/marks/mark-style.ts'
import { pointAt, pressOnCard, readCard, untilCard, untilCardSays, untilNoCard } from './harness/card.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { isInSight, untilPointedAt } from './harness/pointed-at.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { until, waitIn } from './harness/wait.ts'
import { marks, untilMarked, untilState } from './harness/what-is-marked.ts'

const untilMarkedAs = (page: Page, kind: Parameters<typeof highlightName>[0], text: string) =>
  until(async () => (await marks(page))[highlightName(kind)]?.includes(text), `"${text}" as ${kind}`)
const source = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)

inBothBrowsers('figures, promises and references', {}, under => {
  async function open() {
    const page = await under().openPage(SAMPLE_PAGES.sample.address)
    await untilState(under(), page, 'read')
    await untilMarked(page)
    await untilMarkedAs(page, 'statistic', '5,160')
    await page.bringToFront()
    return page
  }

  it('are marked beside names, none over another', async () => {
    const page = await open()
    await untilMarkedAs(page, 'promise', 'recruit 1,000')
    const { [highlightName('reference')]: references, ...others } = await marks(page)
    expect(references).toEqual(['Anon 09:31', '11:19', 'Anon at 12:50'])
    expect(others[highlightName('term')]).toContain('trainee probation officers')
    await page.close()
  })

  it('show the series of a figure, whether it agrees, the latest value and the source, and lead to the panel', async () => {
    const page = await open()
    const before = await source(page)
    await pointAt(page, '5,160')
    await untilCardSays(under(), page, 'Band 4 probation officers in post')
    const card = await readCard(under(), page)
    expect(card?.role).toBe('dialog')
    expect(card?.text).toContain('Agrees. The same as in the series: 5,160.')
    expect(card?.text).toMatch(/Official\s+5,160 FTE, 30 June 2024/)
    expect(card?.text).toMatch(/Latest\s+[\d,]+ FTE, \d+ \w+ 202\d/)
    expect(card?.text).toMatch(/Sources: Ministry of Justice/)
    expect(card?.links.length).toBeGreaterThan(0)
    for (const link of card?.links ?? []) expect(link).toMatch(/^https?:\/\//)
    const panel = await under().panelFor(page)
    await waitIn(panel, () => document.body.innerText.includes('Numbers on this page'))
    await page.bringToFront()
    await pressOnCard(under(), page, 'Open in panel')
    await waitIn(panel, () => document.querySelector('h1')?.innerText.includes('Band 4 probation officers'))
    await page.bringToFront()
    await page.keyboard.press('Escape')
    await untilNoCard(page)
    expect(await source(page)).toBe(before)
    await panel.close()
    await page.close()
  })

  it('show how often a promise was made before, and what the series shows since', async () => {
    const page = await open()
    await untilMarkedAs(page, 'promise', 'recruit 1,000')
    await pointAt(page, 'recruit 1,000')
    await untilCardSays(under(), page, 'Promised 19 times before')
    const text = (await readCard(under(), page))?.text ?? ''
    expect(text).toMatch(/18 July 2024, Shabana Mahmood/)
    expect(text).toMatch(/Since then\s+Trainee probation officers recruited: [\d,]+ people/)
    const { y, height } = await untilCard(page)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y + height).toBeLessThanOrEqual(await page.evaluate(() => innerHeight))
    await page.keyboard.press('Escape')
    await untilNoCard(page)
    await page.close()
  })

  it('show the comment that is meant, go there, and come back', async () => {
    const page = await open()
    await page.setViewport({ width: 1000, height: 420 })
    const before = await source(page)
    await pointAt(page, 'Anon at 12:50')
    await untilCardSays(under(), page, 'Martin Jones says what the inspectors before him said.')
    expect((await readCard(under(), page))?.text).toContain('12:50, 10 September 2024')
    await pressOnCard(under(), page, 'Go to it')
    await untilPointedAt(page, 'Martin Jones says what the inspectors')
    await untilCardSays(under(), page, 'Back to where you were')
    await until(
      async () => (await readCard(under(), page))?.focused === 'Back to where you were',
      'the focus on the way back',
    )
    // Moving the pointer away does not take the way back.
    await page.mouse.move(5, 5, { steps: 4 })
    await page.keyboard.press('Enter')
    await untilPointedAt(page, 'Anon at 12:50')
    await untilNoCard(page)
    expect(await isInSight(page, 'To Anon at 12:50')).toBe(true)
    expect(await source(page)).toBe(before)
    await page.close()
  })

  it('open by key as names do', async () => {
    const page = await open()
    await page.evaluate(() =>
      document.querySelector('#c1725961680')?.scrollIntoView({ block: 'start', behavior: 'instant' }),
    )
    await under().pressCommand('next-mark')
    await untilCardSays(under(), page, 'Same here. Our SPO has cancelled supervision')
    await until(async () => (await readCard(under(), page))?.focused === 'Go to it', 'the focus on the card')
    await page.keyboard.press('Enter')
    await untilPointedAt(page, 'Same here.')
    await page.keyboard.press('Escape')
    await untilNoCard(page)
    await page.close()
  })
})
