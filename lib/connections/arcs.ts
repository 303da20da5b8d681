/**
 * An arc diagram: all nodes in one column, each connection an arc beside it. Chosen over a map in two dimensions since
 * names never lie over each other in it, however narrow the panel (Wattenberg, "Arc diagrams", 2002).
 */
export interface Arc {
  /** Index of the connection that was given. */
  readonly edge: number
  /** Rows from the top, `upper` < `lower`. */
  readonly upper: number
  readonly lower: number
}

export interface ArcDiagram {
  /** Indices of the nodes that were given, from the top. */
  readonly order: readonly number[]
  /** Long ones first, so that short ones are drawn over them. */
  readonly arcs: readonly Arc[]
}

type Edge = readonly [number, number]

/** Rounds over all nodes; with a few nodes the order stands still long before. */
const MOST_ROUNDS = 20

/**
 * Lays nodes out in one column so that connected ones stand near each other: nodes in the order given, then each moved
 * to where the arcs are shortest in sum, until none moves. The same input always gives the same diagram.
 *
 * @param count how many nodes, the weightiest first; meant for a few dozen at most
 * @param edges pairs of indices of nodes; a pair out of range or of a node with itself is not drawn
 */
export function layOutArcs(count: number, edges: readonly Edge[]): ArcDiagram {
  const drawn = edges.flatMap((edge, at) => (isDrawn(edge, count) ? [{ edge, at }] : []))
  const pairs = drawn.map(({ edge }) => edge)
  let order: readonly number[] = componentsOf(count, pairs).flat()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = moveEach(order, pairs)
    if (next === order) break
    order = next
  }
  const row = rowsOf(order)
  const arcs = drawn.map(({ edge: [a, b], at }) => {
    const [first, second] = [row[a] ?? 0, row[b] ?? 0]
    return { edge: at, upper: Math.min(first, second), lower: Math.max(first, second) }
  })
  return { order, arcs: arcs.sort((one, other) => other.lower - other.upper - (one.lower - one.upper)) }
}

/** How long all arcs are in sum, in rows. */
export function lengthOf(order: readonly number[], edges: readonly Edge[]): number {
  const row = rowsOf(order)
  return edges.reduce((sum, [a, b]) => sum + Math.abs((row[a] ?? 0) - (row[b] ?? 0)), 0)
}

function moveEach(given: readonly number[], edges: readonly Edge[]): readonly number[] {
  let order = given
  let length = lengthOf(order, edges)
  for (const node of given) {
    const others = order.filter(each => each !== node)
    for (let at = 0; at <= others.length; at += 1) {
      const moved = [...others.slice(0, at), node, ...others.slice(at)]
      const its = lengthOf(moved, edges)
      if (its < length) [order, length] = [moved, its]
    }
  }
  return order
}

/** What hangs together, each component from its first node outwards. */
function componentsOf(count: number, edges: readonly Edge[]): number[][] {
  const seen = new Set<number>()
  const components: number[][] = []
  for (let start = 0; start < count; start += 1) {
    if (seen.has(start)) continue
    seen.add(start)
    const component = [start]
    // Grows while it is walked.
    for (const node of component) {
      for (const [a, b] of edges) {
        const next = a === node ? b : b === node ? a : node
        if (seen.has(next)) continue
        seen.add(next)
        component.push(next)
      }
    }
    components.push(component)
  }
  return components
}

function rowsOf(order: readonly number[]): number[] {
  const rows: number[] = []
  order.forEach((node, row) => {
    rows[node] = row
  })
  return rows
}

function isDrawn([a, b]: Edge, count: number): boolean {
  const isNode = (node: number) => Number.isInteger(node) && node >= 0 && node < count
  return a !== b && isNode(a) && isNode(b)
}
