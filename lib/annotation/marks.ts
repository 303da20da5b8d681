import { type EntityId, type EntityKind, kindOf } from '../knowledge/entity-id.ts'
import type { ClaimMark, Mark, NameMark, ReferenceMark } from '../messages/mark.ts'
import type { PageAnnotations } from './annotations.ts'
import { addLargestParts, addWhole } from './room-for-marks.ts'

/** Kinds that are marked on the page by their names; the others are shown in the panel alone. */
const PAINTED_KINDS: ReadonlySet<EntityKind> = new Set([
  'person',
  'organisation',
  'place',
  'report',
  'legislation',
  'term',
  'event',
])

/** Whether the reader does not want these words marked as this entity. */
type IsDismissed = (named: { readonly entity: EntityId; readonly text: string }) => boolean

/**
 * The marks of a page, in the order of its text and none over another: what a content script may know of the
 * annotations. Where several things stand in one place the more telling one is marked: a name, then a reference to a
 * comment, a figure that was checked, a promise, and last a figure that cannot be checked. What is dismissed is left
 * out, and what stands after it is then the first of its entity.
 */
export function marksOf(annotations: PageAnnotations, isDismissed: IsDismissed = () => false): Mark[] {
  const { numbers, promises } = annotations
  const figures = numberMarks(annotations, isDismissed)
  const isChecked = ({ claim }: ClaimMark) => numbers[claim]?.verdict !== 'unknown'
  const wordsOf = ({ claim }: ClaimMark) => promises[claim]?.text ?? ''
  let marks: Mark[] = nameMarks(annotations, isDismissed)
  marks = addWhole(marks, referenceMarks(annotations))
  marks = addWhole(marks, figures.filter(isChecked))
  marks = addLargestParts(marks, promiseMarks(annotations, isDismissed), wordsOf)
  marks = addWhole(
    marks,
    figures.filter(figure => !isChecked(figure)),
  )
  return withFirst(marks, annotations)
}

function nameMarks(annotations: PageAnnotations, isDismissed: IsDismissed): NameMark[] {
  return annotations.mentions.flatMap((mention, index) => {
    if (!PAINTED_KINDS.has(kindOf(mention.entity)) || isDismissed(mention)) return []
    const { start, end, entity, post, comment } = mention
    const day = dayOf(annotations, post, comment)
    return [{ of: 'name', start, end, entity, day, mention: index, first: true }]
  })
}

function referenceMarks({ references, comments, commenters }: PageAnnotations): ReferenceMark[] {
  return references.map(({ start, end, comment }) => {
    const name = commenters[comment] ?? comments[comment]?.author ?? null
    return { of: 'reference', start, end, comment, name, first: true }
  })
}

function numberMarks({ numbers }: PageAnnotations, isDismissed: IsDismissed): ClaimMark[] {
  return numbers.flatMap(({ start, end, series, text }, claim) =>
    isDismissed({ entity: series, text })
      ? []
      : [{ of: 'number', start, end, entity: series, claim, first: true }],
  )
}

function promiseMarks({ promises }: PageAnnotations, isDismissed: IsDismissed): ClaimMark[] {
  return promises.flatMap(({ start, end, promise, text }, claim) =>
    isDismissed({ entity: promise, text })
      ? []
      : [{ of: 'promise', start, end, entity: promise, claim, first: true }],
  )
}

/** Says of each mark whether it is the first of its kind in its post; only what is marked counts. */
function withFirst(marks: readonly Mark[], annotations: PageAnnotations): Mark[] {
  const seen = new Set<string>()
  return marks.map(mark => {
    const key = repeatedBy(mark, annotations)
    const first = key === null || !seen.has(key)
    if (key !== null) seen.add(key)
    return { ...mark, first }
  })
}

/** What a later mark must share with this one to be a repetition of it; `null` where each stands for itself. */
function repeatedBy(mark: Mark, { mentions, numbers, promises }: PageAnnotations): string | null {
  switch (mark.of) {
    case 'name':
      return `${mentions[mark.mention]?.post} ${mark.entity}`
    case 'number': {
      // Another figure of the same series says something else.
      const number = numbers[mark.claim]
      return `${number?.post} ${mark.entity} ${number?.text}`
    }
    case 'promise':
      return `${promises[mark.claim]?.post} ${mark.entity}`
    case 'reference':
      return null
  }
}

/** The date against which a mention is read: that of its comment, else of its post, else of the page. */
export function dayOf(
  annotations: PageAnnotations,
  post: number | null,
  comment: number | null,
): string | null {
  const ofComment = comment === null ? null : annotations.comments[comment]?.published
  const ofPost = post === null ? null : annotations.posts[post]?.published
  return (ofComment ?? ofPost ?? annotations.published)?.slice(0, 10) ?? null
}
