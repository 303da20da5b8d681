import { isAside, type PageView } from './found.ts'
import type { PageMetadata } from './metadata.ts'

const MOST_HEADINGS = 200
/** Shorter headings are found in a title by chance. */
const LEAST_HEADING = 8

/**
 * The heading of a page that is one article: the one that the page's declared title repeats (the longest, for
 * the site's name is in there too), else an `h1` inside an article, else the first `h1` outside of the banner.
 */
export function mainHeading(
  view: PageView,
  metadata: PageMetadata,
  articles: readonly Element[],
): Element | null {
  const headings = [...view.document.querySelectorAll('h1, h2')]
    .slice(0, MOST_HEADINGS)
    .filter(heading => !isAside(heading) && view.text.extentOf(heading) !== null)
  const declared = [metadata.title, metadata.linked[0]?.title, view.document.title]
    .map(title => folded(title ?? ''))
    .join('\n')
  let best: Element | null = null
  let longest = LEAST_HEADING - 1
  for (const heading of headings) {
    const words = folded(view.text.wordsOf(heading))
    if (words.length <= longest || words === folded(metadata.site ?? '') || !declared.includes(words))
      continue
    best = heading
    longest = words.length
  }
  const main = headings.filter(heading => heading.localName === 'h1')
  return (
    best ??
    main.find(h1 => articles.some(article => article.contains(h1))) ??
    main.find(h1 => !h1.closest('[role="banner"]')) ??
    null
  )
}

/** Titles are written with one kind of quotation mark in one place and with another elsewhere. */
function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}
