import type { PageAnnotations } from '../../../lib/annotation/annotations.ts'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'
import type { Mention } from '../../../lib/matching/mention.ts'

/** A mention for tests; `id` as written in the knowledge base. */
export function mentionOf(id: string, more: Partial<Mention> = {}): Mention {
  return {
    start: 0,
    end: 4,
    text: 'Name',
    entity: id as EntityId,
    confidence: 0.95,
    evidence: [],
    post: null,
    comment: null,
    ...more,
  }
}

/** A page for tests, about probation and otherwise empty. */
export function pageOf(more: Partial<PageAnnotations> = {}): PageAnnotations {
  return {
    url: 'https://example.org/page',
    title: 'A page',
    site: null,
    published: null,
    verdict: { label: 'probation', score: 0.9, reasons: [] },
    posts: [],
    comments: [],
    mentions: [],
    numbers: [],
    promises: [],
    references: [],
    commenters: [],
    repeats: [],
    knowledge: '1',
    ...more,
  }
}

/** A post for tests that begins and ends at these offsets. */
export function postOf(start: number, end: number, published: string | null, title: string | null = null) {
  return { title, author: null, published, permalink: null, start, end }
}
