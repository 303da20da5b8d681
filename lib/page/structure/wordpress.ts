import type { Steps } from '../steps.ts'
import {
  absoluteAddress,
  dateOf,
  type FoundPost,
  isAside,
  MOST_POSTS,
  type PageView,
  plainByline,
  wordsIn,
} from './found.ts'

/**
 * WordPress: classic themes, which follow hAtom (`.hentry`, `.entry-title`, `.entry-content`), and block
 * themes (`wp-block-post-…`). https://microformats.org/wiki/hatom
 * https://developer.wordpress.org/reference/functions/post_class/
 */

const CONTAINERS = 'article.post, article.hentry, .type-post, .hentry, article[id^="post-"], .wp-block-post'
const TITLE =
  '.entry-title, .wp-block-post-title, .post-title, .post__title, .article-title, .p-name, h1, [itemprop~="headline"]'
const BODY =
  '.entry-content, .wp-block-post-content, .post-content, .post__content, .article-content, [itemprop~="articleBody"], ' +
  '.entry-summary, .wp-block-post-excerpt, .e-content'
const DATES = [
  'time.entry-date.published, time.published, .published[datetime], .published[title]',
  'time.entry-date:not(.updated), .wp-block-post-date time, .posted-on time:not(.updated)',
  'time[datetime]:not(.updated), .dt-published',
  '.entry-date, .posted-on, .post-date, .entry-meta, .post-meta, time',
]
const AUTHOR =
  '.author.vcard .fn, .byline .author, .entry-author .fn, .author .fn, .wp-block-post-author__name, ' +
  '.wp-block-post-author-name, .p-author, [rel~="author"], .entry-author, .post-author, .author, .byline'
const COMMENTS = '#comments, .comments-area, .comment-list, .commentlist, .wp-block-comments, #respond'
/** A block theme's single page has title and content side by side, without an element around the post. */
const LONE_BODY = '.wp-block-post-content, .entry-content'

/** The posts of a WordPress page (or of any page marked up in the same way), in document order. */
export function* readWordPressPosts(view: PageView): Steps<FoundPost[]> {
  yield
  const posts: FoundPost[] = []
  let last: Element | null = null
  for (const element of view.document.querySelectorAll(CONTAINERS)) {
    if (posts.length >= MOST_POSTS) break
    if (element.localName === 'body' || last?.contains(element) || isAside(element)) continue
    if (element.closest(COMMENTS)) continue
    const body = ownBody(element)
    const title = titleOf(element, body)
    if (!body && !title) continue
    last = element
    posts.push(readPost(view, element, title, body))
    yield
  }
  if (posts.length > 0) return posts
  yield
  return lonePost(view)
}

function readPost(view: PageView, top: Element, title: Element | null, body: Element | null): FoundPost {
  const words = title ? view.text.wordsOf(title, 300) : ''
  const link = title?.querySelector('a[href]') ?? title?.closest('a[href]')
  return {
    parts: [title, body].filter(part => part !== null),
    title: words === '' ? null : words,
    author: plainByline(wordsIn(view, top, AUTHOR)),
    published: dateOfPost(view, top, body),
    permalink: absoluteAddress(view, link?.getAttribute('href')),
  }
}

function dateOfPost(view: PageView, top: Element, body: Element | null): string | null {
  for (const selector of DATES) {
    for (const element of [...top.querySelectorAll(selector)].slice(0, 10)) {
      // Dates inside the body are what the post talks about.
      if (body?.contains(element) || element.closest(COMMENTS)) continue
      const date = dateOf(view, element)
      if (date) return date
    }
  }
  return null
}

function ownBody(top: Element): Element | null {
  for (const body of top.querySelectorAll(BODY)) if (!body.closest(COMMENTS)) return body
  return null
}

function titleOf(top: Element, body: Element | null): Element | null {
  for (const title of top.querySelectorAll(TITLE)) {
    if (!body?.contains(title) && !title.contains(body) && !isAside(title, top)) return title
  }
  return null
}

function lonePost(view: PageView): FoundPost[] {
  const bodies = [...view.document.querySelectorAll(LONE_BODY)].filter(body => !isAside(body))
  const [body, more] = bodies
  const main = body?.closest('main, [role="main"], .wp-site-blocks, #content')
  if (!body || more || !main) return []
  return [readPost(view, main, titleOf(main, body), body)]
}
