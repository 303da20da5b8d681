import type { DismissalReach } from '../dismissals/reach.ts'
import { LONGEST_TEXT } from '../dismissals/shown-text.ts'
import {
  type CardContent,
  type ClaimCard,
  cardContentSchema,
  claimCardSchema,
} from '../knowledge/card-content.ts'
import { excerptOf } from '../messages/excerpt.ts'
import type { ClaimMark, Mark, NameMark, ReferenceMark } from '../messages/mark.ts'
import type { DrawnMark, PackMark } from '../messages/own-mark.ts'
import { sendToBackground } from '../messages/send.ts'
import { type PackCard, packCardSchema } from '../packs/pack-card-content.ts'
import { type OwnCard, ownCardSchema } from '../saving/own-card-content.ts'
import type { MarkedPage } from './marked-page.ts'

interface MarkView {
  /** Tells the card of one mark from that of the next. */
  readonly key: string
  /** Which mark of its entity this is, counted from 1, and of how many on the page. */
  readonly position: { readonly n: number; readonly m: number }
  /** As `MarkDismissal` of the card. */
  readonly dismissal: {
    readonly text: string
    readonly host: string
    dismiss(reach: DismissalReach): Promise<string | null>
    undo(id: string): Promise<boolean>
  }
  readonly onOpenPanel: () => void
  readonly onClose: () => void
}
export interface NameView extends MarkView {
  readonly of: 'name'
  readonly content: CardContent
}
export interface ClaimView extends MarkView {
  readonly of: 'claim'
  readonly content: ClaimCard
}
/** The card of a comment: before one goes there, with the way to it, and afterwards with the way back. */
export interface CommentView {
  readonly of: 'comment'
  readonly key: string
  /** By which name the comment goes, `null` for nobody in particular. */
  readonly name: string | null
  /** As in `PageComment`. */
  readonly published: string | null
  readonly words: string
  readonly onGo: (() => void) | null
  readonly onBack: (() => void) | null
  readonly onClose: () => void
}

/** The card of one of the reader's own passages. */
export interface OwnView {
  readonly of: 'own'
  readonly key: string
  readonly card: OwnCard
  readonly onOpenPanel: () => void
  readonly onClose: () => void
}

/** The card of a name that one of the reader's packs knows. */
export interface PackView {
  readonly of: 'pack'
  readonly key: string
  readonly card: PackCard
  readonly onOpenPanel: () => void
  readonly onClose: () => void
}

/** What a card is rendered from. */
export type CardView = NameView | ClaimView | CommentView | OwnView | PackView
export type RenderCard = (container: HTMLElement, view: CardView) => void

/** What a card may do with itself. */
export interface CardControl {
  close(): void
  /** Goes to the comment that a reference means. */
  follow(mark: ReferenceMark): void
  /** From now on the card stays a while after the pointer has left it: it says what was done. */
  linger(): void
}

/** What the card of a mark shows; `null` where nobody knows anything of it any more. */
export async function viewOf(
  document: Document,
  page: MarkedPage,
  mark: Mark,
  control: CardControl,
): Promise<CardView | null> {
  if (mark.of === 'reference') {
    return commentView(page, mark, {
      onGo: () => control.follow(mark),
      onBack: null,
      onClose: control.close,
    })
  }
  const { entity } = mark
  const shared = {
    key: `${mark.of} ${mark.start}`,
    position: page.placeOf(mark),
    dismissal: dismissalOf(document, page, mark, control),
    onOpenPanel: () =>
      void sendToBackground({
        type: 'panel-wanted',
        entity,
        ...(mark.of === 'number' ? { number: mark.claim } : {}),
      }),
    onClose: control.close,
  }
  if (mark.of === 'name') {
    const answer = await sendToBackground({ type: 'card-wanted', entity, day: mark.day })
    const content = cardContentSchema.safeParse(answer)
    return content.success ? { of: 'name', content: content.data, ...shared } : null
  }
  const answer = await sendToBackground({ type: 'claim-card-wanted', of: mark.of, claim: mark.claim })
  const content = claimCardSchema.safeParse(answer)
  return content.success ? { of: 'claim', content: content.data, ...shared } : null
}

/** The card of the comment that a reference means, from the page alone. */
export function commentView(
  page: MarkedPage,
  { comment, name }: ReferenceMark,
  ways: Pick<CommentView, 'onGo' | 'onBack' | 'onClose'>,
): CommentView | null {
  const meant = page.comments[comment]
  if (!meant) return null
  return {
    of: 'comment',
    key: `comment ${comment} ${ways.onBack ? 'back' : 'go'}`,
    name,
    published: meant.published,
    words: excerptOf(page.text.text, meant.start, meant.end),
    ...ways,
  }
}

/** The card of one of the reader's own passages, or of a name of their packs; `null` where it is gone meanwhile. */
export async function ownView(mark: DrawnMark, close: () => void): Promise<OwnView | PackView | null> {
  if ('entity' in mark) return packView(mark, close)
  const { id } = mark
  const card = ownCardSchema.safeParse(await sendToBackground({ type: 'own-card-wanted', id }))
  if (!card.success) return null
  const onOpenPanel = () => void sendToBackground({ type: 'saved-wanted' })
  return { of: 'own', key: `own ${id}`, card: card.data, onOpenPanel, onClose: close }
}

async function packView({ entity, day, start }: PackMark, close: () => void): Promise<PackView | null> {
  const answer = await sendToBackground({ type: 'pack-card-wanted', entity, day })
  const card = packCardSchema.safeParse(answer)
  if (!card.success) return null
  const onOpenPanel = () => void sendToBackground({ type: 'panel-wanted', entity })
  return { of: 'pack', key: `pack ${start}`, card: card.data, onOpenPanel, onClose: close }
}

function dismissalOf(
  document: Document,
  page: MarkedPage,
  { entity, start, end }: NameMark | ClaimMark,
  control: CardControl,
): MarkView['dismissal'] {
  const text = page.text.text.slice(start, Math.min(end, start + LONGEST_TEXT))
  return {
    text,
    host: document.location?.host ?? '',
    async dismiss(reach) {
      const id = await sendToBackground({ type: 'mark-dismissed', entity, text, reach })
      if (typeof id !== 'string') return null
      control.linger()
      return id
    },
    undo: async id => (await sendToBackground({ type: 'dismissal-undone', id })) === true,
  }
}
