import { firstDay } from '../dates/iso-date.ts'
import { type Place, sectionsOf } from '../matching/sections.ts'
import type { PageDocument } from '../page/document.ts'

/** A run of text that one hand wrote at one time: of a post, or of a comment. Offsets into the page's text. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** Index into the page's posts, `null` on a page where none was recognised. */
  readonly post: number | null
  /** Index into the page's comments, `null` outside of any. */
  readonly comment: number | null
}

/**
 * What was written on a page, in the order of its text, without overlap. Where posts or comments were recognised,
 * the text outside of them is the site's own (menus, lists of posts, footers) and is left out, unless there are
 * comments and no post: then it holds what they comment on.
 */
export function stretchesOf(document: PageDocument): Stretch[] {
  const { text, posts, comments } = document
  const bounds = new Set([0])
  for (const { start, end } of [...posts, ...comments]) {
    bounds.add(Math.min(start, text.length))
    bounds.add(Math.min(end, text.length))
  }
  const cuts = [...bounds].sort((one, other) => one - other)
  const { placeAt } = sectionsOf(document)
  const stretches: Stretch[] = []
  let last: Place | undefined
  cuts.forEach((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const place = placeAt(start)
    const open = stretches.at(-1)
    if (open && place === last && open.end === start) stretches[stretches.length - 1] = { ...open, end }
    else if (end > start) {
      const { post, comment } = place
      if (posts.length === 0 || post !== null || comment !== null)
        stretches.push({ start, end, post, comment })
    }
    last = place
  })
  return stretches
}

/**
 * The same stretches in the order in which they were written, as far as the page tells: an archive shows its newest
 * post first, so what stands further down may be what was there earlier. A comment never comes before its post.
 * Where a post among several has no date, the order of the text has to do.
 */
export function inOrderWritten(document: PageDocument, stretches: readonly Stretch[]): Stretch[] {
  const { posts, comments } = document
  if (posts.length > 1 && posts.some(({ published }) => published === null)) return [...stretches]
  const moments = new Map(
    stretches.map(stretch => {
      const post = stretch.post === null ? undefined : posts[stretch.post]
      const comment = stretch.comment === null ? undefined : comments[stretch.comment]
      const ofPost = momentOf(post?.published ?? null, '00:00')
      if (!comment) return [stretch, ofPost]
      const ofComment = momentOf(comment.published ?? post?.published ?? null, '24:00')
      return [stretch, ofComment > ofPost ? ofComment : ofPost]
    }),
  )
  // Sorting is stable, so what was written at the same time keeps the order of the text.
  return [...stretches].sort((one, other) => {
    const [first = '', second = ''] = [moments.get(one), moments.get(other)]
    return first < second ? -1 : first > second ? 1 : 0
  })
}

/** A moment that compares as text; `time` stands in where only the day is known. */
function momentOf(published: string | null, time: string): string {
  if (published === null) return ''
  const [day, known] = published.split('T')
  return `${firstDay(day)}T${known ?? time}`
}
