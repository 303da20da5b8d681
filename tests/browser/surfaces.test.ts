import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { closeSurface, overflow, SURFACES } from './harness/surfaces.ts'
import { waitIn } from './harness/wait.ts'

/** The element that has the focus, with what a reader knows it by, and whether it can be seen that it has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    // A control that is drawn by its label shows its focus there.
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const hasRing = [element, label, element.parentElement].some(each => {
      if (!each) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(each)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    })
    const { width, height } = element.getBoundingClientRect()
    return {
      name: (element.getAttribute('aria-label') ?? element.innerText ?? '').trim().slice(0, 60),
      path: `${element.tagName}#${element.id}.${element.className}`,
      hasRing,
      isShown: width > 0 && height > 0,
    }
  })

inBothBrowsers('every surface', {}, under => {
  it.each(SURFACES)('$name: axe finds nothing, and nothing is cut or scrolls sideways', async surface => {
    const page = await surface.open(under())
    // Half of a window of 1280 px at 200 %, and the narrowest that it may ever be.
    for (const width of [640, surface.narrowest]) {
      await page.setViewport({ width, height: 800 })
      expect(await overflow(page), `at ${width} px`).toEqual([])
    }
    expect(await violations(page), 'light').toEqual([])
    // Firefox's protocol changes no preference of a page that is open; the colours are the same in both browsers.
    if (under().name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
      expect(await violations(page), 'dark').toEqual([])
    }
    await closeSurface(under(), page)
  })
})

/** More presses than any surface has places to stop at in its first part. */
const PRESSES = 40

inBothBrowsers('every surface by keyboard alone', {}, under => {
  it.each(SURFACES)(
    '$name: Tab goes on from each place, which shows that it has the focus',
    async surface => {
      const page = await surface.open(under())
      await waitIn(page, () => document.querySelector('button, a[href], input') !== null)
      const stops: string[] = []
      // Where a dialog begins at its last button, the way leads back.
      const isAtEnd = await page.evaluate(() => {
        const last = [...document.querySelectorAll('dialog[open] button')].at(-1)
        return last !== undefined && last === document.activeElement
      })
      if (isAtEnd) await page.keyboard.down('Shift')
      for (let press = 0; press < PRESSES; press++) {
        await page.keyboard.press('Tab')
        const at = await focused(page)
        // The end of the page: the browser's own controls come next.
        if (!at) break
        expect(at.isShown, `${at.path} "${at.name}" can be seen`).toBe(true)
        expect(at.hasRing, `${at.path} "${at.name}" shows its focus`).toBe(true)
        stops.push(`${at.path} ${at.name}`)
      }
      if (isAtEnd) await page.keyboard.up('Shift')
      expect(stops.length).toBeGreaterThan(0)
      // Nothing holds the focus: where two stops follow each other they are different places.
      expect(new Set(stops).size).toBeGreaterThan(Math.min(stops.length, PRESSES) / 4)
      await closeSurface(under(), page)
    },
  )
})
