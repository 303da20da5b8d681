import type { Steps } from '../steps.ts'
import { dateIn, type FoundComment, MOST_COMMENTS, type PageView, plainName, wordsIn } from './found.ts'

/**
 * WordPress lists comments as nested list items (`ol.comment-list > li.comment > ol.children`), in classic
 * themes, in block themes and on many sites that took the markup over. Pingbacks are links, not comments.
 * https://developer.wordpress.org/reference/classes/walker_comment/
 */

const LISTS =
  '.comment-list, .commentlist, .comments-list, .wp-block-comment-template, ol#comments, #comments ol'
const ITEM =
  'li.comment, div.comment, article.comment, .wp-block-comment-template > li, .wp-block-comment-template ol > li'
const CONTENT = '.comment-content, .wp-block-comment-content, .comment-text, .comment__content'
const AUTHOR =
  '.comment-author .fn, cite.fn, .fn, .comment-author-name, .wp-block-comment-author-name, .comment-author, .comment__author'
const TIMES = [
  '.comment-metadata time, .wp-block-comment-date time, time[datetime]',
  '.comment-metadata, .comment-meta, .comment-date',
]

/** The comments of a page that lists them as WordPress does, in document order. */
export function* readWordPressComments(view: PageView): Steps<FoundComment[]> {
  yield
  // Asking for a class is far cheaper than a search of a large page that has none of it.
  const has = (name: string) => view.document.getElementsByClassName(name).length > 0
  if (!has('comment') && !has('wp-block-comment-template')) return []
  const comments: FoundComment[] = []
  const indexOf = new Map<Element, number>()
  for (const item of view.document.querySelectorAll(ITEM)) {
    if (comments.length >= MOST_COMMENTS) break
    if (comments.length % 16 === 15) yield
    if (!item.closest(LISTS)) continue
    // Classic themes repeat the class on a wrapper inside the list item.
    if (item.localName !== 'li' && item.parentElement?.closest('li.comment')) continue
    const inner = ownPart(item)
    const content = inner.querySelector(CONTENT)
    const isOwn = content !== null && (inner !== item || content.closest(ITEM) === item)
    indexOf.set(item, comments.length)
    comments.push({
      parts: isOwn ? [content] : paragraphsOf(inner),
      place: inner,
      author: plainName(wordsIn(view, inner, AUTHOR, 200)),
      published: dateIn(view, inner, ...TIMES),
      parent: answeredBy(item, indexOf),
    })
  }
  return comments
}

function answeredBy(item: Element, indexOf: ReadonlyMap<Element, number>): number | null {
  let above = item.parentElement?.closest(ITEM)
  while (above && !indexOf.has(above)) above = above.parentElement?.closest(ITEM)
  return (above && indexOf.get(above)) ?? null
}

/** The part of a list item that holds the comment alone, without the replies to it. */
function ownPart(item: Element): Element {
  for (const child of item.children) {
    if (child.matches('ol, ul, .children')) continue
    if (child.matches('article, .comment-body, .comment-container, .comment-wrap, [id^="div-comment-"]'))
      return child
  }
  return item
}

/** Themes before 2013 put the paragraphs straight beside the comment's heading. */
function paragraphsOf(inner: Element): Element[] {
  return [...inner.children].filter(child => child.matches('p, blockquote, ul:not(.children), pre'))
}
