import type { Mark, Painted } from '../messages/mark.ts'

/**
 * The marks that are painted, in the order given: all; the first of each entity in each post; or only the first on the
 * page, where a figure still counts for itself, since another figure of its series says something else.
 *
 * @param marks all marks of the page, in the order of its text
 */
export function marksAtDensity(marks: readonly Mark[], painted: Painted): readonly Mark[] {
  switch (painted) {
    case 'none':
      return []
    case 'all':
      return marks
    case 'first':
      return marks.filter(({ first }) => first)
    case 'once': {
      const seen = new Set<string>()
      return marks.filter(mark => {
        if (!mark.first) return false
        if (mark.of === 'reference' || mark.of === 'number') return true
        const isNew = !seen.has(mark.entity)
        seen.add(mark.entity)
        return isNew
      })
    }
  }
}
