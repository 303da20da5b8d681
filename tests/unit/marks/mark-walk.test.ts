import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'
import { isOfPage, markAt, type Stop, stepFrom, stopBeside, stopsOf } from '../../../lib/marks/mark-walk.ts'
import type { Mark } from '../../../lib/messages/mark.ts'
import type { PackMark } from '../../../lib/messages/own-mark.ts'

const mark = (start: number, end: number): Mark => ({
  of: 'name',
  start,
  end,
  entity: 'term/pqip' as EntityId,
  day: null,
  mention: start,
  first: true,
})
const marks = [mark(10, 15), mark(20, 22), mark(40, 60)]

describe('markAt', () => {
  it('finds the mark that covers an offset, its end excluded', () => {
    expect(markAt(marks, 10)).toBe(marks[0])
    expect(markAt(marks, 14)).toBe(marks[0])
    expect(markAt(marks, 15)).toBeUndefined()
    expect(markAt(marks, 59)).toBe(marks[2])
    expect(markAt([], 3)).toBeUndefined()
  })

  it('agrees with looking at every mark', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 40 }),
        fc.nat(320),
        (cuts, at) => {
          const sorted = cuts.sort((a, b) => a - b)
          const made = sorted.flatMap((start, i) =>
            i % 2 === 0 && sorted[i + 1] ? [mark(start, sorted[i + 1] ?? 0)] : [],
          )
          expect(markAt(made, at)).toBe(made.find(each => at >= each.start && at < each.end))
        },
      ),
    )
  })
})

describe('stepFrom', () => {
  it('begins with what is first in view', () => {
    expect(stepFrom(marks, 20, 'next', false)).toBe(marks[1])
  })

  it('steps over the mark it stands on', () => {
    expect(stepFrom(marks, 20, 'next', true)).toBe(marks[2])
    expect(stepFrom(marks, 20, 'previous', true)).toBe(marks[0])
  })

  it('goes round at both ends', () => {
    expect(stepFrom(marks, 40, 'next', true)).toBe(marks[0])
    expect(stepFrom(marks, 10, 'previous', true)).toBe(marks[2])
  })

  it('has nowhere to go on a page without marks', () => {
    expect(stepFrom([], 0, 'next', false)).toBeUndefined()
  })
})

describe('a walk over marks and names of packs', () => {
  const name = (start: number, end: number): PackMark => ({
    start,
    end,
    entity: 'term/mine.pqip' as EntityId,
    day: null,
  })

  it('comes by every stop once and back to where it began, in both directions', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 12 })
    fc.assert(
      fc.property(starts, starts, fc.constantFrom('next', 'previous'), (ofPage, ofPacks, direction) => {
        const painted = ofPage.sort((a, b) => a - b).map(start => mark(start, start + 3))
        // Where the reader chose the pack's meaning, a name stands on the very words of a mark.
        const names = ofPacks.sort((a, b) => a - b).map(start => name(start, start + 3))
        const stops = stopsOf(painted, names)
        const [first] = stops
        if (!first) return
        const seen = new Set<Stop>([first])
        let at: Stop = first
        for (let steps = 1; steps < stops.length; steps++) {
          const next = stopBeside(stops, at, direction)
          if (!next) throw new Error('nowhere to go')
          seen.add(next)
          at = next
        }
        expect(seen.size).toBe(painted.length + names.length)
        expect(stopBeside(stops, at, direction)).toBe(first)
        expect([...seen].filter(isOfPage).length).toBe(painted.length)
      }),
    )
  })

  it('does not know where it stands once that is gone', () => {
    expect(stopBeside(stopsOf(marks, [name(30, 35)]), name(31, 35), 'next')).toBeUndefined()
    expect(stopBeside(stopsOf(marks, [name(30, 35)]), name(30, 35), 'next')).toBe(marks[2])
  })
})
