import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { nameKey } from '../../lib/page/references/signature.ts'
import { whoAnswersWhom } from '../../lib/page/references/who-answers-whom.ts'

/** A comment as the panel lists it. */
export interface ListedComment {
  /** Index into the page's comments. */
  readonly comment: number
  /** Index of the comment that it answers, `null` if that is not known. */
  readonly answers: number | null
}

/** Somebody who goes by one name in several or single comments. */
export interface Commenter {
  /** What the name is compared by. */
  readonly key: string
  /** The name as it is written first. */
  readonly name: string
  /** Indices into the page's comments, in the order of the page. */
  readonly comments: readonly number[]
}

type Threads = Pick<PageAnnotations, 'comments' | 'references' | 'commenters'>

/** The comments of a page or of one of its posts, in its order, each with the one that it answers. */
export function listComments({ comments, references }: Threads, post: number | null): ListedComment[] {
  const links = whoAnswersWhom({ comments }, references)
  return comments.flatMap((comment, index) =>
    post !== null && comment.post !== post ? [] : [{ comment: index, answers: links[index]?.parent ?? null }],
  )
}

/** Those who go by a name, who wrote most first; names that differ only in case and marks are one. */
export function listCommenters({ comments, commenters }: Threads, post: number | null): Commenter[] {
  const found = new Map<string, { key: string; name: string; comments: number[] }>()
  comments.forEach((comment, index) => {
    const name = commenters[index]
    if (!name || (post !== null && comment.post !== post)) return
    const key = nameKey(name)
    const known = found.get(key)
    if (known) known.comments.push(index)
    else found.set(key, { key, name, comments: [index] })
  })
  // Stable: those who wrote as much stay in the order of the page.
  return [...found.values()].sort((one, other) => other.comments.length - one.comments.length)
}
