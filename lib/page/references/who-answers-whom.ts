import type { PageDocument } from '../document.ts'
import type { CommentReference } from './comment-reference.ts'

/** Whom a comment answers, and how that is known. */
export interface ThreadLink {
  /** Index of the comment that is answered, `null` if the comment answers none. */
  readonly parent: number | null
  readonly by: 'markup' | 'reference' | null
}

/** A chain of answers longer than this is not followed, and not made. */
const LONGEST_CHAIN = 1_000

/** A reference that begins within this many code units of a comment says whom the whole comment answers. */
const OPENING = 40

const NOBODY: ThreadLink = { parent: null, by: null }

/**
 * For each comment of the page the one it answers. A comment that opens with a reference answers that comment:
 * where markup nests only one level deep, "Anon 12:33 …" under a thread's first comment says more than the
 * nesting does. Otherwise the page's markup tells, and failing that the first reference in the comment.
 * Nobody answers himself, however long the way round.
 */
export function whoAnswersWhom(
  document: Pick<PageDocument, 'comments'>,
  references: readonly CommentReference[],
): ThreadLink[] {
  const { comments } = document
  const first = new Map<number, CommentReference>()
  for (const reference of references) {
    const earlier = reference.from === null ? undefined : first.get(reference.from)
    if (reference.from !== null && (!earlier || reference.start < earlier.start))
      first.set(reference.from, reference)
  }
  const links: ThreadLink[] = comments.map(() => NOBODY)
  for (const [index, comment] of comments.entries()) {
    const reference = first.get(index)
    const byReference: ThreadLink = reference ? { parent: reference.comment, by: 'reference' } : NOBODY
    const byMarkup: ThreadLink = comment.parent === null ? NOBODY : { parent: comment.parent, by: 'markup' }
    const opens = reference !== undefined && reference.start - comment.start <= OPENING
    const wishes = opens ? [byReference, byMarkup] : [byMarkup, byReference]
    const link = wishes.find(wish => wish.parent !== null && mayAnswer(links, index, wish.parent))
    if (link) links[index] = link
  }
  return links
}

/** Whether linking a comment to a parent closes no circle. */
function mayAnswer(links: readonly ThreadLink[], index: number, parent: number): boolean {
  let above: number | null = parent
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    if (above === null) return true
    if (above === index || !(above in links)) return false
    above = links[above]?.parent ?? null
  }
  return false
}
