import type { Steps } from '../steps.ts'
import {
  absoluteAddress,
  dateOf,
  type FoundComment,
  type FoundPost,
  isAside,
  MOST_COMMENTS,
  MOST_POSTS,
  type PageView,
  plainName,
} from './found.ts'

/**
 * Articles and comments marked up with microdata (`itemscope`, `itemprop`) in the schema.org vocabulary.
 * https://html.spec.whatwg.org/multipage/microdata.html
 */

const ARTICLE = /schema\.org\/(?!JobPosting)\w*(?:Article|Posting|Report)\/?$/i
const COMMENT =
  '[itemscope][itemtype$="/Comment"], [itemscope][itemtype$="/UserComments"], [itemscope][itemprop~="comment"]'
const LEAST_BODY = 140

/** The articles of a page, in document order; only those with a body on this page. */
export function* readMicrodataPosts(view: PageView): Steps<FoundPost[]> {
  yield
  const posts: FoundPost[] = []
  let last: Element | null = null
  for (const scope of view.document.querySelectorAll('[itemscope][itemtype*="schema.org/" i]')) {
    if (posts.length >= MOST_POSTS) break
    if (!ARTICLE.test(scope.getAttribute('itemtype')?.slice(0, 200) ?? '') || last?.contains(scope)) continue
    const post = isAside(scope) ? null : readPost(view, scope)
    if (!post) continue
    last = scope
    posts.push(post)
    yield
  }
  return posts
}

function readPost(view: PageView, scope: Element): FoundPost | null {
  const bodies = ownProperties(scope, 'articleBody').filter(body => body.localName !== 'meta')
  const title = ownProperties(scope, 'headline')[0] ?? ownProperties(scope, 'name')[0] ?? null
  const read = bodies.reduce((sum, body) => sum + view.text.wordsOf(body, LEAST_BODY).length, 0)
  if (read < LEAST_BODY) return null
  const [author] = ownProperties(scope, 'author')
  const inBody = title ? bodies.some(body => body.contains(title)) : true
  return {
    parts: inBody || !title ? bodies : [title, ...bodies],
    title: wordsOrContent(view, title),
    author: author ? nameOf(view, author) : null,
    published: dateIn(view, scope, ['datePublished', 'dateCreated']),
    permalink: absoluteAddress(view, ownProperties(scope, 'url')[0]?.getAttribute('href')),
  }
}

/** The comments of a page, nested ones as answers to those that they stand in. */
export function* readMicrodataComments(view: PageView): Steps<FoundComment[]> {
  yield
  const comments: FoundComment[] = []
  const indexOf = new Map<Element, number>()
  for (const scope of view.document.querySelectorAll(COMMENT)) {
    if (comments.length >= MOST_COMMENTS) break
    if (comments.length % 16 === 15) yield
    const [text] = [...ownProperties(scope, 'text'), ...ownProperties(scope, 'commentText')]
    if (!text) continue
    const [author] = [...ownProperties(scope, 'author'), ...ownProperties(scope, 'creator')]
    const answered = scope.parentElement?.closest(COMMENT)
    indexOf.set(scope, comments.length)
    comments.push({
      parts: [text],
      place: scope,
      author: author ? nameOf(view, author) : null,
      published: dateIn(view, scope, ['datePublished', 'dateCreated', 'commentTime']),
      parent: (answered && indexOf.get(answered)) ?? null,
    })
  }
  return comments
}

/** The elements of a property that belong to this item and not to one inside it. */
function ownProperties(scope: Element, name: string): Element[] {
  const own: Element[] = []
  for (const element of scope.querySelectorAll(`[itemprop~="${name}"]`)) {
    if (element.parentElement?.closest('[itemscope]') === scope) own.push(element)
    if (own.length === 50) break
  }
  return own
}

function dateIn(view: PageView, scope: Element, names: readonly string[]): string | null {
  for (const name of names) {
    for (const element of ownProperties(scope, name)) {
      const date = dateOf(view, element)
      if (date) return date
    }
  }
  return null
}

function nameOf(view: PageView, author: Element): string | null {
  const name = author.hasAttribute('itemscope') ? ownProperties(author, 'name')[0] : undefined
  return plainName(wordsOrContent(view, name ?? author))
}

function wordsOrContent(view: PageView, element: Element | null): string | null {
  if (!element) return null
  const value =
    view.text.wordsOf(element, 300) || (element.getAttribute('content') ?? '').slice(0, 300).trim()
  return value === '' ? null : value
}
