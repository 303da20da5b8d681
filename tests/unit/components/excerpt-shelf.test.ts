import { describe, expect, it, vi } from 'vitest'
import { createExcerptShelf } from '../../../components/panel/excerpt-shelf.ts'
import { MOST_EXCERPTS } from '../../../lib/messages/excerpt.ts'
import type { Extent } from '../../../lib/page/page-text.ts'

const place = (start: number): Extent => ({ start, end: start + 10 })
const atRest = () => new Promise(resolve => setTimeout(resolve))

describe('createExcerptShelf', () => {
  it('asks once for what is wanted at one moment, and never twice', async () => {
    const ask = vi.fn(async (extents: readonly Extent[]) => extents.map(({ start }) => `words at ${start}`))
    const shelf = createExcerptShelf(ask)
    shelf.fetch([place(0)])
    shelf.fetch([place(20), place(0)])
    await atRest()
    shelf.fetch([place(0)])
    await atRest()
    expect(ask.mock.calls).toEqual([[[place(0), place(20)]]])
    expect(shelf.look(place(20))).toBe('words at 20')
    expect(shelf.look(place(40))).toBeUndefined()
  })

  it('asks in parts no larger than a message may be', async () => {
    const ask = vi.fn(async (extents: readonly Extent[]) => extents.map(() => 'words'))
    createExcerptShelf(ask).fetch(Array.from({ length: MOST_EXCERPTS + 5 }, (_, index) => place(index * 20)))
    await atRest()
    expect(ask.mock.calls.map(([extents]) => extents.length)).toEqual([MOST_EXCERPTS, 5])
  })

  it('takes no answer but one string for each, and may ask again after that', async () => {
    const answers: unknown[] = [undefined, ['too', 'many'], [7], ['words']]
    const shelf = createExcerptShelf(async () => answers.shift())
    for (const expected of [undefined, undefined, undefined, 'words']) {
      shelf.fetch([place(0)])
      await atRest()
      expect(shelf.look(place(0))).toBe(expected)
    }
  })

  it('drops an answer of the page as it was before', async () => {
    let give: (words: string[]) => void = () => {}
    const shelf = createExcerptShelf(
      () =>
        new Promise(resolve => {
          give = resolve
        }),
    )
    shelf.fetch([place(0)])
    await atRest()
    shelf.clear()
    give(['old words'])
    await atRest()
    expect(shelf.look(place(0))).toBeUndefined()
  })
})
