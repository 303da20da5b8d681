import { dateInAddress } from '../page-date.ts'
import type { Steps } from '../steps.ts'
import { isBlogger, readBloggerPosts } from './blogger.ts'
import { readBloggerComments } from './blogger-comments.ts'
import type { FoundComment, FoundPost, PageView } from './found.ts'
import { readGenericPosts } from './generic.ts'
import { isGovUk, readGovUkPosts } from './govuk.ts'
import { readLinkedComments, readUpdates } from './linked-places.ts'
import type { PageMetadata } from './metadata.ts'
import { readMicrodataComments, readMicrodataPosts } from './microdata.ts'
import { nearTitle } from './near-title.ts'
import { readWordPressPosts } from './wordpress.ts'
import { readWordPressComments } from './wordpress-comments.ts'

export type FoundStructure = { posts: FoundPost[]; comments: FoundComment[] }

/**
 * The posts and comments of a page: the first platform whose markup is there decides, what it leaves open is
 * filled from the page's metadata. Posts and comments are sought apart, since many sites take one platform's
 * comments with their own posts.
 */
export function* findStructure(view: PageView, metadata: PageMetadata): Steps<FoundStructure> {
  const blogger = isBlogger(view.document)
  yield
  const found = yield* findPosts(view, metadata, blogger)
  const posts = ownPostOf(view, metadata, found)
  const [only] = posts
  if (only && posts.length === 1) complete(view, metadata, only, blogger)
  return { posts, comments: yield* findComments(view, metadata, blogger) }
}

function* findPosts(view: PageView, metadata: PageMetadata, blogger: boolean): Steps<FoundPost[]> {
  const readers: ((view: PageView) => Steps<FoundPost[]>)[] = []
  if (blogger) readers.push(readBloggerPosts)
  if (isGovUk(view.document)) readers.push(readGovUkPosts)
  readers.push(view => readUpdates(view, metadata), readWordPressPosts, readMicrodataPosts)
  for (const read of readers) {
    const posts = yield* read(view)
    if (posts.length > 0) return posts
  }
  return yield* readGenericPosts(view, metadata)
}

function* findComments(view: PageView, metadata: PageMetadata, blogger: boolean): Steps<FoundComment[]> {
  const readers = [
    readWordPressComments,
    readMicrodataComments,
    (view: PageView) => readLinkedComments(view, metadata),
  ]
  if (blogger) readers.unshift(readBloggerComments)
  for (const read of readers) {
    const comments = yield* read(view)
    if (comments.length > 0) return comments
  }
  return []
}

/**
 * A page that is one article often lists others below it in the same markup: then only the one that links to
 * this very page, or that has its heading, is the page's own.
 */
function ownPostOf(view: PageView, metadata: PageMetadata, posts: FoundPost[]): FoundPost[] {
  if (posts.length < 2 || !isSinglePage(view, metadata)) return posts
  const here = withoutFragment(metadata.canonical ?? view.url)
  const own =
    posts.filter(post => post.permalink && withoutFragment(post.permalink) === here)[0] ??
    posts.find(post => post.parts.some(part => part.localName === 'h1' || part.querySelector('h1') !== null))
  return own ? [own] : posts
}

function isSinglePage(view: PageView, metadata: PageMetadata): boolean {
  if (metadata.linked.some(post => post.isUpdate)) return false
  const { body } = view.document
  return metadata.isArticle || (body?.matches?.('.single, .single-post, .page-template-default') ?? false)
}

/**
 * Fills what the markup of a page's only post leaves open: from the metadata, from what stands near the title
 * (Blogger's own markup leaves nothing out), last from the address.
 */
function complete(view: PageView, metadata: PageMetadata, post: FoundPost, blogger: boolean): void {
  post.title ??= metadata.linked[0]?.title ?? titleWithoutSite(metadata)
  post.author ??= metadata.author
  post.permalink ??= metadata.canonical ?? view.url
  post.published ??= metadata.published
  const [first] = post.parts
  if (first && !blogger && !(post.published && post.author)) {
    const near = nearTitle(view, first, { start: 0, end: endOf(view, post) })
    post.published ??= near.published
    post.author ??= near.author
  }
  if (!post.published && post.permalink) post.published = dateInAddress(post.permalink)
}

function endOf(view: PageView, post: FoundPost): number {
  return Math.max(...post.parts.map(part => view.text.extentOf(part)?.end ?? 0))
}

/** "Some facts | The site" → "Some facts"; `null` if the title is nothing but the site's name. */
function titleWithoutSite({ title, site }: PageMetadata): string | null {
  if (!title || title === site) return null
  if (!site) return title
  for (const mark of [' | ', ' - ', ' – ', ' — ', ' · ', ': ']) {
    if (title.endsWith(mark + site)) return title.slice(0, -(mark + site).length)
    if (title.startsWith(site + mark)) return title.slice((site + mark).length)
  }
  return title
}

function withoutFragment(address: string | null): string | null {
  return address?.replace(/#.*$/, '').replace(/^http:/, 'https:') ?? null
}
