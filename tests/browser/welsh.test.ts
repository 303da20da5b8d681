import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import type { BrowserUnderTest } from './harness/browser-under-test.ts'
import { pointAt, readCard, untilCard } from './harness/card.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { until, untilSays, waitIn } from './harness/wait.ts'
import { untilMarked, untilState } from './harness/what-is-marked.ts'

const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang)

async function chooseLanguage(under: BrowserUnderTest, language: 'en' | 'cy', heading: string) {
  const options = await under.openExtension('options')
  const radio = `#language-${language}`
  await waitIn(options, selector => document.querySelector(selector) !== null, radio)
  await options.focus(radio)
  await options.click(radio)
  await waitIn(options, words => document.querySelector('h1')?.innerText === words, heading)
  return { options, radio }
}

inBothBrowsers('Welsh', {}, under => {
  it('is spoken everywhere at once when it is chosen, and no more when English is', async () => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilState(under(), page, 'read')
    await untilMarked(page)
    const panel = await under().panelFor(page)
    await panel.setViewport({ width: 240, height: 900 })
    await untilSays(panel, 'On this page')
    expect(await languageOf(panel)).toBe('en-GB')

    const { options, radio } = await chooseLanguage(under(), 'cy', 'Opsiynau')
    expect(await languageOf(options)).toBe('cy')
    expect(await options.evaluate(selector => document.activeElement?.matches(selector), radio)).toBe(true)
    await options.close()

    await untilSays(panel, 'Ar y dudalen hon')
    expect(await languageOf(panel)).toBe('cy')
    // The archive has four posts: a number, a mutation that it does not cause, and the months of its dates.
    await untilSays(panel, '4 cofnod')
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(240)

    await page.bringToFront()
    await pointAt(page, 'Martin Jones')
    await untilCard(page)
    const card = await until(async () => {
      const read = await readCard(under(), page)
      return read?.text.includes('Agor yn y panel') ? read : undefined
    }, 'the card in Welsh')
    expect(card.markup).toContain('lang="cy"')
    expect(card.text).toContain('Gorffennaf 2024')
    expect(card.text).not.toContain('Open in panel')

    for (const [name, words] of [
      ['library', 'Dim byd wedi’i gadw eto'],
      ['browse', 'Cronfa wybodaeth'],
      ['sync', 'Ble y dylid cadw’r ffeiliau?'],
      ['team', 'Llyfrgell y tîm'],
      ['welcome', 'Ble y dylai edrych?'],
    ] as const) {
      const other = await under().openExtension(name)
      await untilSays(other, words)
      expect([name, await languageOf(other)]).toEqual([name, 'cy'])
      await other.close()
    }
    const title = () => under().inExtension(() => browser.action.getTitle({}))
    await until(async () => (await title()) === 'Casenote: darllen y dudalen hon', 'the button in Welsh')

    const back = await chooseLanguage(under(), 'en', 'Options')
    await back.options.close()
    await untilSays(panel, 'On this page')
    expect(await languageOf(panel)).toBe('en-GB')
    await until(async () => (await title()) === 'Casenote: read this page', 'the button in English')
    await panel.close()
    await page.close()
  })

  it('is spoken by a page that was opened after the background had stopped', async () => {
    await under().inExtension(() => browser.storage.local.set({ settings: { version: 1, language: 'cy' } }))
    await under().stopBackground()
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilState(under(), page, 'read')
    await untilMarked(page)
    await page.bringToFront()
    await pointAt(page, 'Martin Jones')
    await untilCard(page)
    await until(
      async () => (await readCard(under(), page))?.text.includes('Agor yn y panel') === true,
      'the card in Welsh',
    )
    await page.close()
  })
})
