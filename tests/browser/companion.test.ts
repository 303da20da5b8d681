import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { pressIn } from './harness/press-in.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { until, waitIn } from './harness/wait.ts'
import { markedTexts, untilMarked, untilState } from './harness/what-is-marked.ts'

/** Presses the first control that the selector finds and whose words hold the text. */
const untilHeading = (panel: Page, text: string) =>
  waitIn(panel, wanted => document.querySelector('h1')?.innerText.includes(wanted), text)

inBothBrowsers('the panel as a companion', {}, under => {
  async function open(width: number) {
    const page = await under().openPage(SAMPLE_PAGES.sample.address)
    await untilState(under(), page, 'read')
    await untilMarked(page)
    const panel = await under().panelFor(page)
    await panel.setViewport({ width, height: 800 })
    await waitIn(panel, () => document.querySelector('#related') !== null)
    return { page, panel }
  }

  it('leads from its contents to each part, and fits into the narrowest sidebar', async () => {
    const { panel } = await open(240)
    const beyond = await panel.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(beyond).toBe(0)
    const parts = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.contents [data-focus]')].map(
        part => part.dataset.focus?.replace('contents ', '') ?? '',
      ),
    )
    expect(parts).toEqual(expect.arrayContaining(['said-before', 'kind-person', 'connections', 'timeline']))
    for (const part of parts) {
      await panel.evaluate(
        wanted => document.querySelector<HTMLElement>(`[data-focus="contents ${wanted}"]`)?.click(),
        part,
      )
      expect(await panel.evaluate(() => document.activeElement?.id)).toBe(part)
    }
  })

  it('draws connections that the keyboard reaches, and says them in words with their sources', async () => {
    const { panel } = await open(360)
    const rows = await panel.evaluate(() => document.querySelectorAll('.arcs .node').length)
    expect(rows).toBeGreaterThanOrEqual(3)
    expect(rows).toBeLessThanOrEqual(14)
    await pressIn(panel, 'In words', 'summary')
    const words = await panel.evaluate(() => document.querySelector<HTMLElement>('.ties')?.innerText ?? '')
    expect(words).toMatch(/Martin Jones: HM Chief Inspector of Probation, .*since (?:1 )?March 2024\./)
    await panel.evaluate(() => document.querySelector<HTMLElement>('.arcs .node')?.focus())
    await waitIn(panel, () => document.querySelector('.arcs path.near') !== null)
    await panel.keyboard.press('Enter')
    await waitIn(panel, () => document.querySelector('.heading h1') !== null)
  })

  it('sets the page among what happened, and offers more on request', async () => {
    const { panel } = await open(360)
    const rows = () =>
      panel.evaluate(() => [
        document.querySelectorAll('.timeline > li:not(.here)').length,
        document.querySelectorAll('.timeline > .here').length,
      ])
    expect(await rows()).toEqual([8, 4])
    await pressIn(panel, 'Show', '[data-focus="more timeline"]')
    await until(async () => ((await rows())[0] ?? 0) > 8, 'more of what happened')
  })

  it('goes back to where it was, and forward again, also by the keyboard', async () => {
    const { panel } = await open(360)
    await pressIn(panel, '', '#related ~ ul .opens')
    await waitIn(panel, () => document.querySelector('.heading h1') !== null)
    const name = await panel.evaluate(() => document.querySelector('h1')?.innerText ?? '')
    await pressIn(panel, 'On this page', '.back')
    await untilHeading(panel, 'On this page')
    await waitIn(panel, () => globalThis.scrollY > 500)
    await pressIn(panel, `Forward to ${name}`, '.forward')
    await untilHeading(panel, name)
    await panel.keyboard.down('Alt')
    await panel.keyboard.press('ArrowLeft')
    await panel.keyboard.up('Alt')
    await untilHeading(panel, 'On this page')
  })

  it('takes a kind off the page and out of its lists, on this site alone', async () => {
    const { page, panel } = await open(360)
    expect(await markedTexts(page)).toContain('SDS40')
    await pressIn(panel, 'All kinds', '.kind-filter summary')
    await pressIn(panel, 'Terms', '.kind-filter label')
    await until(async () => !(await markedTexts(page)).includes('SDS40'), 'the marks of terms to go')
    await waitIn(panel, () => document.querySelector('#kind-term') === null)
    expect(await markedTexts(page)).toContain('Martin Jones')
    await pressIn(panel, 'Terms', '.kind-filter label')
    await until(async () => (await markedTexts(page)).includes('SDS40'), 'the marks of terms to come back')
  })
})
