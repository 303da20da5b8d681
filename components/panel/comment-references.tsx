import { useEffect } from 'preact/hooks'
import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { say } from '../../lib/language/say.ts'
import type { PageComment } from '../../lib/page/document.ts'
import type { CommentReference } from '../../lib/page/references/comment-reference.ts'
import { CommentExcerpt } from './comment-excerpt.tsx'
import { CommentLink } from './comment-link.tsx'
import { CommentSignature, commenterOf, whenOf } from './comment-signature.tsx'
import { GrowingList } from './growing-list.tsx'
import type { PanelState } from './panel-state.ts'

/** Which comments answer or name which earlier ones, where no thread shows it, and how those begin. */
export function CommentReferences({
  state,
  annotations,
  post,
}: {
  state: PanelState
  annotations: PageAnnotations
  post: number | null
}) {
  const { comments, references } = annotations
  const shown = references.filter(
    ({ comment }) => comments[comment] && (post === null || comments[comment].post === post),
  )
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="references">
      <h2 id="references">
        {say('panel_references')} <span>{shown.length}</span>
      </h2>
      <GrowingList
        name={`references ${post}`}
        kind="comments"
        shown={3}
        items={shown}
        row={(each, index) => (
          <ReferenceRow
            key={each.start}
            state={state}
            annotations={annotations}
            reference={each}
            above={comments[shown[index - 1]?.comment ?? -1]}
          />
        )}
      />
    </section>
  )
}

/** Each end of the reference goes to its own place on the page: where it stands, and what it means. */
function ReferenceRow({
  state,
  annotations,
  reference,
  above,
}: {
  state: PanelState
  annotations: PageAnnotations
  reference: CommentReference
  /** The comment that is meant in the row above, of whose day nothing is said twice. */
  above: PageComment | undefined
}) {
  const { comment, from } = reference
  const meant = annotations.comments[comment]
  useEffect(() => {
    if (meant) state.excerpts.fetch([meant])
  }, [meant?.start, meant?.end, state.record.value])
  if (!meant) return <li />
  return (
    <li class="small">
      {from !== null && (
        <button
          type="button"
          class="comment-link"
          aria-label={say('panel_reference_jump', {
            name: commenterOf(annotations, from),
            when: whenOf(annotations.comments[from]),
          })}
          onClick={() => state.jumpToPlace('references', reference.start, reference)}
        >
          <CommentSignature annotations={annotations} index={from} besides={meant} />
        </button>
      )}
      <span class="spoken"> {say('panel_reference_to')} </span>
      <span aria-hidden="true"> → </span>
      <CommentLink state={state} annotations={annotations} index={comment} besides={above} />
      <CommentExcerpt state={state} comment={meant} />
    </li>
  )
}
