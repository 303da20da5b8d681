import type { PageDocument, PagePost } from '../page/document.ts'
import type { Extent } from '../page/page-text.ts'
import type { Anchor, QuotePlace } from './selectors.ts'

/**
 * Whether a place lies in the post or comment that the quote was taken from. The same sentence under another
 * name is another statement.
 */
export type PlaceFit = 'same-comment' | 'same-post' | 'unknown' | 'other'

/** What is known of the page's structure. */
export type PageStructure = {
  document: Pick<PageDocument, 'posts' | 'comments'>
  /** Where the elements with the ids of fragment selectors begin in the text; see `fragmentOffsets`. */
  fragments?: ReadonlyMap<string, number>
}

/** The number of the comment that an offset lies in, -1 for none. */
export function commentAt(structure: PageStructure, offset: number): number {
  return structure.document.comments.findLastIndex(({ start, end }) => start <= offset && offset < end)
}

/** The number of the post that an offset lies in, -1 for none. */
export function postAt(structure: PageStructure, offset: number): number {
  return structure.document.posts.findLastIndex(({ start, end }) => start <= offset && offset < end)
}

/** The post and comment that a stretch stands in, to be kept with an anchor; `null` where there is neither. */
export function quotePlaceAt(structure: PageStructure, offset: number): QuotePlace | null {
  const comment = structure.document.comments[commentAt(structure, offset)]
  const post = structure.document.posts[comment ? (comment.post ?? -1) : postAt(structure, offset)]
  if (!comment && !post) return null
  return {
    post: post
      ? { title: post.title, author: post.author, published: post.published, permalink: post.permalink }
      : null,
    comment: comment ? { author: comment.author, published: comment.published } : null,
  }
}

/** Compares the place that an anchor comes from with the one that a stretch begins in. */
export function placeFit(anchor: Anchor, structure: PageStructure | null, extent: Extent): PlaceFit {
  if (!structure || !anchor.place) return 'unknown'
  const at = commentAt(structure, extent.start)
  const { comment } = anchor.place
  if (!comment) return at >= 0 ? 'other' : postFit(anchor.place, structure, extent.start)
  const named = commentOfFragment(anchor, structure)
  if (named >= 0 && named !== at) return 'other'
  const found = structure.document.comments[at]
  if (!found) return structure.document.comments.length > 0 ? 'other' : 'unknown'
  const author = agreement(comment.author, found.author)
  const published = agreement(comment.published, found.published)
  const isContradicted = author === false || published === false
  // An element with the comment's id may be left without its words: the next comment is not it.
  // Nor does it speak for what goes on beyond the comment.
  const goesBeyond = extent.end > found.end
  if (named >= 0) return isContradicted || goesBeyond ? 'unknown' : 'same-comment'
  if (isContradicted) return 'other'
  const isExactTime = comment.published?.includes('T') === true
  return author && published && isExactTime && !goesBeyond ? 'same-comment' : 'unknown'
}

/** The comment that an anchor's fragment names: the first that begins at or behind the element. */
function commentOfFragment(anchor: Anchor, structure: PageStructure): number {
  const offset = anchor.fragment ? structure.fragments?.get(anchor.fragment.value) : undefined
  if (offset === undefined) return -1
  let nearest = -1
  structure.document.comments.forEach(({ start }, comment) => {
    const best = structure.document.comments[nearest]?.start ?? Number.POSITIVE_INFINITY
    if (start >= offset && start < best) nearest = comment
  })
  return nearest
}

function postFit(place: QuotePlace, structure: PageStructure, offset: number): PlaceFit {
  const found = structure.document.posts[postAt(structure, offset)]
  if (!place.post || !found) return 'unknown'
  if (isSamePost(place.post, found)) return 'same-post'
  // An address may have changed; that the post itself is also here may not.
  const isHere = structure.document.posts.some(post => place.post && isSamePost(place.post, post))
  return isHere ? 'other' : 'unknown'
}

function isSamePost(one: NonNullable<QuotePlace['post']>, other: PagePost): boolean {
  const address = agreement(plainAddress(one.permalink), plainAddress(other.permalink))
  if (address !== null) return address
  return agreement(one.title, other.title) === true && agreement(one.published, other.published) !== false
}

function plainAddress(address: string | null): string | null {
  return (
    address
      ?.replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/[?#].*$/, '')
      .replace(/\/$/, '') ?? null
  )
}

/** `null` where one of the two is not known. */
function agreement(one: string | null, other: string | null): boolean | null {
  return one === null || other === null ? null : one === other
}
