import { useState } from 'preact/hooks'
import type { Arc } from '../../lib/connections/arcs.ts'
import type { Connection } from '../../lib/connections/connections.ts'
import { type EntityId, kindOf } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { KindSwatch } from '../shared/kind-swatch.tsx'
import { SourceLine } from '../shared/source-line.tsx'
import type { PageAround } from './page-around.ts'
import type { PanelState } from './panel-state.ts'
import { sayTie } from './say-connection.ts'

/** The arcs are drawn in a field of this width and a row's height of one, and stretched to their place. */
const WIDTH = 100

/** How the people and bodies of the page are connected: names in a column, arcs beside them, and the same in words. */
export function ConnectionMap({
  state,
  around: { surroundings, map, day },
}: {
  state: PanelState
  around: PageAround
}) {
  const [pointed, setPointed] = useState<EntityId | null>(null)
  if (!map) return null
  const { rows, arcs, connections } = map
  const nameOf = (id: EntityId) => surroundings.entities.get(id)?.name ?? id
  const near = new Set(connections.flatMap(({ ends }) => (ends.some(end => end === pointed) ? ends : [])))
  return (
    <section aria-labelledby="connections">
      <h2 id="connections" tabIndex={-1}>
        {say('panel_connections')} <span>{rows.length}</span>
      </h2>
      <div class="arcs" data-pointed={pointed !== null} onPointerLeave={() => setPointed(null)}>
        <Arcs arcs={arcs} connections={connections} pointed={pointed} rows={rows.length} />
        <ul>
          {rows.map(id => (
            <li key={id} class={near.has(id) ? 'near' : undefined}>
              <button
                type="button"
                class="node"
                data-focus={`node ${id}`}
                title={nameOf(id)}
                onPointerEnter={() => setPointed(id)}
                onFocus={() => setPointed(id)}
                onBlur={() => setPointed(null)}
                onClick={() => state.open({ view: 'entity', entity: id })}
              >
                <KindSwatch kind={kindOf(id)} />
                <span class="name">{nameOf(id)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {day !== null && connections.some(({ onDay }) => !onDay) && (
        <p class="small soft">{say('panel_connections_dashed', { date: sayDate(day) })}</p>
      )}
      <details class="why">
        <summary>{say('panel_connections_words')}</summary>
        <ul class="small ties">
          {connections.flatMap(({ ties, ends }) =>
            ties.map((tie, index) => (
              <li key={`${ends.join(' ')} ${index}`}>
                {sayTie(tie, nameOf)}
                {tie.type === 'role' && tie.tenure.sources.length > 0 && (
                  <span class="soft">
                    {' '}
                    <SourceLine sources={tie.tenure.sources} />
                  </span>
                )}
              </li>
            )),
          )}
        </ul>
      </details>
    </section>
  )
}

function Arcs({
  arcs,
  connections,
  pointed,
  rows,
}: {
  arcs: readonly Arc[]
  connections: readonly Connection[]
  pointed: EntityId | null
  rows: number
}) {
  const longest = Math.max(...arcs.map(({ upper, lower }) => lower - upper))
  return (
    <svg viewBox={`0 0 ${WIDTH} ${rows}`} preserveAspectRatio="none" aria-hidden="true">
      {arcs.map(arc => {
        const connection = connections[arc.edge]
        const isNear = pointed !== null && connection?.ends.some(end => end === pointed)
        return (
          <path
            key={arc.edge}
            class={`${connection?.onDay ? 'on-day' : 'off-day'}${isNear ? ' near' : ''}`}
            d={pathOf(arc, longest)}
          />
        )
      })}
    </svg>
  )
}

/** A bow from row to row, the wider the further they are apart; its ends are dots by their round caps. */
function pathOf({ upper, lower }: Arc, longest: number): string {
  const [top, bottom] = [upper + 0.5, lower + 0.5]
  const depth = 0.22 + (0.7 * (lower - upper)) / longest
  const x = (WIDTH * (0.97 - (depth * 4) / 3)).toFixed(1)
  const edge = WIDTH * 0.97
  return `M${edge} ${top}C${x} ${top} ${x} ${bottom} ${edge} ${bottom}`
}
