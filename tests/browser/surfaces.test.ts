import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { type BrowserUnderTest, launch } from './harness/browser-under-test.ts'
import { overflow, spaceText } from './harness/fits.ts'
import { inForcedColours, lostInForcedColours } from './harness/forced-colours.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { closeSurface, type Surface } from './harness/surface.ts'
import { LOCKED_SURFACES, SURFACES } from './harness/surfaces.ts'
import { type Stop, walkByTab } from './harness/tab-walk.ts'
import { waitIn } from './harness/wait.ts'
import { untilReady } from './harness/what-is-marked.ts'

const ALL = [...SURFACES, ...LOCKED_SURFACES]
/** Half of a window of 1280 px at 200 %. */
const AT_200_PERCENT = 640
/** More presses than any surface has places to stop at in its first part. */
const PRESSES = 40

async function fits(page: Page, { narrowest }: Surface) {
  for (const width of [AT_200_PERCENT, narrowest]) {
    await page.setViewport({ width, height: 800 })
    expect(await overflow(page), `at ${width} px`).toEqual([])
  }
  await page.setViewport({ width: AT_200_PERCENT, height: 800 })
  await spaceText(page, true)
  expect(await overflow(page), 'with more room between lines, words and letters').toEqual([])
  await spaceText(page, false)
  // Where Tab has led to, rows lie half under what sticks to the top.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
}

function canBeWalked(stops: readonly Stop[]) {
  for (const { name, path, isShown, hasRing, coveredBy } of stops)
    expect({ path, name, isShown, hasRing, coveredBy }).toEqual({
      path,
      name,
      isShown: true,
      hasRing: true,
      coveredBy: null,
    })
  // Nothing holds the focus: where two stops follow each other they are different places.
  const places = new Set(stops.map(({ path, name }) => `${path} ${name}`))
  expect(places.size).toBeGreaterThanOrEqual(stops.length / 4)
}

inBothBrowsers('every surface', {}, under => {
  it.each(ALL)('$name: fits, can be walked by keyboard, and axe finds nothing', async surface => {
    const page = await surface.open(under())
    const hasControls = (await page.$('button, a[href], input')) !== null
    const stops = await walkByTab(page, PRESSES)
    expect(stops.length > 0).toBe(hasControls)
    canBeWalked(stops)
    await fits(page, surface)
    expect(await violations(page), 'light').toEqual([])
    // Firefox's protocol changes no preference of a page that is open: see below.
    if (under().name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
      expect(await violations(page), 'dark').toEqual([])
      await page.emulateMediaFeatures([])
      expect(await inForcedColours(page, () => lostInForcedColours(page)), 'forced colours').toEqual([])
    }
    await closeSurface(under(), page)
  })
})

describe('every surface in a dark Firefox', () => {
  let firefox: BrowserUnderTest
  beforeAll(async () => {
    firefox = await launch('firefox', { dark: true })
    await untilReady(firefox)
  })
  afterAll(() => firefox?.close())

  it.each(ALL)('$name: axe finds nothing', async surface => {
    const page = await surface.open(firefox)
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    expect(await violations(page)).toEqual([])
    await closeSurface(firefox, page)
  })
})

describe('every surface in forced colours in Firefox', () => {
  let firefox: BrowserUnderTest
  beforeAll(async () => {
    firefox = await launch('firefox', { forced: true })
    await untilReady(firefox)
  })
  afterAll(() => firefox?.close())

  it.each(ALL)('$name: all can be seen', async surface => {
    const page = await surface.open(firefox)
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
    expect(await lostInForcedColours(page)).toEqual([])
    await closeSurface(firefox, page)
  })
})

describe('every surface in Welsh', () => {
  let chromium: BrowserUnderTest
  beforeAll(async () => {
    chromium = await launch('chromium')
    await untilReady(chromium)
  })
  afterAll(() => chromium?.close())

  const speak = (language: 'en' | 'cy') =>
    chromium.inExtension(
      wanted => browser.storage.local.set({ settings: { version: 1, language: wanted } }),
      language,
    )

  it.each(SURFACES)('$name: fits', async surface => {
    await speak('en')
    const page = await surface.open(chromium)
    // Begun in English, since that is what its way is found by; then each page is drawn anew.
    await speak('cy')
    await waitIn(page, () => document.documentElement.lang === 'cy' && document.body.innerText.length > 0)
    await page.setViewport({ width: surface.narrowest, height: 800 })
    expect(await overflow(page)).toEqual([])
    await closeSurface(chromium, page)
  })
})
