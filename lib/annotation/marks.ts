import { type EntityKind, kindOf } from '../knowledge/entity-id.ts'
import type { Mention } from '../matching/mention.ts'
import type { Mark } from '../messages/mark.ts'
import type { PageAnnotations } from './annotations.ts'

/** Kinds that are marked on the page; the others are shown in the panel alone. */
const PAINTED_KINDS: ReadonlySet<EntityKind> = new Set([
  'person',
  'organisation',
  'place',
  'report',
  'legislation',
  'term',
  'event',
])

/**
 * The marks of a page, in the order of its text: what a content script may know of the annotations.
 *
 * @param isDismissed whether the reader does not want these words marked; what stands after them is then the first
 *   mention of its entity
 */
export function marksOf(
  annotations: PageAnnotations,
  isDismissed: (mention: Mention) => boolean = () => false,
): Mark[] {
  const seen = new Set<string>()
  return annotations.mentions.flatMap((mention, index) => {
    if (!PAINTED_KINDS.has(kindOf(mention.entity)) || isDismissed(mention)) return []
    const key = `${mention.post} ${mention.entity}`
    const first = !seen.has(key)
    seen.add(key)
    const day = dayOf(annotations, mention.post, mention.comment)
    return [{ start: mention.start, end: mention.end, entity: mention.entity, day, mention: index, first }]
  })
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
