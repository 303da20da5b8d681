import { Fragment } from 'preact'
import { useMemo } from 'preact/hooks'
import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { datedAround } from '../../lib/connections/around-page.ts'
import { relatedReading } from '../../lib/connections/related-reading.ts'
import { type MessageKey, say } from '../../lib/language/say.ts'
import { listParts } from '../../lib/language/say-list.ts'
import { kindsOffOn } from '../../lib/settings/settings.ts'
import type { TabRecord } from '../../lib/tabs/tab-record.ts'
import { CommentReferences } from './comment-references.tsx'
import { CommentThreads } from './comment-threads.tsx'
import { ConnectionMap, layOutConnections } from './connection-map.tsx'
import { DismissedMarks } from './dismissed-marks.tsx'
import { EntityGroups } from './entity-groups.tsx'
import { libraryAddress } from './own-pages.ts'
import { listedGroups, PageContents } from './page-contents.tsx'
import type { DismissedOnPage } from './page-dismissals.ts'
import { momentsOf } from './page-moments.ts'
import { PageNumbers } from './page-numbers.tsx'
import { PagePacks } from './page-packs.tsx'
import { PagePromises } from './page-promises.tsx'
import { PageRepeats } from './page-repeats.tsx'
import { summarisePage } from './page-summary.ts'
import { PageTimeline, TIMELINE_SHOWN } from './page-timeline.tsx'
import { PaintingSwitches } from './painting-switches.tsx'
import type { PanelState } from './panel-state.ts'
import { PostList } from './post-list.tsx'
import { RelatedReading } from './related-reading.tsx'
import { SavedPassages } from './saved-passages.tsx'
import { VerdictReasons } from './verdict-reasons.tsx'
import { ForwardButton } from './way-bar.tsx'

type ReadRecord = Extract<TabRecord, { state: 'read' }>

/** What is on this page: the sentence on top, its posts, what they name. */
export function PageView({ state, record }: { state: PanelState; record: ReadRecord }) {
  const { annotations, host } = record
  const chosen = state.history.value.post
  // The page may have been read again with fewer posts than when the reader chose one.
  const post = chosen !== null && chosen < annotations.posts.length ? chosen : null
  const groups = listedGroups(state, annotations, host, post)
  const off = kindsOffOn(state.settings.value, host)
  const moments = momentsOf(annotations, post)
  const days = moments.map(({ date }) => date)
  const { around, map, dated, related } = usePageAround(state, annotations, days)
  return (
    <main>
      <PageBar state={state} />
      <section>
        <Lead annotations={annotations} host={host} dismissed={state.dismissals.dismissed.value} />
        <VerdictReasons verdict={annotations.verdict} />
        <PageContents
          state={state}
          annotations={annotations}
          host={host}
          post={post}
          groups={groups}
          besides={{ connected: map?.rows.length ?? 0, dated: dated.length > 0, related: related.length }}
        />
      </section>
      {annotations.posts.length > 1 && <PostList state={state} annotations={annotations} post={post} />}
      {!off.has('promise') && <PagePromises state={state} annotations={annotations} post={post} />}
      {!off.has('statistic') && <PageNumbers state={state} annotations={annotations} post={post} />}
      <EntityGroups state={state} annotations={annotations} post={post} groups={groups} />
      <PagePacks state={state} />
      {around && (
        <>
          <ConnectionMap state={state} around={around} map={map} day={days.at(-1) ?? null} />
          <PageTimeline state={state} around={around} nearest={dated} moments={moments} />
          <RelatedReading state={state} around={around} related={related} post={post} />
        </>
      )}
      <SavedPassages state={state} />
      <PageRepeats state={state} annotations={annotations} post={post} />
      <CommentReferences state={state} annotations={annotations} post={post} />
      <CommentThreads state={state} annotations={annotations} post={post} />
      <DismissedMarks state={state} annotations={annotations} post={post} />
      <PaintingSwitches state={state} host={host} />
    </main>
  )
}

/** What lies around the page, worked out once for its parts and for the contents that count them. */
function usePageAround(state: PanelState, annotations: PageAnnotations, days: readonly string[]) {
  const around = state.around.value
  return useMemo(() => {
    const dated = around ? datedAround(around, days) : []
    // What the timeline shows at first is not said twice.
    const shown = new Set(dated.slice(0, TIMELINE_SHOWN).map(({ entity }) => entity))
    return {
      around,
      dated,
      map: around && layOutConnections(around, days.at(-1) ?? null),
      related: around ? relatedReading(around, annotations.url, shown) : [],
    }
  }, [around, annotations.url, days.join(' ')])
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
