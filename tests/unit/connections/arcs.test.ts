import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutArcs, lengthOf } from '../../../lib/connections/arcs.ts'

const graphs = fc.integer({ min: 0, max: 14 }).chain(count =>
  fc.tuple(
    fc.constant(count),
    fc.array(fc.tuple(fc.integer({ min: -1, max: count }), fc.integer({ min: 0, max: count })), {
      maxLength: 30,
    }),
  ),
)

describe('an arc diagram', () => {
  it('puts connected nodes beside each other', () => {
    const { order, arcs } = layOutArcs(4, [
      [0, 3],
      [1, 2],
    ])
    expect(order).toEqual([0, 3, 1, 2])
    expect(arcs).toEqual([
      { edge: 0, upper: 0, lower: 1 },
      { edge: 1, upper: 2, lower: 3 },
    ])
  })

  it('puts the node in the midst that is connected with all', () => {
    const { order } = layOutArcs(5, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ])
    expect(order.indexOf(0)).toBe(2)
  })

  it('finds the shortest order of a chain, however it is given', () => {
    const chain: [number, number][] = [
      [4, 1],
      [1, 3],
      [3, 0],
      [0, 2],
    ]
    expect(lengthOf(layOutArcs(5, chain).order, chain)).toBe(4)
  })

  it('holds each node once, cannot be made shorter by moving one, and is the same each time', () => {
    fc.assert(
      fc.property(graphs, ([count, edges]) => {
        const diagram = layOutArcs(count, edges)
        expect(diagram).toEqual(layOutArcs(count, edges))
        const given = Array.from({ length: count }, (_, node) => node)
        expect(diagram.order.toSorted((a, b) => a - b)).toEqual(given)
        const drawn = diagram.arcs.flatMap(({ edge }) => (edges[edge] ? [edges[edge]] : []))
        expect(drawn.every(([a, b]) => a !== b && a >= 0 && a < count && b < count)).toBe(true)
        expect(diagram.arcs.every(({ upper, lower }) => upper < lower && lower < count)).toBe(true)
        const length = lengthOf(diagram.order, drawn)
        for (const node of given) {
          const rest = diagram.order.filter(each => each !== node)
          for (const at of given) {
            const moved = [...rest.slice(0, at), node, ...rest.slice(at)]
            expect(lengthOf(moved, drawn)).toBeGreaterThanOrEqual(length)
          }
        }
      }),
    )
  })
})
