import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { type EntityId, type EntityKind, kindOf } from '../../lib/knowledge/entity-id.ts'
import type { Mention } from '../../lib/matching/mention.ts'

export interface RankedEntity {
  readonly entity: EntityId
  /** Indices into the page's mentions, in the order of the text. */
  readonly mentions: readonly number[]
  readonly weight: number
  /** The most that any of its mentions is sure of, between 0 and 1. */
  readonly confidence: number
}

export interface RankedGroup {
  readonly kind: EntityKind
  readonly entities: readonly RankedEntity[]
  readonly weight: number
}

/** How much a kind tells of what a page is about. Terms are everywhere on such pages, so they say least. */
const KIND_WEIGHT: Readonly<Record<EntityKind, number>> = {
  person: 1.2,
  report: 1.2,
  promise: 1.2,
  statistic: 1.1,
  legislation: 1.1,
  organisation: 1,
  event: 1,
  post: 1,
  place: 0.8,
  term: 0.5,
}
/** UTF-16 code units from the start of a post that count as its first paragraphs. */
const OPENING = 800
const HEAVIEST = 3

/** Some things of a list, by their indices. */
export interface Indices {
  has(index: number): boolean
}
export const NO_INDICES: Indices = { has: () => false }

/**
 * The entities of a page, or of one of its posts, by kind; groups and entities in the order of what matters on
 * this page: how often they are named (with diminishing returns), where, and how surely.
 *
 * @param dismissed mentions that do not count
 */
export function rankEntities(
  annotations: PageAnnotations,
  post: number | null = null,
  dismissed: Indices = NO_INDICES,
): RankedGroup[] {
  const indices = new Map<EntityId, number[]>()
  annotations.mentions.forEach((mention, index) => {
    if ((post !== null && mention.post !== post) || dismissed.has(index)) return
    const known = indices.get(mention.entity)
    if (known) known.push(index)
    else indices.set(mention.entity, [index])
  })
  const groups = new Map<EntityKind, RankedEntity[]>()
  for (const [entity, mentions] of indices) {
    const ranked = rank(annotations, entity, mentions)
    const group = groups.get(kindOf(entity))
    if (group) group.push(ranked)
    else groups.set(kindOf(entity), [ranked])
  }
  return [...groups]
    .map(([kind, entities]) => {
      entities.sort((a, b) => b.weight - a.weight || (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0))
      // A group counts by its heaviest few: a long tail of things named once is not what the page is about.
      const weight =
        entities.slice(0, HEAVIEST).reduce((sum, { weight }) => sum + weight, 0) * KIND_WEIGHT[kind]
      return { kind, entities, weight }
    })
    .sort((a, b) => b.weight - a.weight)
}

function rank(annotations: PageAnnotations, entity: EntityId, mentions: readonly number[]): RankedEntity {
  let places = 0
  let confidence = 0
  const posts = new Set<number | null>()
  for (const index of mentions) {
    const mention = annotations.mentions[index]
    if (!mention) continue
    places = Math.max(places, placeWeight(annotations, mention) * mention.confidence)
    confidence = Math.max(confidence, mention.confidence)
    posts.add(mention.post)
  }
  const weight = Math.sqrt(mentions.length) * confidence + places + Math.sqrt(posts.size) - 1
  return { entity, mentions, weight, confidence }
}

function placeWeight(annotations: PageAnnotations, mention: Mention): number {
  if (mention.comment !== null) return 0
  const post = mention.post === null ? undefined : annotations.posts[mention.post]
  const title = (post?.title ?? annotations.title ?? '').toLowerCase()
  if (title.includes(mention.text.toLowerCase())) return 2
  return post && mention.start - post.start < OPENING ? 1 : 0
}
