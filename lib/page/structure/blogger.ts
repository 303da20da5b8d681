import type { Steps } from '../steps.ts'
import {
  absoluteAddress,
  dateIn,
  dateOf,
  type FoundPost,
  isAside,
  MOST_POSTS,
  type PageView,
  plainName,
  wordsIn,
} from './found.ts'

/**
 * Blogger, all generations of its themes. What they share is the widget `Blog1` and the class names of its
 * posts; themes differ in where the date stands: in a heading before the posts of one day (`.date-header`,
 * until about 2016), or in each post (Contempo, Soho and their like).
 * https://support.google.com/blogger/answer/47270 (layout tags)
 */

const WIDGET = '.widget.Blog, .blog-posts, #Blog1'
// The outermost first: in newer themes each contains the next.
const CONTAINERS = ['.post-outer-container', '.post-outer', '.hentry', '.blog-post', 'article.post', '.post']
const TITLE = '.post-title, .entry-title, [itemprop~="headline"], [itemprop~="name"]:is(h1, h2, h3, h4)'
const HEADINGS = 'h1, h2, h3'
const BODY = '.post-body, .entry-content, [itemprop~="articleBody"], .post-content, .post-snippet, .snippet'
const DATES = ['.published, [itemprop~="datePublished"], .post-timestamp time', '.post-date, .post-timestamp']
const AUTHOR = '.post-author .fn, [itemprop~="author"], .author.vcard, .post-author, .byline.post-author'

/** Whether the page is one of Blogger's. */
export function isBlogger(document: Document): boolean {
  if (document.head?.querySelector('meta[name="generator"][content="blogger" i]')) return true
  const [posts] = document.getElementsByClassName('blog-posts')
  return (
    document.getElementsByClassName('widget Blog').length > 0 || posts?.querySelector('.post-outer') != null
  )
}

/** The posts of a Blogger page, in document order; an empty list where it has none. */
export function* readBloggerPosts(view: PageView): Steps<FoundPost[]> {
  const widgets = [...view.document.querySelectorAll(WIDGET)].filter(
    (widget, _, all) => !all.some(other => other !== widget && other.contains(widget)),
  )
  for (const container of CONTAINERS) {
    yield
    const posts: FoundPost[] = []
    let dateHeader: Element | null = null
    for (const top of widgets.length > 0 ? widgets : [view.document.documentElement]) {
      for (const element of top.querySelectorAll(`.date-header, ${container}`)) {
        if (posts.length >= MOST_POSTS) return posts
        if (element.matches('.date-header')) dateHeader = element
        else if (isPost(element, container)) {
          posts.push(readPost(view, element, dateHeader))
          yield
        }
      }
    }
    if (posts.length > 0) return posts
  }
  return []
}

function isPost(element: Element, container: string): boolean {
  if (isAside(element) || element.parentElement?.closest(container)) return false
  return element.querySelector(BODY) !== null || element.querySelector(TITLE) !== null
}

function readPost(view: PageView, element: Element, dateHeader: Element | null): FoundPost {
  const body = element.querySelector(BODY)
  const title = titleOf(element, body)
  const words = title ? view.text.wordsOf(title, 300) : ''
  const link = title?.querySelector('a[href]') ?? element.querySelector('a.timestamp-link[href]')
  return {
    parts: title && body ? [title, body] : [title ?? body ?? element],
    title: words === '' ? null : words,
    author: plainName(wordsIn(view, element, AUTHOR)),
    published: dateOfPost(view, element, dateHeader),
    permalink: absoluteAddress(view, link?.getAttribute('href')),
  }
}

/** The title stands before the body; headings inside the body are the post's own words. */
function titleOf(element: Element, body: Element | null): Element | null {
  for (const selector of [TITLE, HEADINGS]) {
    for (const title of element.querySelectorAll(selector)) {
      if (body?.contains(title) || title.contains(body)) continue
      if (title.matches('.date-header') || isAside(title, element)) continue
      return title
    }
  }
  return null
}

/**
 * The heading says the day as readers see it; the post's own stamp adds the time. Where both name a day and
 * do not agree, the heading holds.
 */
function dateOfPost(view: PageView, element: Element, dateHeader: Element | null): string | null {
  const header = element.querySelector('.date-header') ?? dateHeader
  const day = header ? dateOf(view, header) : null
  const stamp = dateIn(view, element, ...DATES)
  if (day && stamp) return stamp.startsWith(day) ? stamp : day
  return day ?? stamp
}
