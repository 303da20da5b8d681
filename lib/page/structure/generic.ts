import type { Steps } from '../steps.ts'
import { absoluteAddress, type FoundPost, isAside, MOST_POSTS, type PageView } from './found.ts'
import { mainHeading } from './heading.ts'
import type { PageMetadata } from './metadata.ts'
import { nearTitle } from './near-title.ts'
import { findRunningText, lengthOf, type RunningText } from './running-text.ts'

/**
 * Any page that no other rule knows. It is taken for one post if it calls itself an article, holds one
 * `<article>` or shows a date by its heading; a list of real `<article>`s is several. All else has no posts,
 * and is simply text.
 */

const HEADINGS = 'h1, h2, h3, h4'
const COMMENTS =
  '#comments, .comments, .comments-area, .comment-list, #disqus_thread, [class*="comment-list"]'
/** Where an article may stand that has no paragraphs to be found by, the most telling first. */
const PLACES = ['[itemprop~="articleBody"]', '[role="main"]', 'main', '#content', '#main']

/** Fewer words are a teaser, or no article at all. UTF-16 code units. */
const LEAST_ARTICLE = 250
/** How far into an article a heading still is its title. */
const AT_THE_TOP = 100

/** The posts of a page that follows no known markup, in document order. */
export function* readGenericPosts(view: PageView, metadata: PageMetadata): Steps<FoundPost[]> {
  yield
  const articles = topArticles(view)
  yield
  const heading = mainHeading(view, metadata, articles)
  yield
  const own = articles.find(article => heading && article.contains(heading)) ?? null
  const running = yield* findRunningText(view)
  if (articles.length > 1 && !metadata.isArticle && isList(view, articles, own, running)) {
    return yield* readList(view, articles)
  }
  const body = bodyOf(view, articles, own, running)
  if (!body) return []
  const title = titleOf(view, body, heading)
  const words = title ? view.text.wordsOf(title, 300) : ''
  const end = view.text.extentOf(body)?.end ?? 0
  const near = nearTitle(view, title ?? body, { start: 0, end })
  const published = metadata.published ?? near.published
  if (!metadata.isArticle && !published && articles.length !== 1) return []
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

/** Articles side by side are a list, unless one is the page's own or the page's text stands outside of them. */
function isList(
  view: PageView,
  articles: readonly Element[],
  own: Element | null,
  running: RunningText | null,
): boolean {
  const lengths = articles.map(article => lengthOf(view, article))
  const all = lengths.reduce((sum, length) => sum + length, 0)
  const largest = Math.max(...lengths)
  if (own && lengthOf(view, own) > 2 * LEAST_ARTICLE) return false
  if (largest > 0.7 * all) return false
  return !running || running.length < all || articles.some(article => running.element.contains(article))
}

function* readList(view: PageView, articles: readonly Element[]): Steps<FoundPost[]> {
  const posts: FoundPost[] = []
  for (const article of articles) {
    yield
    const title = article.querySelector(HEADINGS)
    const extent = view.text.extentOf(article)
    if (!title || !extent) continue
    const near = nearTitle(view, title, extent)
    if (!near.published && extent.end - extent.start < LEAST_ARTICLE) continue
    const words = view.text.wordsOf(title, 300)
    const link = title.querySelector('a[href]') ?? title.closest('a[href]')
    posts.push({
      parts: [article],
      title: words === '' ? null : words,
      permalink: absoluteAddress(view, link?.getAttribute('href')),
      ...near,
    })
  }
  // One article among cards does not make the page a post.
  return posts.length > 1 ? posts : []
}

function bodyOf(
  view: PageView,
  articles: readonly Element[],
  own: Element | null,
  running: RunningText | null,
): Element | null {
  if (own && lengthOf(view, own) >= LEAST_ARTICLE) return own
  const around = running && articles.find(article => article.contains(running.element))
  if (around) return around
  if (running && running.length >= LEAST_ARTICLE && running.element.localName !== 'body')
    return running.element
  for (const selector of PLACES) {
    for (const place of view.document.querySelectorAll(selector)) {
      if (!isAside(place) && lengthOf(view, place) >= LEAST_ARTICLE) return place
    }
  }
  return running && running.length >= LEAST_ARTICLE ? running.element : null
}

/** The page's heading, inside the body or before it; else a heading that the body begins with. */
function titleOf(view: PageView, body: Element, heading: Element | null): Element | null {
  const start = view.text.extentOf(body)?.start ?? 0
  const place = heading ? view.text.extentOf(heading) : null
  if (heading && place && (body.contains(heading) || place.end <= start)) return heading
  const first = body.querySelector(HEADINGS)
  const firstPlace = first ? view.text.extentOf(first) : null
  return firstPlace && firstPlace.start - start < AT_THE_TOP ? first : null
}
