import { Fragment } from 'preact'
import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { type MessageKey, say } from '../../lib/language/say.ts'
import type { TabRecord } from '../../lib/tabs/tab-record.ts'
import { CommentReferences } from './comment-references.tsx'
import { CommentThreads } from './comment-threads.tsx'
import { DismissedMarks } from './dismissed-marks.tsx'
import { EntityGroups } from './entity-groups.tsx'
import type { DismissedOnPage } from './page-dismissals.ts'
import { PageNumbers } from './page-numbers.tsx'
import { PagePromises } from './page-promises.tsx'
import { PageRepeats } from './page-repeats.tsx'
import { summarisePage } from './page-summary.ts'
import { PaintingSwitches } from './painting-switches.tsx'
import { libraryAddress, type PanelState } from './panel-state.ts'
import { PostList } from './post-list.tsx'
import { SavedPassages } from './saved-passages.tsx'
import { VerdictReasons } from './verdict-reasons.tsx'

type ReadRecord = Extract<TabRecord, { state: 'read' }>

/** What is on this page: the sentence on top, its posts, what they name. */
export function PageView({ state, record }: { state: PanelState; record: ReadRecord }) {
  const { annotations, host } = record
  const chosen = state.history.value.post
  // The page may have been read again with fewer posts than when the reader chose one.
  const post = chosen !== null && chosen < annotations.posts.length ? chosen : null
  return (
    <main>
      <PageBar />
      <section>
        <Lead annotations={annotations} host={host} dismissed={state.dismissals.dismissed.value} />
        <VerdictReasons verdict={annotations.verdict} />
      </section>
      <SavedPassages state={state} />
      {annotations.posts.length > 1 && <PostList state={state} annotations={annotations} post={post} />}
      <CommentReferences state={state} annotations={annotations} post={post} />
      <PageNumbers state={state} annotations={annotations} post={post} />
      <PagePromises state={state} annotations={annotations} post={post} />
      <PageRepeats state={state} annotations={annotations} post={post} />
      <EntityGroups state={state} annotations={annotations} post={post} />
      <CommentThreads state={state} annotations={annotations} post={post} />
      <DismissedMarks state={state} annotations={annotations} post={post} />
      <PaintingSwitches state={state} host={host} />
    </main>
  )
}

/** Where the panel is, and the way to everything that was saved. */
function PageBar() {
  return (
    <div class="page-bar">
      <h1 class="title" tabIndex={-1}>
        {say('panel_on_this_page')}
      </h1>
      <a class="small" href={libraryAddress()} target="_blank" rel="noopener">
        {say('library_open')}
      </a>
    </div>
  )
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })

function Lead({
  annotations,
  host,
  dismissed,
}: {
  annotations: PageAnnotations
  host: string
  dismissed: DismissedOnPage
}) {
  const { what, counts } = summarisePage(annotations, host, dismissed)
  const note = verdictNote(annotations)
  return (
    <p class="lead">
      {counts.length === 0 ? (
        say('panel_names_nothing', { what })
      ) : (
        <>
          {say('panel_names', { what })}
          {LIST.formatToParts(counts).map(({ type, value }) =>
            type === 'element' ? <b key={value}>{value}</b> : <Fragment key={value}>{value}</Fragment>,
          )}
          .
        </>
      )}
      {note && <> {say(note)}</>}
    </p>
  )
}

const SURE = 0.7

function verdictNote({ verdict }: PageAnnotations): MessageKey | null {
  if (verdict.label === 'probation') return verdict.score < SURE ? 'panel_verdict_unsure' : null
  return `panel_verdict_${verdict.label}`
}
