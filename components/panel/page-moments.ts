import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import type { Extent } from '../../lib/page/page-text.ts'

/** When a page, or one post of it, was written. */
export interface PageMoment {
  /** ISO date, a day at the most precise. */
  readonly date: string
  /** Of a post that is one of several. */
  readonly title: string | null
  /** Where that post stands; `null` for the page itself. */
  readonly post: Extent | null
}

/** A page of more posts than this is one moment for each day. */
const MOST_POSTS = 12
const MOST_DAYS = 40

/** When the page was written, the earliest first: the chosen post, else each of its posts, else the page. */
export function momentsOf({ posts, published }: PageAnnotations, chosen: number | null): PageMoment[] {
  const shown = chosen === null ? posts : posts.slice(chosen, chosen + 1)
  const several = shown.length > 1 && shown.length <= MOST_POSTS
  const moments = shown.flatMap(({ title, published: date, start, end }) =>
    date === null
      ? []
      : [{ date: date.slice(0, 10), title: several ? title : null, post: several ? { start, end } : null }],
  )
  if (moments.length === 0) {
    return published === null ? [] : [{ date: published.slice(0, 10), title: null, post: null }]
  }
  const sorted = moments.toSorted((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  )
  return several ? sorted : sorted.filter(({ date }, at) => date !== sorted[at - 1]?.date).slice(-MOST_DAYS)
}
