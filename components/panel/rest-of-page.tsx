import type { ReadRecord } from '../../lib/tabs/tab-record.ts'
import { CommentReferences } from './comment-references.tsx'
import { CommentThreads } from './comment-threads.tsx'
import { ConnectionMap } from './connection-map.tsx'
import { DismissedMarks } from './dismissed-marks.tsx'
import { PagePacks } from './page-packs.tsx'
import { PageRepeats } from './page-repeats.tsx'
import { PageTimeline } from './page-timeline.tsx'
import { PaintingSwitches } from './painting-switches.tsx'
import type { PanelState } from './panel-state.ts'
import { RelatedReading } from './related-reading.tsx'
import { SavedPassages } from './saved-passages.tsx'

/** What stands below what a page names: what lies around it, the reader's own passages, its comments, its switches. */
export function RestOfPage({
  state,
  record: { annotations, host },
  post,
}: {
  state: PanelState
  record: ReadRecord
  post: number | null
}) {
  const around = state.around.value
  const saved = state.saved.value
  return (
    <>
      <PagePacks state={state} />
      {around && (
        <>
          <ConnectionMap state={state} around={around} />
          <PageTimeline state={state} around={around} />
          <RelatedReading state={state} around={around} post={post} />
        </>
      )}
      {saved && <SavedPassages state={state} saved={saved} />}
      <PageRepeats state={state} annotations={annotations} post={post} />
      <CommentReferences state={state} annotations={annotations} post={post} />
      <CommentThreads state={state} annotations={annotations} post={post} />
      <DismissedMarks state={state} annotations={annotations} post={post} />
      <PaintingSwitches state={state} host={host} />
    </>
  )
}
