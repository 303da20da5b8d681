import type { Page } from 'puppeteer-core'

/** A place that Tab stops at, with what a reader knows it by. */
export interface Stop {
  readonly name: string
  readonly path: string
  /** Whether it can be seen that it has the focus. */
  readonly hasRing: boolean
  readonly isShown: boolean
  /** What lies over its top, its middle and its bottom and is no part of it, so that nothing is seen (WCAG 2.4.11). */
  readonly coveredBy: string | null
}

/** Frames that a browser may take to scroll what has the focus into sight. */
const FRAMES = 30

/** The element that has the focus, also inside of an open root; `null` where none has. */
export function focusedStop(page: Page): Promise<Stop | null> {
  return page.evaluate(async frames => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const root = element.getRootNode() as Document | ShadowRoot
    // A control that is drawn by its label shows its focus there.
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const hasRing = [element, label, element.parentElement].some(each => {
      if (!each) return false
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each)
      const isSeen = outlineColor !== getComputedStyle(document.body).backgroundColor
      return isSeen && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    })
    const EDGE = 3
    const { width, height } = element.getBoundingClientRect()
    const overAllOf = (of: HTMLElement) => {
      const { x, top, bottom } = of.getBoundingClientRect()
      const found = [top + EDGE, top + height / 2, bottom - EDGE].map(y => {
        const over = root.elementFromPoint(x + width / 2, y)
        const isOwn = over && [of, label].some(each => each?.contains(over) || over.contains(of))
        return isOwn ? null : over ? `${over.tagName}.${over.className}` : 'the edge of the window'
      })
      return found.includes(null) ? null : (found[1] ?? null)
    }
    let coveredBy = overAllOf(element)
    for (let frame = 0; frame < frames && coveredBy !== null; frame++) {
      await new Promise(resolve => requestAnimationFrame(resolve))
      coveredBy = overAllOf(element)
    }
    return {
      name: (
        element.getAttribute('aria-label') ??
        (element as HTMLInputElement).labels?.[0]?.innerText ??
        element.innerText ??
        ''
      )
        .trim()
        .slice(0, 60),
      path: `${element.tagName}#${element.id}.${element.className}`,
      hasRing,
      isShown: width > 0 && height > 0,
      coveredBy,
    }
  }, FRAMES)
}

/**
 * The places that Tab stops at, in order, until the page ends or the presses are used up. In a dialog, where one of the
 * places has the focus already, forth and back between its ends: who leaves it is in the browser's own controls.
 */
export async function walkByTab(page: Page, presses: number): Promise<readonly Stop[]> {
  const inDialog = await page.evaluate(() => {
    const dialog = document.querySelector('dialog[open]')
    const places = [
      ...(dialog?.querySelectorAll(':is(button, input, select, textarea):enabled, a[href]') ?? []),
    ]
    const at = document.activeElement ? places.indexOf(document.activeElement) : -1
    return dialog && { forth: places.length - 1 - at, back: places.length - 1 }
  })
  const stops: Stop[] = []
  const press = async () => {
    await page.keyboard.press('Tab')
    const stop = await focusedStop(page)
    if (stop) stops.push(stop)
    return stop !== null
  }
  // The end of the page: the browser's own controls come next.
  for (let left = inDialog?.forth ?? presses; left > 0 && (await press()); left--);
  await page.keyboard.down('Shift')
  for (let left = inDialog?.back ?? 0; left > 0 && (await press()); left--);
  await page.keyboard.up('Shift')
  return stops
}

/** Most presses of Tab from one end of a page to the other. */
const FAR = 150

/** Presses Tab until a place has the focus whose name begins so. Throws, naming the places passed, where none has. */
export async function tabTo(page: Page, words: string): Promise<void> {
  const passed: string[] = []
  for (let left = FAR; left > 0; left--) {
    await page.keyboard.press('Tab')
    const stop = await focusedStop(page)
    if (stop?.name.startsWith(words)) return
    passed.push(stop?.name ?? 'the end')
  }
  throw new Error(`Tab does not lead to "${words}", but to: ${passed.join(' | ')}`)
}

/** The same in the other direction. */
export async function tabBackTo(page: Page, words: string): Promise<void> {
  await page.keyboard.down('Shift')
  await tabTo(page, words).finally(() => page.keyboard.up('Shift'))
}
