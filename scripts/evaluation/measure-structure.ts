import { type Measurement, type Miss, share } from './measurement.ts'
import { plainText } from './stretch.ts'

/** What stands on a page, as its truth file says. */
export interface TruePage {
  readonly posts: readonly { readonly title: string | null; readonly date_iso: string | null }[]
  readonly comments: readonly {
    readonly id: string
    /** Id of the comment that it answers. */
    readonly parent: string | null
    /** The truth does not know where this comment begins or ends. */
    readonly split_uncertain?: boolean | undefined
  }[]
}

export interface StructureAnswer {
  readonly posts: readonly { readonly title: string | null; readonly published: string | null }[]
  readonly comments: readonly { readonly parent: number | null }[]
}

export interface StructuredPage {
  readonly id: string
  readonly truth: TruePage
  /** Missing where the page failed. */
  readonly answer: StructureAnswer | undefined
}

const ALL = { atLeast: 1 }

/**
 * Compares posts and comments with the truth, over all pages together: posts by their titles (one without a title
 * is found if any is), their dates, and whom each comment answers. Parents count only on pages where the number of
 * comments is right, since otherwise there is no telling which is which.
 */
export function measureStructure(pages: readonly StructuredPage[]): Measurement {
  const misses: Miss[] = []
  const posts = { right: 0, all: 0, extra: 0 }
  const dates = { right: 0, all: 0 }
  const parents = { right: 0, all: 0 }
  let aligned = 0
  for (const { id, truth, answer = { posts: [], comments: [] } } of pages) {
    posts.all += truth.posts.length
    posts.extra += Math.max(0, answer.posts.length - truth.posts.length)
    for (const { title, date_iso: date } of truth.posts) {
      const isIt = (post: { title: string | null }) =>
        title === null || plainText(post.title ?? '') === plainText(title)
      const post = answer.posts.find(isIt)
      if (post) posts.right += 1
      else misses.push({ kind: 'post not found', text: `${id} ${title ?? '(without a title)'}` })
      if (title === null || date === null) continue
      dates.all += 1
      if (post?.published?.startsWith(date)) dates.right += 1
      else
        misses.push({
          kind: 'date of a post',
          text: `${id} ${title}: ${date}, was given ${post?.published ?? 'none'}`,
        })
    }
    const indexOf = new Map(truth.comments.map((comment, index) => [comment.id, index]))
    const sure = truth.comments.filter(comment => comment.split_uncertain !== true)
    parents.all += sure.length
    if (answer.comments.length !== truth.comments.length) {
      misses.push({
        kind: 'number of comments',
        text: `${id} ${truth.comments.length}, were found ${answer.comments.length}`,
      })
      continue
    }
    aligned += 1
    for (const comment of sure) {
      const wanted = comment.parent === null ? null : (indexOf.get(comment.parent) ?? null)
      const given = answer.comments[indexOf.get(comment.id) ?? -1]?.parent ?? null
      if (given === wanted) parents.right += 1
      else
        misses.push({
          kind: 'whom a comment answers',
          text: `${id} ${comment.id}: ${wanted}, was given ${given}`,
        })
    }
  }
  return {
    what: 'structure',
    figures: [
      { name: 'pages', value: pages.length, unit: 'count' },
      { name: 'posts found', value: share(posts.right, posts.all), unit: 'share', wanted: ALL },
      { name: 'posts too many', value: posts.extra, unit: 'count', wanted: { atMost: 0 } },
      { name: 'dates of posts', value: share(dates.right, dates.all), unit: 'share', wanted: ALL },
      {
        name: 'pages with all comments',
        value: share(aligned, pages.length),
        unit: 'share',
        wanted: ALL,
      },
      { name: 'parents of comments', value: share(parents.right, parents.all), unit: 'share', wanted: ALL },
    ],
    misses,
  }
}
