import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../../../components/library/excerpt.ts'
import { countPlaces, nextSnippet, rowsOf, withRow } from '../../../../components/library/list-rows.ts'
import {
  NOTHING_SELECTED,
  selectedOf,
  toggleOne,
  toggleStretch,
} from '../../../../components/library/selection.ts'
import { entityIdSchema } from '../../../../lib/knowledge/entity-id.ts'
import { entryOf } from '../../../../lib/library/search/entry.ts'
import type { Snippet } from '../../../../lib/library/snippet.ts'
import { sampleSnippet } from '../../../browser/harness/sample-snippets.ts'

const ann = entityIdSchema.parse('person/ann-example')
const bob = entityIdSchema.parse('person/bob-example')
const snippets: readonly Snippet[] = [
  sampleSnippet(4, { entities: [bob, ann] }),
  sampleSnippet(3, { entities: [ann], tags: ['staff'] }),
  sampleSnippet(2),
  sampleSnippet(1, { entities: [bob] }),
]
const ids = snippets.map(({ id }) => id)
const entries = new Map(snippets.map(snippet => [snippet.id, entryOf(snippet, () => [])]))
const rows = (by: Parameters<typeof rowsOf>[1]) =>
  rowsOf(
    ids,
    by,
    id => entries.get(id),
    name => name,
  )
const numbers = (by: Parameters<typeof rowsOf>[1]) =>
  rows(by).map(row => (row.kind === 'heading' ? row.of : Number(row.id.slice(-2))))

describe('the rows of the list', () => {
  it('are the snippets in their order where nothing is gathered', () => {
    expect(numbers('newest')).toEqual([4, 3, 2, 1])
  })

  it('stand under everybody whom they name, by name, and those that name nobody last', () => {
    expect(numbers('person')).toEqual([ann, 4, 3, bob, 4, 1, null, 2])
    const keys = rows('person').map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(countPlaces(rows('person'))).toBe(5)
  })

  it('keep the order of the snippets under pages', () => {
    expect(numbers('page')).toEqual([
      'blog.example.org/post-4',
      4,
      'blog.example.org/post-3',
      3,
      'blog.example.org/post-2',
      2,
      'blog.example.org/post-1',
      1,
    ])
  })

  it('are walked from snippet to snippet, past headings, and stay at the ends', () => {
    const by = rows('person')
    expect(nextSnippet(by, 2, 1)).toBe(4)
    expect(nextSnippet(by, 4, -1)).toBe(2)
    expect(nextSnippet(by, by.length - 1, 1)).toBe(by.length - 1)
    expect(nextSnippet(by, -1, 1)).toBe(1)
  })

  it('keep the one that is being edited, although it is no longer found', () => {
    const before = rows('newest')
    const key = before[1]?.key ?? ''
    const without = before.filter(row => row.key !== key)
    expect(withRow(without, before, key).map(row => row.key)).toEqual(before.map(row => row.key))
    expect(withRow(without, before, null)).toBe(without)
  })
})

describe('the selection', () => {
  const [first, second, third, fourth] = ids as [Snippet['id'], Snippet['id'], Snippet['id'], Snippet['id']]

  it('takes a stretch from the one ticked last', () => {
    const one = toggleOne(NOTHING_SELECTED, third)
    expect([...toggleStretch(one, first, ids).ids].sort()).toEqual([first, second, third].sort())
    const all = toggleStretch(toggleOne(NOTHING_SELECTED, first), fourth, ids)
    expect(toggleStretch({ ...all, last: second }, third, ids).ids).toEqual(new Set([first, fourth]))
  })

  it('leaves out what is not shown, so that nothing unseen is deleted', () => {
    const both = toggleOne(toggleOne(NOTHING_SELECTED, first), fourth)
    expect(selectedOf(both, [fourth])).toEqual([fourth])
  })
})

describe('an excerpt', () => {
  const text = `${'word '.repeat(200)}needle ${'word '.repeat(200)}`

  it('is the whole of a short text and the beginning of a long one', () => {
    expect(excerptOf('short', [], 100)).toEqual({ start: 0, end: 5 })
    expect(excerptOf(text, [], 100).start).toBe(0)
  })

  it('shows what was found, cut between words', () => {
    const at = text.indexOf('needle')
    const { start, end } = excerptOf(text, [{ start: at, end: at + 6 }], 300)
    expect(text.slice(start, end)).toContain('needle')
    expect(text.charAt(start)).toBe(' ')
    expect(end - start).toBeLessThan(360)
  })

  it('never cuts a character in two', () => {
    const faces = '😀'.repeat(500)
    const { start, end } = excerptOf(faces, [{ start: 601, end: 603 }], 101)
    expect(faces.slice(start, end).isWellFormed()).toBe(true)
  })
})
