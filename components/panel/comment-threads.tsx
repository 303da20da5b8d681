import { useEffect, useMemo } from 'preact/hooks'
import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { say } from '../../lib/language/say.ts'
import type { PageComment } from '../../lib/page/document.ts'
import { CommentExcerpt } from './comment-excerpt.tsx'
import { CommentLink } from './comment-link.tsx'
import { GrowingList } from './growing-list.tsx'
import { type Commenter, type ListedComment, listCommenters, listComments } from './list-comments.ts'
import type { PanelState } from './panel-state.ts'
import { PlaceStepper } from './place-stepper.tsx'
import { ShortList } from './short-list.tsx'

/** The comments of the page (or under one post of it): how many, who answers whom, and what one person wrote. */
export function CommentThreads({
  state,
  annotations,
  post,
}: {
  state: PanelState
  annotations: PageAnnotations
  post: number | null
}) {
  const listed = useMemo(() => listComments(annotations, post), [annotations, post])
  const commenters = useMemo(() => listCommenters(annotations, post), [annotations, post])
  const followed = commenters.find(({ key }) => key === state.followed.value)
  const own = new Set(followed?.comments)
  const shown = followed ? listed.filter(({ comment }) => own.has(comment)) : listed
  const answering = listed.filter(({ answers }) => answers !== null).length
  if (listed.length === 0) return null
  return (
    <section aria-labelledby="comments">
      <h2 id="comments" tabIndex={-1}>
        {say('panel_comments_title')} <span>{listed.length}</span>
      </h2>
      {answering + commenters.length > 0 && (
        <p class="small soft tally">
          {[
            answering > 0 ? say('panel_comments_answer', { count: answering }) : null,
            commenters.length > 0 ? say('panel_commenters', { count: commenters.length }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {commenters.length > 0 && <Commenters state={state} commenters={commenters} followed={followed} />}
      {followed && (
        <p class="followed small">
          {say('panel_followed', { name: followed.name })}
          <PlaceStepper
            state={state}
            name={`commenter ${followed.key}`}
            what={say('panel_comments_of', { name: followed.name })}
            places={followed.comments.flatMap(index => annotations.comments[index] ?? [])}
            shown={say('panel_comments', { count: followed.comments.length })}
          />
        </p>
      )}
      <GrowingList
        key={followed?.key ?? ''}
        name={`comments ${post} ${followed?.key ?? ''}`}
        kind="comments"
        items={shown}
        row={(each, index) => (
          <CommentRow
            key={each.comment}
            state={state}
            annotations={annotations}
            listed={each}
            above={annotations.comments[shown[index - 1]?.comment ?? -1]}
          />
        )}
      />
    </section>
  )
}

/** Those who go by a name, each to be followed through the page. */
function Commenters({
  state,
  commenters,
  followed,
}: {
  state: PanelState
  commenters: readonly Commenter[]
  followed: Commenter | undefined
}) {
  return (
    <ShortList
      name="commenters"
      kind="commenters"
      shown={6}
      keep={followed ? commenters.indexOf(followed) : null}
      rows={commenters.slice(0, MOST_COMMENTERS).map(({ key, name, comments }) => (
        <li key={key}>
          <button
            type="button"
            class="chip small"
            data-focus={`commenter ${key}`}
            aria-pressed={key === followed?.key}
            aria-label={say('panel_follow', { name, count: comments.length })}
            onClick={() => {
              state.followed.value = key === followed?.key ? null : key
            }}
          >
            {name} <span class="soft">{comments.length}</span>
          </button>
        </li>
      ))}
    />
  )
}

/** More names than this are no help to anybody. */
const MOST_COMMENTERS = 100

function CommentRow({
  state,
  annotations,
  listed: { comment: index, answers },
  above,
}: {
  state: PanelState
  annotations: PageAnnotations
  listed: ListedComment
  /** The comment in the row above, of whose day nothing is said twice. */
  above: PageComment | undefined
}) {
  const comment = annotations.comments[index]
  useEffect(() => {
    if (comment) state.excerpts.fetch([comment])
  }, [comment?.start, comment?.end, state.record.value])
  if (!comment) return <li />
  return (
    <li class="small">
      <CommentLink state={state} annotations={annotations} index={index} besides={above} />
      {answers !== null && (
        <span class="answers soft">
          {' '}
          {say('panel_answers')}{' '}
          <CommentLink state={state} annotations={annotations} index={answers} besides={comment} />
        </span>
      )}
      <button
        type="button"
        class="text-button save-comment"
        aria-label={say('saved_comment')}
        title={say('saved_comment')}
        onClick={() => void state.saved.value?.saveExtent(comment)}
      >
        {say('save')}
      </button>
      <CommentExcerpt state={state} comment={comment} />
    </li>
  )
}
