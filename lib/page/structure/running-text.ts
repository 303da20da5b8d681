import type { Steps } from '../steps.ts'
import { isAside, type PageView } from './found.ts'

/**
 * Where a page's running text stands, if its markup does not say: around its paragraphs, as Arc90's
 * Readability first did it. https://github.com/mozilla/readability
 */

/** Shorter paragraphs are labels, captions and buttons. UTF-16 code units. */
const LEAST_PARAGRAPH = 40
const MOST_PARAGRAPHS = 5_000
/** The share of all running text that the element must hold. */
const MOST_OF_IT = 0.6
const COMMENTS =
  '#comments, .comments, .comments-area, .comment-list, #disqus_thread, [class*="comment-list"]'

/** An element and how much running text it holds, in code units. */
export type RunningText = { element: Element; length: number }

/** The smallest element that holds most of the page's paragraphs; `null` where there are none. */
export function* findRunningText(view: PageView): Steps<RunningText | null> {
  const paragraphs: RunningText[] = []
  let seen = 0
  for (const element of view.document.querySelectorAll('p')) {
    if (seen++ >= MOST_PARAGRAPHS) break
    if (seen % 32 === 0) yield
    const length = lengthOf(view, element)
    if (length < LEAST_PARAGRAPH || isAside(element) || element.closest(COMMENTS)) continue
    paragraphs.push({ element, length })
  }
  const held = new Map<Element, number>()
  for (const { element, length } of paragraphs) {
    const parent = element.parentElement
    if (parent) held.set(parent, (held.get(parent) ?? 0) + length)
  }
  yield
  const richest = [...held].reduce<[Element | null, number]>(
    (most, next) => (next[1] > most[1] ? next : most),
    [null, 0],
  )
  const all = paragraphs.reduce((sum, { length }) => sum + length, 0)
  let [element, length] = richest
  while (element?.parentElement && length < MOST_OF_IT * all) {
    const parent: Element = element.parentElement
    if (parent.localName === 'body' || parent.localName === 'html') break
    element = parent
    length = paragraphs.reduce((sum, each) => sum + (parent.contains(each.element) ? each.length : 0), 0)
  }
  return element ? { element, length } : null
}

/** How much text an element holds, in code units. */
export function lengthOf(view: PageView, element: Element): number {
  const extent = view.text.extentOf(element)
  return extent ? extent.end - extent.start : 0
}
