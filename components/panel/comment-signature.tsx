import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { PageComment } from '../../lib/page/document.ts'

type Comments = Pick<PageAnnotations, 'comments' | 'commenters'>

/** The name by which a comment goes, in the page's words or ours. */
export function commenterOf({ comments, commenters }: Comments, index: number): string {
  return commenters[index] ?? comments[index]?.author ?? say('nobody')
}

/** When a comment was made; the day only where it is another than that of the comment beside it. */
export function whenOf(comment: PageComment | undefined, besides?: PageComment): string {
  const [day, time] = (comment?.published ?? '').split('T')
  const sameDay = time !== undefined && besides?.published?.startsWith(`${day}T`)
  return [time, sameDay || !day ? null : sayDate(day)].filter(Boolean).join(', ')
}

/** Who wrote a comment, and when. */
export function CommentSignature({
  annotations,
  index,
  besides,
}: {
  annotations: Comments
  index: number
  /** The comment beside it, of whose day nothing is said twice. */
  besides?: PageComment | undefined
}) {
  const when = whenOf(annotations.comments[index], besides)
  return (
    <>
      <span class="commenter">{commenterOf(annotations, index)}</span>
      {when && <span class="soft"> {when}</span>}
    </>
  )
}
