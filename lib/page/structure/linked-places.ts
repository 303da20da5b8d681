import type { Steps } from '../steps.ts'
import type { FoundComment, FoundPost, PageView } from './found.ts'
import type { PageMetadata } from './metadata.ts'

/**
 * What JSON-LD names and says where to find, by the fragment of its address: the updates of a live blog and
 * comments. https://schema.org/LiveBlogPosting https://schema.org/Comment
 */

/** The updates of a live blog that are on the page. */
export function* readUpdates(view: PageView, metadata: PageMetadata): Steps<FoundPost[]> {
  const posts: FoundPost[] = []
  for (const { fragment, isUpdate, ...update } of metadata.linked) {
    if (!isUpdate || !fragment) continue
    const element = elementOf(view, fragment)
    if (element && view.text.extentOf(element)) posts.push({ ...update, parts: [element] })
    yield
  }
  return posts
}

const WORDS =
  '[itemprop~="text"], .comment-content, .comment-body, .comment__body, .message-body, .comment-text'

/** Comments that JSON-LD names, as far as they say where they stand; answers keep what they answer. */
export function* readLinkedComments(view: PageView, metadata: PageMetadata): Steps<FoundComment[]> {
  const comments: FoundComment[] = []
  const indexOf = new Map<number, number>()
  for (const [index, { fragment, parent, ...comment }] of metadata.linkedComments.entries()) {
    if (index % 16 === 15) yield
    const place = fragment ? view.document.getElementById(fragment) : null
    if (!place) continue
    indexOf.set(index, comments.length)
    const parts = [place.querySelector(WORDS) ?? place]
    comments.push({
      ...comment,
      parts,
      place,
      parent: parent === null ? null : (indexOf.get(parent) ?? null),
    })
  }
  return comments
}

/** Some sites put the id on an empty anchor at the beginning of the update. */
function elementOf(view: PageView, fragment: string): Element | null {
  const element = view.document.getElementById(fragment)
  if (!element) return null
  return view.text.extentOf(element) ? element : element.closest('article, section, li')
}
