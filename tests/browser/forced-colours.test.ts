import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENTITY_KINDS } from '../../lib/knowledge/entity-id.ts'
import { highlightName, POINTED_HIGHLIGHT } from '../../lib/marks/mark-style.ts'
import { type BrowserUnderTest, launch } from './harness/browser-under-test.ts'
import { pointAt, showCard, untilCardSays } from './harness/card.ts'
import { inForcedColours, lostInForcedColours, swatchLines } from './harness/forced-colours.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { openPanel } from './harness/surfaces-of-panel.ts'
import { until } from './harness/wait.ts'
import { marks, untilMarked, untilReady } from './harness/what-is-marked.ts'

/** In Chromium alone: no program can ask Firefox for forced colours in an open page. */
describe('in forced colours', () => {
  let chromium: BrowserUnderTest
  beforeAll(async () => {
    chromium = await launch('chromium')
    await untilReady(chromium)
  })
  afterAll(() => chromium?.close())

  const openSample = async () => {
    const page = await chromium.openPage(SAMPLE_PAGES.sample.address)
    await untilMarked(page)
    await until(
      async () =>
        Object.values(await marks(page))
          .flat()
          .includes('5,160'),
      'marked figures',
    )
    return page
  }

  it('marks in a page have the colour of its text, and each kind the line of its own', async () => {
    const page = await openSample()
    const painted = await marks(page)
    const kinds = ENTITY_KINDS.filter(kind => highlightName(kind) in painted)
    expect(kinds.length).toBeGreaterThan(5)
    const lines = await inForcedColours(page, () =>
      page.evaluate(
        names =>
          names.map(name => {
            const drawn = getComputedStyle(document.body, `::highlight(${name})`)
            return {
              line: `${drawn.textDecorationStyle} ${drawn.textDecorationThickness}`,
              isInk: drawn.textDecorationColor === getComputedStyle(document.body).color,
            }
          }),
        kinds.map(highlightName),
      ),
    )
    expect(lines.map(({ isInk }) => isInk)).toEqual(kinds.map(() => true))
    expect(new Set(lines.map(({ line }) => line)).size).toBe(kinds.length)
    await page.close()
  })

  it('the mark that is pointed at is shown as what is selected', async () => {
    const page = await openSample()
    await pointAt(page, 'Martin Jones')
    await untilCardSays(chromium, page, 'Martin Jones')
    const pointed = await inForcedColours(page, () =>
      page.evaluate(name => {
        const probe = document.body.appendChild(document.createElement('i'))
        probe.style.cssText = 'background:Highlight;forced-color-adjust:none'
        const wanted = getComputedStyle(probe).backgroundColor
        probe.remove()
        return getComputedStyle(document.body, `::highlight(${name})`).backgroundColor === wanted
      }, POINTED_HIGHLIGHT),
    )
    expect(pointed).toBe(true)
    await page.close()
  })

  it('nothing of a card is lost', async () => {
    const page = await openSample()
    const bare = await chromium.browser.newPage()
    for (const [mark, words] of [
      ['Martin Jones', 'HM Chief Inspector of Probation'],
      ['5,160', 'Official'],
      ['recruit 1,000', 'Promised'],
      ['Anon 09:31', 'Our SPO has cancelled'],
    ] as const) {
      await page.bringToFront()
      await pointAt(page, mark)
      await showCard(bare, await untilCardSays(chromium, page, words))
      expect(await inForcedColours(bare, () => lostInForcedColours(bare))).toEqual([])
    }
    await bare.evaluate(() => {
      const card = document.querySelector('main > div')?.shadowRoot?.querySelector<HTMLElement>('.card')
      if (card) card.style.cssText = 'forced-color-adjust:none;background:#000'
    })
    expect((await inForcedColours(bare, () => lostInForcedColours(bare))).length).toBeGreaterThan(0)
    await bare.close()
    await page.close()
  })

  it('the kinds in the panel are told apart by their lines', async () => {
    const panel = await openPanel(chromium)
    const lines = await inForcedColours(panel, () => swatchLines(panel))
    expect(lines.length).toBeGreaterThan(5)
    expect(new Set(lines).size).toBe(lines.length)
    await panel.close()
  })

  it('what cannot be seen is found by the test of all surfaces', async () => {
    const panel = await openPanel(chromium)
    await panel.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        'svg *{fill:Canvas!important;stroke:Canvas!important}h2{forced-color-adjust:none;color:Canvas!important}',
      )
      document.adoptedStyleSheets = [sheet]
    })
    const lost = await inForcedColours(panel, () => lostInForcedColours(panel))
    expect(lost.some(what => what.startsWith('drawing'))).toBe(true)
    expect(lost.some(what => what.startsWith('words'))).toBe(true)
    await panel.close()
  })
})
