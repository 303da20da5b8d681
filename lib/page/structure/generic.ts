import { parsePageDate } from '../page-date.ts'
import type { Steps } from '../steps.ts'
import {
  dateIn,
  dateOf,
  type FoundPost,
  isAside,
  MOST_POSTS,
  type PageView,
  plainName,
  wordsIn,
} from './found.ts'
import type { PageMetadata } from './metadata.ts'

/**
 * Any page that no other rule knows. It is taken for one post if it calls itself an article or shows a date
 * by its heading; lists of real `<article>`s are several. All else has no posts, and is simply text.
 */

const TITLE = '[itemprop~="headline"], h1, h2, h3'
const DATE =
  'time[pubdate], time[itemprop~="datePublished"], [itemprop~="datePublished"], .published, time[datetime], .dateline, ' +
  '[class*="publish" i], [class*="date" i], [data-testid*="date" i], [data-testid*="timestamp" i], .meta, [class*="meta" i]'
const AUTHOR =
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"], .author .name, .byline a, .byline, ' +
  '.author, [class*="byline" i]:not([class*="date" i]), [class*="author-name" i]'
const COMMENTS =
  '#comments, .comments, .comments-area, .comment-list, #disqus_thread, [id^="comments" i], [class*="comment-list"]'
/** Where an article that has no element of its own may stand, the most telling first. */
const PLACES =
  'main article, [role="main"] article, article, [itemprop~="articleBody"], [role="main"], main, #content, #main'

/** Fewer words (in code units) are a teaser, or no article at all. */
const LEAST_ARTICLE = 250
const LEAST_PARAGRAPH = 40
const MOST_PARAGRAPHS = 3_000
/** How far behind its heading a page's date or byline may stand, in code units of its text. */
const REACH = 500

/** The posts of a page that follows no known markup, in document order. */
export function* readGenericPosts(view: PageView, metadata: PageMetadata): Steps<FoundPost[]> {
  yield
  const articles = topArticles(view)
  const heading = mainHeading(view, articles)
  const own = articles.find(article => heading && article.contains(heading)) ?? null
  if (articles.length > 1 && !metadata.isArticle && !standsOut(view, articles, own)) {
    return yield* listOfPosts(view, articles)
  }
  yield
  const body = own && lengthOf(view, own) >= LEAST_ARTICLE ? own : yield* bodyOf(view, articles)
  if (!body) return []
  const title = titleFor(view, body, heading)
  const near = nearTitle(view, title, body)
  const published = metadata.published ?? near.published
  if (!metadata.isArticle && !published && articles.length !== 1) return []
  const words = title ? view.text.wordsOf(title, 300) : ''
  return [
    {
      parts: title && !body.contains(title) ? [title, body] : [body],
      title: words === '' ? null : words,
      author: metadata.author ?? near.author,
      published,
      permalink: null,
    },
  ]
}

/** Articles that are posts, not comments, cards in a sidebar or parts of another article. */
function topArticles(view: PageView): Element[] {
  const found: Element[] = []
  for (const article of view.document.querySelectorAll('article, [role="article"]')) {
    if (found.length >= MOST_POSTS) break
    if (found.at(-1)?.contains(article) || isAside(article) || article.closest(COMMENTS)) continue
    if (article.matches('.comment, [class*="comment" i]') || !view.text.extentOf(article)) continue
    found.push(article)
  }
  return found
}

/** One article that holds the page's heading, or most of the text of all, is the page's own. */
function standsOut(view: PageView, articles: readonly Element[], own: Element | null): boolean {
  const lengths = articles.map(article => lengthOf(view, article))
  const all = lengths.reduce((sum, length) => sum + length, 0)
  const largest = Math.max(...lengths)
  if (own) return lengthOf(view, own) === largest || lengthOf(view, own) > 2 * LEAST_ARTICLE
  return largest > 0.7 * all
}

function* listOfPosts(view: PageView, articles: readonly Element[]): Steps<FoundPost[]> {
  const posts: FoundPost[] = []
  for (const article of articles) {
    const title = article.querySelector(TITLE)
    if (!title || lengthOf(view, article) < LEAST_PARAGRAPH) continue
    const words = view.text.wordsOf(title, 300)
    posts.push({
      parts: [article],
      title: words === '' ? null : words,
      author: plainName(wordsIn(view, article, AUTHOR)),
      published: dateIn(view, article, DATE),
      permalink: null,
    })
    yield
  }
  return posts
}

/** The heading of the page: in an article if one has it, else the first `h1` outside of the site's banner. */
function mainHeading(view: PageView, articles: readonly Element[]): Element | null {
  const headings = [...view.document.querySelectorAll('h1')].filter(h1 => view.text.extentOf(h1))
  return (
    headings.find(h1 => articles.some(article => article.contains(h1))) ??
    headings.find(h1 => !h1.closest('nav, aside, footer, [role="banner"]') && !isAside(h1)) ??
    null
  )
}

/** The element with the most running text: its paragraphs count fully, those one level down by half. */
function* bodyOf(view: PageView, articles: readonly Element[]): Steps<Element | null> {
  const scores = new Map<Element, number>()
  let left = MOST_PARAGRAPHS
  for (const paragraph of view.document.querySelectorAll('p')) {
    if (left-- === 0) break
    if (left % 32 === 0) yield
    const length = lengthOf(view, paragraph)
    const parent = paragraph.parentElement
    if (length < LEAST_PARAGRAPH || !parent || isAside(paragraph) || paragraph.closest(COMMENTS)) continue
    scores.set(parent, (scores.get(parent) ?? 0) + length)
    const above = parent.parentElement
    if (above) scores.set(above, (scores.get(above) ?? 0) + length / 2)
  }
  const [best, score] = [...scores].reduce<[Element | null, number]>(
    (most, next) => (next[1] > most[1] ? next : most),
    [null, 0],
  )
  const around = articles.find(article => best && article.contains(best))
  if (around) return around
  if (best && score >= LEAST_ARTICLE && best.localName !== 'body') return best
  for (const place of view.document.querySelectorAll(PLACES)) {
    if (!isAside(place) && lengthOf(view, place) >= LEAST_ARTICLE) return place
  }
  return best && score >= LEAST_ARTICLE ? best : null
}

/** The heading inside the body, else the page's own if it stands before the body. */
function titleFor(view: PageView, body: Element, heading: Element | null): Element | null {
  if (heading && body.contains(heading)) return heading
  const extent = view.text.extentOf(body)
  const headingExtent = heading ? view.text.extentOf(heading) : null
  if (heading && extent && headingExtent && headingExtent.end <= extent.start) return heading
  const inside = body.querySelector(TITLE)
  const insideExtent = inside ? view.text.extentOf(inside) : null
  return extent && insideExtent && insideExtent.start - extent.start < REACH ? inside : null
}

/** Date and byline as they stand in the markup around the title, or in the words right behind it. */
function nearTitle(
  view: PageView,
  title: Element | null,
  body: Element,
): Pick<FoundPost, 'published' | 'author'> {
  const top = title?.closest('article, header, main, [role="main"]') ?? body
  const start = (title ? view.text.extentOf(title) : view.text.extentOf(body))?.start ?? 0
  const isNear = (element: Element) => {
    const extent = view.text.extentOf(element)
    return extent === null || (extent.start >= start - REACH && extent.start <= start + 3 * REACH)
  }
  const within = (selector: string) => [...top.querySelectorAll(selector)].slice(0, 40).filter(isNear)
  let published: string | null = null
  for (const element of within(DATE)) published ??= dateOf(view, element)
  const after = title ? view.text.extentOf(title)?.end : undefined
  const lines =
    after === undefined
      ? []
      : view.text.text
          .slice(after, after + REACH)
          .split('\n')
          .slice(0, 12)
  for (const line of lines) if (line.length < 120) published ??= parsePageDate(line, view.habits)
  const author = within(AUTHOR)
    .map(element => plainName(view.text.wordsOf(element, 200)))
    .find(name => name !== null)
  const byline = lines
    .map(line => /^\s*by:?\s+(\S.{1,80})$/i.exec(line)?.[1] ?? null)
    .find(name => name !== null)
  return { published, author: author ?? plainName(byline ?? null) }
}

function lengthOf(view: PageView, element: Element): number {
  const extent = view.text.extentOf(element)
  return extent ? extent.end - extent.start : 0
}
