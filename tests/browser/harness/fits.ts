import type { Page } from 'puppeteer-core'

/**
 * What of a page does not fit into its window: how far it scrolls sideways, and words that stand beyond its edges or
 * those of their button, or are cut by an element that can scroll nowhere. Gives nothing where everything fits.
 */
export function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const root = document.documentElement
    const width = root.clientWidth
    if (root.scrollWidth > width) found.push(`scrolls sideways by ${root.scrollWidth - width} px`)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = new Range()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.nodeValue?.trim() ?? ''
      const parent = node.parentElement
      if (!words || !parent || parent.closest('.spoken, svg, script, style, [aria-hidden="true"]')) continue
      if (!parent.checkVisibility({ visibilityProperty: true })) continue
      range.selectNodeContents(node)
      for (const { left, right, width: wide } of range.getClientRects())
        if (wide > 0 && (left < -1 || right > width + 1)) {
          found.push(`beyond the edge: "${words.slice(0, 60)}" (${Math.round(left)} to ${Math.round(right)})`)
          break
        }
      // A row's words that stand over what is beside it.
      const control = parent.closest('button')?.getBoundingClientRect()
      const isSpilt = [...range.getClientRects()].some(
        ({ left, right, width: wide }) =>
          control && wide > 0 && (left < control.left - 2 || right > control.right + 2),
      )
      if (isSpilt) found.push(`beyond its button: "${words.slice(0, 60)}"`)
      // Words that are cut off by intent end in an ellipsis and have their whole text elsewhere.
      const { overflowX, textOverflow } = getComputedStyle(parent)
      if (
        overflowX !== 'visible' &&
        textOverflow !== 'ellipsis' &&
        parent.scrollWidth > parent.clientWidth + 1
      )
        found.push(`cut: "${words.slice(0, 60)}"`)
    }
    return found
  })
}

/**
 * Sets a page as a reader may who needs more room between lines, words and letters, or as it was.
 * @see https://www.w3.org/TR/WCAG22/#text-spacing
 */
export async function spaceText(page: Page, isSpaced: boolean): Promise<void> {
  await page.evaluate(wanted => {
    const world = globalThis as unknown as { spacing?: CSSStyleSheet }
    world.spacing ??= new CSSStyleSheet()
    const sheet = world.spacing
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    )
    document.adoptedStyleSheets = wanted ? [sheet] : []
  }, isSpaced)
}
