import type { Page } from 'puppeteer-core'

/** Selects the first occurrence of some words on a page, as a reader does. */
export async function select(page: Page, words: string) {
  await page.bringToFront()
  const found = await page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      return true
    }
    return false
  }, words)
  if (!found) throw new Error(`"${words}" is not on the page.`)
}
