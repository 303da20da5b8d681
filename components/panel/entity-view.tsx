import { useEffect } from 'preact/hooks'
import { dayOf } from '../../lib/annotation/marks.ts'
import type { Backlink } from '../../lib/knowledge/backlinks.ts'
import { type EntityId, kindOf } from '../../lib/knowledge/entity-id.ts'
import type { Entity } from '../../lib/knowledge/schema.ts'
import { LOCALE_OF_KNOWLEDGE } from '../../lib/language/languages.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { KindSwatch } from '../shared/kind-swatch.tsx'
import { OutwardLink } from '../shared/outward-link.tsx'
import { typeset } from '../shared/typeset.ts'
import { CrossLinks } from './cross-links.tsx'
import { EntityDismissal } from './entity-dismissal.tsx'
import { EntityPassages } from './entity-passages.tsx'
import { placesOf } from './entity-places.ts'
import { FactList } from './fact-list.tsx'
import { FromPack } from './from-pack.tsx'
import { KindDetails } from './kind-details.tsx'
import { MarkEvidence } from './mark-evidence.tsx'
import { MarkStepper } from './mark-stepper.tsx'
import type { PanelState } from './panel-state.ts'
import { PlaceStepper } from './place-stepper.tsx'
import { RoleTimeline } from './role-timeline.tsx'
import { SeriesOnPage } from './series-on-page.tsx'
import { ThenAndNow } from './then-and-now.tsx'
import { useAnswer } from './use-answer.ts'
import { WayBar } from './way-bar.tsx'

interface EntityViewProps {
  state: PanelState
  id: EntityId
  /** The figure of the page that led here, for a statistic. */
  number?: number | undefined
}

/** One entity as the whole content of the panel. */
export function EntityView(shown: EntityViewProps) {
  return (
    <>
      <WayBar state={shown.state} />
      <main>
        <EntityContent {...shown} />
      </main>
    </>
  )
}

/** Everything that is known of one entity, what this page makes relevant first. The browse page shows it too. */
export function EntityContent({ state, id, number }: EntityViewProps) {
  const entity = state.shelf.look(id)
  const backlinks = useAnswer(() => state.knowledge.backlinksOf(id), [id, state.version.value])
  useEffect(() => void state.shelf.fetch([id]), [id])
  useEffect(() => {
    if (entity) void state.shelf.fetch(namedIn(entity, backlinks ?? []))
  }, [entity, backlinks])

  const saved = state.saved.value
  const record = state.record.value
  const annotations = record?.state === 'read' ? record.annotations : null
  const { mentions, said, first, isDismissed } = placesOf(annotations, id, state.dismissals.dismissed.value)
  const stepped = state.stepped.value.get(id)
  const at = stepped !== undefined && mentions.includes(stepped) ? stepped : mentions[0]
  const mention = at === undefined ? undefined : annotations?.mentions[at]
  const place = mention ?? first
  const day = annotations ? dayOf(annotations, place?.post ?? null, place?.comment ?? null) : null

  return (
    <>
      <section class="heading">
        <p class="kind small soft">
          <KindSwatch kind={kindOf(id)} />
          {say(`kind_${kindOf(id)}`)}
          {record && !place && ` · ${say('panel_not_on_page')}`}
          {isDismissed && ` · ${say('panel_dismissed')}`}
          {mentions.length > 0 && entity && (
            <MarkStepper state={state} id={id} name={entity.name} mentions={mentions} words />
          )}
          {entity && (
            <PlaceStepper
              state={state}
              name={`of ${id}`}
              what={entity.name}
              places={said}
              shown={say('panel_places', { count: said.length })}
            />
          )}
        </p>
        <h1 tabIndex={-1}>{entity?.name ?? mention?.text ?? ''}</h1>
        {entity && (
          <p class="soft" lang={LOCALE_OF_KNOWLEDGE}>
            {typeset(entity.description)}
          </p>
        )}
        <FromPack state={state} id={id} />
        {entity === null && <p class="soft">{say('panel_unknown_entity')}</p>}
      </section>
      {entity && (
        <>
          <ThenAndNow state={state} entity={entity} day={day} />
          {entity.summary !== entity.description && (
            <section>
              <p class="summary" lang={LOCALE_OF_KNOWLEDGE}>
                {entity.summary}
              </p>
            </section>
          )}
          {entity.kind === 'statistic' && (
            <SeriesOnPage state={state} statistic={entity} annotations={annotations} number={number} />
          )}
          {entity.kind === 'person' && <RoleTimeline state={state} person={entity} day={day} />}
          <KindDetails state={state} entity={entity} day={day} />
          <FactList title={say('panel_facts')} facts={entity.facts} sources={entity.sources} />
          {saved && <EntityPassages state={state} saved={saved} id={id} />}
          {mention && <MarkEvidence mention={mention} />}
          <EntityDismissal state={state} entity={entity} isMarked={mentions.length + said.length > 0} />
          <CrossLinks state={state} entity={entity} backlinks={backlinks ?? []} annotations={annotations} />
          <AllSources entity={entity} />
        </>
      )}
    </>
  )
}

function AllSources({ entity }: { entity: Entity }) {
  return (
    <section>
      {entity.sources.length > 0 && <h2>{say('panel_sources')}</h2>}
      <ol class="source-list small">
        {entity.sources.map(source => (
          <li key={source.id}>
            <OutwardLink address={source.url}>{source.title}</OutwardLink>
            <span class="soft">
              {' '}
              {source.publisher}
              {source.date && `, ${sayDate(source.date)}`}
            </span>
          </li>
        ))}
      </ol>
      <p class="small soft as-of">{say('as_of', { date: sayDate(entity.asOf) })}</p>
    </section>
  )
}

/** Every entity that the view of this one names, to be fetched in one read. */
function namedIn(entity: Entity, backlinks: readonly Backlink[]): EntityId[] {
  const named: EntityId[] = [
    ...entity.related.map(({ target }) => target),
    ...backlinks.map(({ from }) => from),
  ]
  if (entity.kind === 'person')
    for (const role of entity.roles ?? []) if (role.organisation) named.push(role.organisation)
  if (entity.kind === 'report')
    named.push(...(entity.publisher ? [entity.publisher] : []), ...(entity.authors ?? []))
  if (entity.kind === 'place' && entity.region) named.push(entity.region)
  if (entity.kind === 'post') named.push(entity.publisher, ...entity.mentions)
  if (entity.kind === 'promise') {
    named.push(...entity.statistics, ...entity.appearances.flatMap(({ speaker }) => speaker ?? []))
  }
  return named
}
