import type { JSX } from 'preact'
import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import type { EntityKind } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { kindsOffOn } from '../../lib/settings/settings.ts'
import { Icon, type IconName } from '../shared/icons/icon.tsx'
import { KindSwatch } from '../shared/kind-swatch.tsx'
import { KindFilter } from './kind-filter.tsx'
import { listComments } from './list-comments.ts'
import { listNumbers } from './list-numbers.ts'
import type { PanelState } from './panel-state.ts'
import { type RankedGroup, rankEntities } from './rank-entities.ts'

/** A part of the panel that can be gone to: the id of its heading, what it holds, how much. */
interface Part {
  readonly heading: string
  readonly words: string
  readonly count: number | null
  readonly sign: JSX.Element
}

/** The contents of the panel for this page, in its order; each leads to its part. */
export function PageContents({
  state,
  annotations,
  host,
  post,
  groups,
}: {
  state: PanelState
  annotations: PageAnnotations
  host: string
  post: number | null
  groups: readonly RankedGroup[]
}) {
  const counts = countKinds(state, annotations, post)
  const off = kindsOffOn(state.settings.value, host)
  const numbers = off.has('statistic') ? 0 : (counts.get('statistic') ?? 0)
  const promises = off.has('promise') ? 0 : (counts.get('promise') ?? 0)
  const all: (Part | false)[] = [
    promises > 0 && {
      heading: 'said-before',
      words: say('panel_promises'),
      count: promises,
      sign: <KindSwatch kind="promise" />,
    },
    numbers > 0 && {
      heading: 'numbers',
      words: say('contents_numbers'),
      count: numbers,
      sign: <KindSwatch kind="statistic" />,
    },
    ...groups.map(({ kind, entities }) => ({
      heading: `kind-${kind}`,
      words: say(`kinds_${kind}`),
      count: entities.length,
      sign: <KindSwatch kind={kind} />,
    })),
    ...partsAround(state),
    part('saved', say('contents_saved'), state.saved.value?.snippets.value.length ?? 0, 'bookmark'),
    annotations.comments.length > 0 &&
      part('comments', say('panel_comments_title'), listComments(annotations, post).length, 'comment'),
  ]
  const parts = all.filter(each => each !== false)
  return (
    <nav class="contents" aria-label={say('contents')}>
      <ul>
        {parts.map(({ heading, words, count, sign }) => (
          <li key={heading}>
            <button
              type="button"
              class="small"
              data-focus={`contents ${heading}`}
              onClick={() => goToPart(heading)}
            >
              {sign}
              <span>{words}</span> {count !== null && <span class="amount soft">{count}</span>}
            </button>
          </li>
        ))}
      </ul>
      <KindFilter state={state} host={host} counts={counts} />
    </nav>
  )
}

const part = (heading: string, words: string, count: number | null, icon: IconName): Part => ({
  heading,
  words,
  count,
  sign: <Icon name={icon} size={14} />,
})

/** What lies around the page, once that is known. */
function partsAround({ around }: PanelState): (Part | false)[] {
  if (!around.value) return []
  const { map, dated, related } = around.value
  return [
    map !== null && part('connections', say('panel_connections'), map.rows.length, 'connections'),
    dated.length > 0 && part('timeline', say('panel_timeline'), null, 'timeline'),
    related.length > 0 && part('related', say('panel_related_reading'), related.length, 'reading'),
  ]
}

/** The groups of entities that are listed: those of kinds that the reader wants to see. */
export function listedGroups(
  state: PanelState,
  annotations: PageAnnotations,
  host: string,
  post: number | null,
): RankedGroup[] {
  const off = kindsOffOn(state.settings.value, host)
  const groups = rankEntities(annotations, post, state.dismissals.dismissed.value.mentions)
  return groups.filter(({ kind }) => !off.has(kind))
}

/** How much of each kind there is on the page or post, wanted or not. */
function countKinds(
  state: PanelState,
  annotations: PageAnnotations,
  post: number | null,
): ReadonlyMap<EntityKind, number> {
  const dismissed = state.dismissals.dismissed.value
  const counts = new Map<EntityKind, number>()
  for (const { kind, entities } of rankEntities(annotations, post, dismissed.mentions)) {
    counts.set(kind, entities.length)
  }
  const promises = annotations.promises.filter(
    (said, at) => !dismissed.promises.has(at) && (post === null || said.post === post),
  )
  const numbers = listNumbers(annotations, { post, dismissed: dismissed.numbers }).length
  if (promises.length > 0) counts.set('promise', new Set(promises.map(({ promise }) => promise)).size)
  if (numbers > 0) counts.set('statistic', numbers)
  return counts
}

/** Takes the focus along, so that the keyboard and what is read aloud go on from there. */
function goToPart(id: string) {
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
