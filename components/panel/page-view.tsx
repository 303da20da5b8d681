import { Fragment } from 'preact'
import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { type MessageKey, say } from '../../lib/language/say.ts'
import { listParts } from '../../lib/language/say-list.ts'
import { kindsOffOn } from '../../lib/settings/settings.ts'
import type { ReadRecord } from '../../lib/tabs/tab-record.ts'
import { drawnLater } from '../shared/drawn-later.tsx'
import { EntityGroups } from './entity-groups.tsx'
import { libraryAddress } from './own-pages.ts'
import { listedGroups, PageContents } from './page-contents.tsx'
import type { DismissedOnPage } from './page-dismissals.ts'
import { PageNumbers } from './page-numbers.tsx'
import { PagePromises } from './page-promises.tsx'
import { summarisePage } from './page-summary.ts'
import type { PanelState } from './panel-state.ts'
import { PostList } from './post-list.tsx'
import { shownPost } from './shown-record.ts'
import { VerdictReasons } from './verdict-reasons.tsx'
import { laterViews } from './views-to-come.ts'
import { ForwardButton } from './way-bar.tsx'

const RestOfPage = drawnLater(laterViews, views => views.RestOfPage)

/** What is on this page: the sentence on top, its posts, what they name. */
export function PageView({ state, record }: { state: PanelState; record: ReadRecord }) {
  const { annotations, host } = record
  const post = shownPost(annotations, state.history.value.post)
  const groups = listedGroups(state, annotations, host, post)
  const off = kindsOffOn(state.settings.value, host)
  return (
    <main>
      <PageBar state={state} />
      <section>
        <Lead annotations={annotations} host={host} dismissed={state.dismissals.dismissed.value} />
        <VerdictReasons verdict={annotations.verdict} />
        <PageContents state={state} annotations={annotations} host={host} post={post} groups={groups} />
      </section>
      {annotations.posts.length > 1 && <PostList state={state} annotations={annotations} post={post} />}
      {!off.has('promise') && <PagePromises state={state} annotations={annotations} post={post} />}
      {!off.has('statistic') && <PageNumbers state={state} annotations={annotations} post={post} />}
      <EntityGroups state={state} annotations={annotations} post={post} groups={groups} />
      <RestOfPage state={state} record={record} post={post} />
    </main>
  )
}

/** Where the panel is, and the way to everything that was saved. */
function PageBar({ state }: { state: PanelState }) {
  return (
    <div class="page-bar">
      <h1 class="title" tabIndex={-1}>
        {say('panel_on_this_page')}
      </h1>
      <ForwardButton state={state} />
      <a class="small" href={libraryAddress()} target="_blank" rel="noopener">
        {say('library_open')}
      </a>
    </div>
  )
}

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
          {listParts(counts).map(({ before, part }) => (
            <Fragment key={part}>
              {before}
              <b>{part}</b>
            </Fragment>
          ))}
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
