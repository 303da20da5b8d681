import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { drawnLater } from '../shared/drawn-later.tsx'
import { JumpFault } from './jump-fault.tsx'
import { KnowledgeSearch } from './knowledge-search.tsx'
import { PageView } from './page-view.tsx'
import type { PanelState } from './panel-state.ts'
import { PassedState, ReadingState, UnseenState, VanishedState } from './quiet-states.tsx'
import { usePlaceKeeping } from './use-place-keeping.ts'
import { lastStep } from './view-history.ts'
import { laterViews } from './views-to-come.ts'

const EntityView = drawnLater(laterViews, views => views.EntityView)

/** The side panel: what it shows is decided by the state alone, so it can be drawn anew at any moment. */
export function Panel({ state }: { state: PanelState }) {
  usePlaceKeeping(state)
  return (
    <>
      <Announcement state={state} />
      <p class="spoken" role="status">
        {state.dismissals.said.value}
      </p>
      {!state.vanished.value && <KnowledgeSearch state={state} />}
      <Shown state={state} />
      <JumpFault state={state} />
    </>
  )
}

function Shown({ state }: { state: PanelState }) {
  const record = state.record.value
  const { shown } = lastStep(state.history.value)
  if (state.vanished.value) return <VanishedState />
  if (record === null) return <main />
  if (shown.view === 'entity') {
    return <EntityView key={shown.entity} state={state} id={shown.entity} number={shown.number} />
  }
  if (record === undefined) return <UnseenState />
  switch (record.state) {
    case 'passed':
      return <PassedState state={state} verdict={record.verdict} />
    case 'reading':
      return <ReadingState />
    case 'read':
      return <PageView state={state} record={record} />
  }
}

/** Says once for each page how much was found, without moving the focus. */
function Announcement({ state }: { state: PanelState }) {
  const record = state.vanished.value ? undefined : state.record.value
  const page = record?.state === 'read' ? record.annotations : null
  const count = page?.mentions.length ?? 0
  const address = page ? `${state.tab.value} ${page.url}` : null
  const [words, setWords] = useState('')
  // Text that is there from the start is not read aloud, and text that arrives later must not be said twice.
  useEffect(() => setWords(address === null ? '' : say('panel_marks_count', { count })), [address])
  useLayoutEffect(() => setWords(''), [address])
  return (
    <p class="spoken" role="status">
      {words}
    </p>
  )
}
