import type { PageComment, PageDocument, PagePost } from './document.ts'
import { readLinks } from './page-links.ts'
import { type Extent, type PageText, readPageTextInSteps } from './page-text.ts'
import { finish, finishInSlices, type Steps } from './steps.ts'
import { type FoundStructure, findStructure } from './structure/find-structure.ts'
import type { FoundComment, FoundPost, PageView } from './structure/found.ts'
import { type PageMetadata, readMetadata } from './structure/metadata.ts'

/** A page as plain data, and the way from its text back to the DOM. */
export type ReadPage = { document: PageDocument; text: PageText }

/**
 * Reads a page: its text, its posts and comments, its dates. Never throws, whatever the page is; changes
 * nothing; never makes the browser lay the page out.
 * @param url the page's address, `null` for a file without one
 */
export function readPage(document: Document, url: string | null): ReadPage {
  return finish(readPageInSteps(document, url))
}

/** The same in slices of a few milliseconds, for the live page. */
export function readPageInSlices(
  document: Document,
  url: string | null,
  signal?: AbortSignal,
): Promise<ReadPage> {
  return finishInSlices(readPageInSteps(document, url), undefined, signal)
}

function* readPageInSteps(document: Document, url: string | null): Steps<ReadPage> {
  const text = yield* readPageTextInSteps(document)
  const view: PageView = { document, text, url, habits: { monthFirst: isAmerican(document) } }
  const metadata = yield* readMetadata(view)
  // A page that is too large to be read to its end is too large to be searched again and again.
  const found: FoundStructure = text.cut ? { posts: [], comments: [] } : yield* findStructure(view, metadata)
  const posts = yield* placePosts(text, found.posts)
  const comments = yield* placeComments(text, found.comments, posts)
  endBeforeComments(text, posts, comments, found.comments)
  const links = yield* readLinks(document, text, posts)
  return {
    text,
    document: {
      url,
      title: metadata.title,
      site: metadata.site,
      published: dateOfPage(metadata, posts),
      text: text.text,
      posts,
      comments,
      links,
    },
  }
}

/** A list of posts has a date of its own only if it is a live blog, or if all are of one day. */
function dateOfPage(metadata: PageMetadata, posts: readonly PagePost[]): string | null {
  const [first] = posts
  if (!first) return metadata.published
  if (posts.length === 1) return first.published
  if (metadata.linked.some(post => post.isUpdate)) return metadata.published
  const day = first.published?.slice(0, 10) ?? null
  return day && posts.every(post => post.published?.startsWith(day)) ? day : null
}

/** Posts with their place in the text, in its order; one that stands inside another is left out. */
function* placePosts(text: PageText, found: readonly FoundPost[]): Steps<PagePost[]> {
  const posts: PagePost[] = []
  for (const { parts, ...post } of found) {
    const extent = around(text, parts)
    if (extent) posts.push({ ...post, ...extent })
    yield
  }
  posts.sort((one, other) => one.start - other.start || other.end - one.end)
  const apart: PagePost[] = []
  for (const post of posts) {
    const last = apart.at(-1)
    if (last && post.end <= last.end) continue
    if (last && post.start < last.end) last.end = post.start
    apart.push(post)
  }
  return apart
}

function* placeComments(
  text: PageText,
  found: readonly FoundComment[],
  posts: readonly PagePost[],
): Steps<PageComment[]> {
  const comments: PageComment[] = []
  for (const { parts, place, ...comment } of found) {
    const extent = around(text, parts) ?? emptyAt(text, place)
    comments.push({ ...comment, ...extent, post: postAbove(posts, extent.start) })
    if (comments.length % 32 === 0) yield
  }
  return comments
}

/** The post that a comment stands under: the last that begins before it. */
function postAbove(posts: readonly PagePost[], offset: number): number | null {
  const index = posts.findLastIndex(post => post.start <= offset)
  return index >= 0 ? index : posts.length === 1 ? 0 : null
}

/** Where a post's element also holds the comments, the post ends where they begin. */
function endBeforeComments(
  text: PageText,
  posts: PagePost[],
  comments: readonly PageComment[],
  found: readonly FoundComment[],
): void {
  comments.forEach((comment, index) => {
    const post = comment.post === null ? undefined : posts[comment.post]
    if (!post || comment.start >= post.end) return
    const place = found[index]?.place
    const head = place ? text.extentOf(place) : null
    const end = Math.min(comment.start, head?.start ?? comment.start)
    const kept = end > post.start ? text.trim(post.start, end) : null
    post.end = kept?.end ?? post.start
  })
}

/** From the beginning of the first to the end of the last of some elements, wherever they stand. */
function around(text: PageText, parts: readonly Element[]): Extent | null {
  let whole: Extent | null = null
  for (const part of parts) {
    const extent = text.extentOf(part)
    if (!extent) continue
    whole = whole
      ? { start: Math.min(whole.start, extent.start), end: Math.max(whole.end, extent.end) }
      : extent
  }
  return whole
}

function emptyAt(text: PageText, place: Element): Extent {
  const start = text.offsetOf(place, 0) ?? text.text.length
  return { start, end: start }
}

function isAmerican(document: Document): boolean {
  return /^en[-_]us\b/i.test(document.documentElement?.getAttribute('lang')?.slice(0, 20) ?? '')
}
