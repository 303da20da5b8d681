import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ARRANGEMENTS,
  countFilters,
  type LibraryView,
  PLACES,
  searchOf,
  unfiltered,
  viewOf,
  WHOLE_LIBRARY,
} from '../../../../components/library/library-view.ts'
import { type EntityId, entityIdSchema } from '../../../../lib/knowledge/entity-id.ts'
import { SNIPPET_COLOURS } from '../../../../lib/library/snippet.ts'

const words = fc.string({ minLength: 1, maxLength: 40 })
const day = fc.constantFrom('2024-02-29', '1999-12-31')
const entity: fc.Arbitrary<EntityId> = fc
  .constantFrom('person/ann-example', 'report/an-inspection', 'organisation/moj')
  .map(id => entityIdSchema.parse(id))
const views: fc.Arbitrary<LibraryView> = fc.record({
  place: fc.constantFrom(...PLACES),
  arrangement: fc.constantFrom(...ARRANGEMENTS),
  text: fc.string({ maxLength: 40 }),
  entities: fc.uniqueArray(entity),
  tags: fc.uniqueArray(words, { maxLength: 5 }),
  host: fc.option(words),
  page: fc.option(words),
  colour: fc.option(fc.constantFrom(...SNIPPET_COLOURS)),
  from: fc.option(day),
  to: fc.option(day),
})

describe('the address of a view', () => {
  it('leads back to the same view', () => {
    fc.assert(
      fc.property(views, view => {
        expect(viewOf(searchOf(view))).toEqual(view)
      }),
    )
  })

  it('is empty for the whole library', () => {
    expect(searchOf(WHOLE_LIBRARY)).toBe('')
    expect(viewOf('')).toEqual(WHOLE_LIBRARY)
  })

  it('is read without what is not understood, whatever is typed', () => {
    expect(viewOf('?in=attic&by=smell&about=nobody&colour=mauve&from=yesterday&tag=')).toEqual(WHOLE_LIBRARY)
    fc.assert(
      fc.property(fc.string(), typed => {
        expect(viewOf(searchOf(viewOf(typed)))).toEqual(viewOf(typed))
      }),
    )
  })

  it('has no filter left once they are all removed', () => {
    fc.assert(
      fc.property(views, view => {
        expect(countFilters(unfiltered(view))).toBe(0)
      }),
    )
  })
})
