import type { PageDocument } from '../page/document.ts'
import type { PageText } from '../page/page-text.ts'
import { LONGEST_SELECTOR } from './selectors.ts'

/** How far up from a passage is looked, and how many steps a path has at most. */
const MOST_STEPS = 12
/** How far before a comment's own element its id may stand. */
const MOST_SIBLINGS = 4

/**
 * The path to an element: from the nearest ancestor with an id of its own, else as many steps up as a path has.
 * @returns a CSS selector, `null` where it would be too long
 */
export function elementSelector(element: Element): string | null {
  const steps: string[] = []
  for (let at: Element | null = element; at && steps.length < MOST_STEPS; at = at.parentElement) {
    const { id } = at
    if (id !== '' && isOnly(at, id)) {
      steps.unshift(`#${escaped(id)}`)
      break
    }
    steps.unshift(stepTo(at))
  }
  const selector = steps.join(' > ')
  return selector === '' || selector.length > LONGEST_SELECTOR ? null : selector
}

function isOnly(element: Element, id: string): boolean {
  return id.length <= LONGEST_SELECTOR / 2 && element.ownerDocument.getElementById(id) === element
}

function stepTo(element: Element): string {
  let nth = 1
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) {
    if (at.localName === element.localName) nth++
  }
  return `${escaped(element.localName)}:nth-of-type(${nth})`
}

/** As `CSS.escape` (https://drafts.csswg.org/cssom/#serialize-an-identifier), which Node does not have. */
function escaped(name: string): string {
  let result = ''
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at)
    const sign = name.charAt(at)
    const isLeadingDigit = /\d/.test(sign) && (at === 0 || (at === 1 && name.startsWith('-')))
    if (unit === 0) result += '\ufffd'
    else if (unit < 0x20 || unit === 0x7f || isLeadingDigit) result += `\\${unit.toString(16)} `
    else if (unit >= 0x80 || /\w/.test(sign) || (sign === '-' && name !== '-')) result += sign
    else result += `\\${sign}`
  }
  return result
}

/**
 * The id of the comment that an offset lies in, as links to comments use it, and where its element begins.
 * Platforms put it on the comment's element or one around it, or on a heading right before; `null` without one.
 */
export function commentFragment(
  page: PageText,
  document: Pick<PageDocument, 'comments'>,
  element: Element,
  offset: number,
): { id: string; offset: number } | null {
  const comment = document.comments.find(({ start, end }) => start <= offset && offset < end)
  if (!comment) return null
  const before = Math.max(
    0,
    ...document.comments.filter(({ start }) => start < comment.start).map(one => one.end),
  )
  let at: Element | null = element
  for (let steps = 0; at && steps < MOST_STEPS; steps++, at = at.parentElement) {
    let near: Element | null = at
    for (let left = MOST_SIBLINGS; near && left > 0; left--, near = near.previousElementSibling) {
      const named = hasId(near) ? near : near === at ? null : near.querySelector('[id], a[name]')
      const id = named?.id || named?.getAttribute('name') || ''
      const from = named ? page.offsetOf(named, 0) : null
      if (id === '' || from === null || id.length > LONGEST_SELECTOR) continue
      // What begins before the comment above ends is not this comment's own.
      if (from >= before && from <= comment.start) return { id, offset: from }
    }
  }
  return null
}

const hasId = (element: Element): boolean => element.id !== '' || element.getAttribute('name') !== null

/**
 * Where the comments that anchors name begin on a page, for `PageStructure`. Ids that the page does not have are
 * left out.
 */
export function fragmentOffsets(
  page: PageText,
  document: Document,
  anchors: readonly { fragment: { value: string } | null }[],
): Map<string, number> {
  const offsets = new Map<string, number>()
  for (const { fragment } of anchors) {
    if (!fragment || offsets.has(fragment.value)) continue
    const element = document.getElementById(fragment.value) ?? document.getElementsByName(fragment.value)[0]
    const offset = element ? page.offsetOf(element, 0) : null
    if (offset !== null) offsets.set(fragment.value, offset)
  }
  return offsets
}
