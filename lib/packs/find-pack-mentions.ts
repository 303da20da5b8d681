import { type EntityId, kindOf } from '../knowledge/entity-id.ts'
import { foldText } from '../matching/fold.ts'
import type { Lexicon } from '../matching/lexicon.ts'
import { linkMentions } from '../matching/linker.ts'
import type { Mention } from '../matching/mention.ts'
import type { PageDocument } from '../page/document.ts'
import type { CompiledPacks } from './compiled-packs.ts'
import { meaningIn } from './conflicts.ts'

export interface PackSearch {
  readonly packs: CompiledPacks
  readonly bundled: Lexicon
  /** What the bundled knowledge names on the page, in order. */
  readonly mentions: readonly Pick<Mention, 'start' | 'end'>[]
  /** Forms, folded, for which the reader chose the meaning of this entity over the bundle's. */
  readonly isChosen: (entity: EntityId, form: string) => boolean
}

/**
 * What a page names of the reader's packs, in the order of its text. The rules for the bundled knowledge hold; besides,
 * whatever the bundle means by the same words comes first, and a person is linked only in a post that has the full name.
 */
export function findPackMentions(
  document: PageDocument,
  { packs: { lexicon, fullForms }, bundled, mentions, isChosen }: PackSearch,
): Mention[] {
  const overlaps = overlapFinder(mentions)
  const allowed = linkMentions(lexicon, document).filter(({ start, end, text, entity }) => {
    if (isChosen(entity, foldText(text))) return true
    return !overlaps(start, end) && meaningIn(bundled, text) === null
  })
  // A pack has too little of a report to tell it by anything but a name.
  const isNamed = ({ entity, text }: Mention) =>
    kindOf(entity) !== 'report' || meaningIn(lexicon, text) !== null
  const isFull = ({ entity, text }: Mention) => fullForms.get(entity)?.includes(foldText(text)) ?? true
  const inFull = new Set(allowed.filter(isFull).map(({ entity, post }) => `${post} ${entity}`))
  return allowed.filter(mention => isNamed(mention) && inFull.has(`${mention.post} ${mention.entity}`))
}

/** Whether anything of an ordered list that does not overlap itself touches a stretch. */
function overlapFinder(sorted: readonly { readonly start: number; readonly end: number }[]) {
  return (start: number, end: number): boolean => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.end ?? 0) <= start) low = middle + 1
      else high = middle
    }
    const next = sorted[low]
    return next !== undefined && next.start < end
  }
}
