import type { Page } from 'puppeteer-core'
import { waitIn } from '../harness/wait.ts'

/** Clicks with the pointer what bears these words or this name on a page of the extension, once it is there. */
export async function click(page: Page, words: string): Promise<void> {
  await waitIn(
    page,
    wanted => {
      const all = [
        ...document.querySelectorAll<HTMLElement>('button:not([disabled]), a[href], summary, label'),
      ]
      const found = all.find(
        each =>
          each.checkVisibility({ visibilityProperty: true }) &&
          (each.innerText.trim().startsWith(wanted) || each.getAttribute('aria-label')?.startsWith(wanted)),
      )
      if (!found) return false
      for (const old of document.querySelectorAll('[data-to-click]'))
        delete (old as HTMLElement).dataset.toClick
      found.dataset.toClick = ''
      found.scrollIntoView({ block: 'center', behavior: 'instant' })
      return true
    },
    words,
  )
  await page.click('[data-to-click]')
}

/** Draws the pointer over the first occurrence of some words, with its button held. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const line = await page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at < 0) continue
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const boxes = [...range.getClientRects()]
      const [first, last] = [boxes[0], boxes.at(-1)]
      if (!first || !last) return null
      return {
        from: { x: first.left + 0.5, y: first.top + first.height / 2 },
        to: { x: last.right - 0.5, y: last.top + last.height / 2 },
      }
    }
    return null
  }, words)
  if (!line) throw new Error(`"${words}" is not on the page.`)
  await page.mouse.move(line.from.x, line.from.y)
  await page.mouse.down()
  await page.mouse.move(line.to.x, line.to.y, { steps: 6 })
  await page.mouse.up()
}

/** Pastes a text into the field that has the focus, as the browser would from a clipboard that has it. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(words => {
    const field = document.activeElement
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
      throw new Error('No field has the focus.')
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    // Firefox takes the text by two names of its own.
    const pasted = { clipboardData, dataType: 'text/plain', data: words, bubbles: true, cancelable: true }
    const goesOn = field.dispatchEvent(new ClipboardEvent('paste', pasted))
    if (!goesOn) return
    field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
  }, text)
}

export const untilHeading = (page: Page, words: string) =>
  waitIn(page, wanted => document.querySelector<HTMLElement>('h1')?.innerText.includes(wanted), words)
