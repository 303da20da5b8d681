import type { ComponentChildren } from 'preact'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import type { Entity, EntityOf } from '../../lib/knowledge/schema.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { belongsTo, hostOf, httpAddress } from '../shared/http-address.ts'
import { OutwardLink } from '../shared/outward-link.tsx'
import { saySpan } from '../shared/say-span.ts'
import { FactList } from './fact-list.tsx'
import type { PanelState } from './panel-state.ts'
import { PlaceRatings } from './place-ratings.tsx'
import { PromiseAppearances } from './promise-appearances.tsx'
import { StatisticFigures } from './statistic-figures.tsx'

interface DetailsProps<One extends Entity = Entity> {
  state: PanelState
  entity: One
  /** The page's date. */
  day: string | null
}

/** What only entities of this kind have: a report its findings, a statistic its latest value. */
export function KindDetails({ state, entity, day }: DetailsProps) {
  switch (entity.kind) {
    case 'report':
      return <ReportDetails state={state} entity={entity} day={day} />
    case 'statistic':
      return <StatisticFigures statistic={entity} day={day} />
    case 'promise':
      return <PromiseAppearances state={state} promise={entity} day={day} />
    case 'place':
      return <PlaceDetails state={state} entity={entity} day={day} />
    case 'legislation':
      return (
        <Terms>
          {entity.enacted && <Term word={say('panel_enacted')}>{sayDate(entity.enacted)}</Term>}
          <LinkTerm url={entity.url} />
        </Terms>
      )
    case 'organisation':
      return (
        <Terms>
          {httpAddress(entity.url) && (
            <Term word={say('panel_website')}>
              <OutwardLink address={entity.url}>{hostOf(entity.url)}</OutwardLink>
            </Term>
          )}
        </Terms>
      )
    case 'term':
      return (
        <Terms>{entity.expansion && <Term word={say('panel_expansion')}>{entity.expansion}</Term>}</Terms>
      )
    case 'event':
      return (
        <Terms>
          <Term word={say('panel_happened')}>
            {entity.end ? saySpan(entity.date, entity.end) : sayDate(entity.date)}
          </Term>
        </Terms>
      )
    case 'post':
      return (
        <Terms>
          <Term word={say('panel_published')}>{sayDate(entity.published)}</Term>
          <Term word={say('panel_published_by')}>
            <EntityLink state={state} id={entity.publisher} />
          </Term>
          <LinkTerm url={entity.url} />
        </Terms>
      )
    case 'person':
      return null
  }
}

function ReportDetails({ state, entity }: DetailsProps<EntityOf<'report'>>) {
  const publisher = entity.publisher ? state.shelf.look(entity.publisher) : null
  const original = publisher?.kind === 'organisation' && belongsTo(entity.url, publisher.url)
  return (
    <>
      <Terms>
        {entity.published && <Term word={say('panel_published')}>{sayDate(entity.published)}</Term>}
        {entity.publisher && (
          <Term word={say('panel_published_by')}>
            <EntityLink state={state} id={entity.publisher} />
          </Term>
        )}
        {entity.authors && entity.authors.length > 0 && (
          <Term word={say('panel_authors')}>
            {entity.authors.map((author, index) => (
              <span key={author}>
                {index > 0 && ', '}
                <EntityLink state={state} id={author} />
              </span>
            ))}
          </Term>
        )}
        <LinkTerm url={entity.url} original={original} />
      </Terms>
      <FactList title={say('panel_findings')} facts={entity.findings ?? []} sources={entity.sources} />
    </>
  )
}

function PlaceDetails({ state, entity }: DetailsProps<EntityOf<'place'>>) {
  const { operator, category, capacity, status, region, ratings } = entity
  return (
    <>
      <Terms>
        <Term word={say('panel_type')}>{say(`panel_place_type_${entity.type}`)}</Term>
        {operator && (
          <Term word={say('panel_operator')}>
            {operator.includes('/') ? <EntityLink state={state} id={operator as EntityId} /> : operator}
          </Term>
        )}
        {category && <Term word={say('panel_category')}>{category}</Term>}
        {capacity !== undefined && (
          <Term word={say('panel_capacity')}>
            {typeof capacity === 'number' ? capacity.toLocaleString('en-GB') : capacity}
          </Term>
        )}
        {status && <Term word={say('panel_status')}>{say(`panel_status_${status}`)}</Term>}
        {region && (
          <Term word={say('panel_region')}>
            <EntityLink state={state} id={region} />
          </Term>
        )}
      </Terms>
      {ratings && ratings.length > 0 && <PlaceRatings state={state} ratings={ratings} />}
    </>
  )
}

function Terms({ children }: { children: ComponentChildren }) {
  return (
    <section class="terms">
      <dl>{children}</dl>
    </section>
  )
}

function Term({ word, children }: { word: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Only an address of the publisher itself may be called the original. */
function LinkTerm({ url, original = false }: { url: string | undefined; original?: boolean }) {
  if (!httpAddress(url)) return null
  return (
    <Term word={say(original ? 'panel_original' : 'panel_read_at')}>
      <OutwardLink address={url}>{hostOf(url)}</OutwardLink>
    </Term>
  )
}

/** The name of an entity in running text, which leads to its view. */
export function EntityLink({ state, id }: { state: PanelState; id: EntityId }) {
  const name = state.shelf.look(id)?.name ?? id.slice(id.indexOf('/') + 1).replaceAll('-', ' ')
  return (
    <button
      type="button"
      class="entity-link"
      data-focus={`link ${id}`}
      onClick={() => state.open({ view: 'entity', entity: id })}
    >
      {name}
    </button>
  )
}
