import type { Page } from 'puppeteer-core'

/** A place that Tab stops at, with what a reader knows it by. */
export interface Stop {
  readonly name: string
  readonly path: string
  /** Whether it can be seen that it has the focus. */
  readonly hasRing: boolean
  readonly isShown: boolean
  /** What lies over its middle and is no part of it (WCAG 2.4.11). */
  readonly coveredBy: string | null
}

/** The element that has the focus; `null` where none has. */
export function focusedStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    // A control that is drawn by its label shows its focus there.
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const hasRing = [element, label, element.parentElement].some(each => {
      if (!each) return false
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each)
      const isSeen = outlineColor !== getComputedStyle(document.body).backgroundColor
      return isSeen && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    })
    const { x, y, width, height } = element.getBoundingClientRect()
    const over = document.elementFromPoint(x + width / 2, y + height / 2)
    const isOwn =
      over !== null &&
      (element.contains(over) || over.contains(element) || (label ? label.contains(over) : false))
    return {
      name: (element.getAttribute('aria-label') ?? element.innerText ?? '').trim().slice(0, 60),
      path: `${element.tagName}#${element.id}.${element.className}`,
      hasRing,
      isShown: width > 0 && height > 0,
      coveredBy: isOwn ? null : over ? `${over.tagName}.${over.className}` : 'the edge of the window',
    }
  })
}

/**
 * The places that Tab stops at, in order, until the page ends or the presses are used up. A dialog has the focus
 * already, at one of its buttons, from where ways lead on and back.
 */
export async function walkByTab(page: Page, presses: number): Promise<readonly Stop[]> {
  const isDialog = await page.evaluate(() => document.querySelector('dialog[open]') !== null)
  const first = isDialog ? await focusedStop(page) : null
  const stops = first ? [first] : []
  // The end of the page: the browser's own controls come next.
  const press = async () => {
    await page.keyboard.press('Tab')
    const stop = await focusedStop(page)
    if (stop) stops.push(stop)
    return stop !== null
  }
  while (stops.length < presses && (await press()));
  if (!isDialog) return stops
  await page.keyboard.down('Shift')
  for (let back = stops.length; back > 0 && (await press()); back--);
  await page.keyboard.up('Shift')
  return stops
}
