import { type Arc, layOutArcs } from '../../lib/connections/arcs.ts'
import { type Connection, connectionsAmong, weightiest } from '../../lib/connections/connections.ts'
import type { Surroundings } from '../../lib/connections/surroundings.ts'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'

/** Few enough to be seen at once. */
const MOST_NODES = 14
const FEWEST_NODES = 3

/** How the people and bodies of a page are connected, laid out as rows with arcs between them. */
export interface ConnectionLayout {
  /** From top to bottom. */
  readonly rows: readonly EntityId[]
  readonly arcs: readonly Arc[]
  readonly connections: readonly Connection[]
}

/**
 * Lays out how the people and bodies of a page are connected; `null` where that is nothing to draw.
 *
 * @param day ISO date by which connections are told from former and later ones
 */
export function layOutConnections(around: Surroundings, day: string | null): ConnectionLayout | null {
  const ids = around.named.map(({ entity }) => entity)
  const entities = ids.flatMap(id => around.entities.get(id) ?? [])
  const { nodes, connections } = weightiest(connectionsAmong(entities, day), ids, MOST_NODES)
  if (nodes.length < FEWEST_NODES) return null
  const at = new Map(nodes.map((id, index) => [id, index]))
  const { order, arcs } = layOutArcs(
    nodes.length,
    connections.map(({ ends: [one, other] }) => [at.get(one) ?? -1, at.get(other) ?? -1]),
  )
  return { rows: order.flatMap(index => nodes[index] ?? []), arcs, connections }
}
