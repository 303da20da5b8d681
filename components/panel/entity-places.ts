import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import type { EntityId } from '../../lib/knowledge/entity-id.ts'
import type { NumberMention } from '../../lib/matching/numbers/number-mention.ts'
import type { PromiseMention } from '../../lib/matching/promises/promise-mention.ts'
import type { Indices } from './rank-entities.ts'

/** Where one entity stands on a page. */
export interface EntityPlaces {
  /** Indices of its marks among the page's mentions. */
  readonly mentions: readonly number[]
  /** A series or a promise is not named like others: it is on the page by its figures or its words. */
  readonly said: readonly (NumberMention | PromiseMention)[]
  /** The post and comment in which it stands first, also where that is dismissed; `null` where it does not stand. */
  readonly first: { readonly post: number | null; readonly comment: number | null } | null
  /** Whether it stands on the page and nothing of it is left to be marked. */
  readonly isDismissed: boolean
}

const NOWHERE: EntityPlaces = { mentions: [], said: [], first: null, isDismissed: false }

/** @param dismissed what of the page is dismissed, by the lists of its annotations */
export function placesOf(
  annotations: PageAnnotations | null,
  id: EntityId,
  dismissed: Readonly<Record<'mentions' | 'numbers' | 'promises', Indices>>,
): EntityPlaces {
  if (!annotations) return NOWHERE
  const { mentions, numbers, promises } = annotations
  const named = mentions.flatMap(({ entity }, index) => (entity === id ? index : []))
  const left = named.filter(index => !dismissed.mentions.has(index))
  const figures = numbers.flatMap(({ series }, index) => (series === id ? index : []))
  const words = promises.flatMap(({ promise }, index) => (promise === id ? index : []))
  const said = [
    ...figures.flatMap(index => (dismissed.numbers.has(index) ? [] : (numbers[index] ?? []))),
    ...words.flatMap(index => (dismissed.promises.has(index) ? [] : (promises[index] ?? []))),
  ]
  const first =
    mentions[left[0] ?? -1] ??
    said[0] ??
    mentions[named[0] ?? -1] ??
    numbers[figures[0] ?? -1] ??
    promises[words[0] ?? -1] ??
    null
  return { mentions: left, said, first, isDismissed: first !== null && left.length + said.length === 0 }
}
