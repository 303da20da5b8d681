import { parsePageDate } from '../page-date.ts'
import type { Extent } from '../page-text.ts'
import { dateOf, type FoundPost, type PageView, plainByline } from './found.ts'

/**
 * Date and byline of an article as a reader sees them: around its title, in markup that tells what they are
 * or else as words on a line of their own.
 */

/** Tried one after the other, the most telling first. */
const DATES = [
  'time[pubdate], [itemprop~="datePublished"], .published, .dt-published, [data-testid="published-date"]',
  'time[datetime]',
  '[class*="publish" i], [class*="dateline" i], [class*="date" i], [data-testid*="date" i], [class*="timestamp" i], time',
]
const AUTHORS = [
  '[itemprop~="author"] [itemprop~="name"], [rel~="author"], .author .name, .byline a, .byline__name, .author-name, .p-author',
  '[itemprop~="author"], .byline, .author, [class*="byline" i]:not([class*="date" i]), [class*="author-name" i]',
]
/** An `aside` may well hold an article's own dateline; these hold other articles'. */
const OTHERS =
  'nav, footer, [class*="related" i], [class*="promo" i], [class*="sponsor" i], [class*="taboola" i]'
const CHANGED = /modif|updat|chang/i
/** How far before and behind the beginning of the title they may stand, in code units of the page's text. */
const BEFORE = 500
const BEHIND = 1_500
/** A longer line is a sentence that happens to name a date. */
const LONGEST_LINE = 70
const MOST_LINES = 12

/**
 * What stands near the title of a post.
 * @param title the title's element, or the beginning of the post where it has none
 * @param within nothing outside of this stretch of the page's text is looked at
 */
export function nearTitle(
  view: PageView,
  title: Element,
  within: Extent,
): Pick<FoundPost, 'published' | 'author'> {
  const extent = view.text.extentOf(title)
  if (!extent) return { published: null, author: null }
  const from = Math.max(extent.start - BEFORE, within.start)
  const to = Math.min(extent.start + BEHIND, within.end)
  const nearby = view.text.elementsWithin(from, to).filter(element => element.closest(OTHERS) === null)
  const lines = view.text.text.slice(extent.end, to).split('\n').slice(1, MOST_LINES)
  return {
    published: markedDate(view, nearby) ?? firstIn(lines, line => parsePageDate(line, view.habits)),
    author: markedAuthor(view, nearby) ?? firstIn(lines, byline),
  }
}

function markedDate(view: PageView, nearby: readonly Element[]): string | null {
  for (const selector of DATES) {
    for (const element of nearby) {
      if (!element.matches(selector)) continue
      if (CHANGED.test(`${element.className} ${element.getAttribute('itemprop')}`)) continue
      if (view.text.wordsOf(element).length > 2 * LONGEST_LINE) continue
      const date = dateOf(view, element)
      if (date) return date
    }
  }
  return null
}

function markedAuthor(view: PageView, nearby: readonly Element[]): string | null {
  for (const selector of AUTHORS) {
    for (const element of nearby) {
      const name = element.matches(selector) ? plainByline(view.text.wordsOf(element, 200)) : null
      if (name) return name
    }
  }
  return null
}

function firstIn(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = line.trim().length <= LONGEST_LINE ? read(line) : null
    if (found) return found
  }
  return null
}

function byline(line: string): string | null {
  const name = /^\s*(?:written )?by:?\s+(\S.*)$/i.exec(line)?.[1]
  return name ? plainByline(name) : null
}
