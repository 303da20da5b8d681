import type { PageComment, PageDocument } from '../document.ts'

const WITH_CLOCK = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/

/** A comment with its moment, as far as the page gives one. */
interface Dated {
  readonly index: number
  /** `YYYY-MM-DDTHH:MM`, which sorts as the moments do. */
  readonly moment: string
}

/** Finds the comment of a page that was made at a time of day, or by somebody, before another comment. */
export interface CommentTimes {
  /**
   * The nearest comment made at one of these minutes of the day before comment `from`, or `null`.
   * @param minutes minutes since midnight, the likeliest reading first; a later one counts only if no comment
   *   fits an earlier one
   * @param suits a further condition, such as an author or a day
   */
  at(minutes: readonly number[], from: number, suits?: (index: number) => boolean): number | null
  /** Whether comment `one` was made before comment `other`: by their moments, else by their place on the page. */
  isEarlier(one: number, other: number): boolean
}

/** No more comments of one minute of the day are looked at than this. */
const MOST_OF_ONE_MINUTE = 64

export function commentTimesOf(document: PageDocument): CommentTimes {
  const { comments } = document
  const byMinute = new Map<number, Dated[]>()
  for (const [index, comment] of comments.entries()) {
    const clock = WITH_CLOCK.exec(comment.published ?? '')
    if (!clock) continue
    const minute = Number(clock[2]) * 60 + Number(clock[3])
    const same = byMinute.get(minute)
    const dated = { index, moment: clock[0] }
    if (!same) byMinute.set(minute, [dated])
    else if (same.length < MOST_OF_ONE_MINUTE) same.push(dated)
  }
  const isEarlier = (one: number, other: number) => {
    if (one === other) return false
    const first = WITH_CLOCK.exec(comments[one]?.published ?? '')?.[0]
    const second = WITH_CLOCK.exec(comments[other]?.published ?? '')?.[0]
    if (!first || !second || first === second) return one < other
    return first < second
  }
  const at: CommentTimes['at'] = (minutes, from, suits = () => true) => {
    for (const minute of minutes) {
      let nearest: Dated | null = null
      for (const dated of byMinute.get(minute) ?? []) {
        if (!isEarlier(dated.index, from) || !suits(dated.index)) continue
        if (nearest === null || isNearer(comments, from, dated, nearest)) nearest = dated
      }
      if (nearest) return nearest.index
    }
    return null
  }
  return { at, isEarlier }
}

/** The later day is nearer; within one minute the same thread is, and then the place on the page. */
function isNearer(comments: readonly PageComment[], from: number, one: Dated, other: Dated): boolean {
  if (one.moment !== other.moment) return one.moment > other.moment
  const inThread = ({ index }: Dated) => index === comments[from]?.parent || isSibling(comments, index, from)
  if (inThread(one) !== inThread(other)) return inThread(one)
  return Math.abs(from - one.index) < Math.abs(from - other.index)
}

function isSibling(comments: readonly PageComment[], one: number, other: number): boolean {
  const parent = comments[one]?.parent ?? null
  return parent !== null && parent === (comments[other]?.parent ?? null)
}
