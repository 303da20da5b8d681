import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { say } from '../../lib/language/say.ts'
import type { PageComment } from '../../lib/page/document.ts'
import { CommentSignature, commenterOf, whenOf } from './comment-signature.tsx'
import type { PanelState } from './panel-state.ts'

/** Who wrote a comment and when, as a button that goes to it on the page. */
export function CommentLink({
  state,
  annotations,
  index,
  besides,
}: {
  state: PanelState
  annotations: PageAnnotations
  index: number
  besides?: PageComment | undefined
}) {
  const comment = annotations.comments[index]
  if (!comment) return null
  const name = commenterOf(annotations, index)
  return (
    <button
      type="button"
      class="comment-link"
      aria-label={say('panel_comment_jump', { name, when: whenOf(comment) })}
      onClick={() => state.jumpToPlace('comments', index, comment)}
    >
      <CommentSignature annotations={annotations} index={index} besides={besides} />
    </button>
  )
}
