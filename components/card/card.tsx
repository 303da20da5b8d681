import type { CardContent } from '../../lib/knowledge/card-content.ts'
import { LOCALE_OF_KNOWLEDGE } from '../../lib/language/languages.ts'
import { localeInUse, say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { typeset } from '../shared/typeset.ts'
import { CardActions, type MarkDismissal } from './card-actions.tsx'
import { CardKind } from './card-kind.tsx'
import { CardSources } from './card-sources.tsx'

export interface CardProps {
  readonly content: CardContent
  /** Which mark of its entity this is, counted from 1, and of how many. */
  readonly position?: { readonly n: number; readonly m: number } | undefined
  readonly dismissal: MarkDismissal
  readonly onOpenPanel: () => void
  readonly onClose: () => void
}

/**
 * The hover card: a labelled dialog that is not modal, rendered into a closed shadow root together with
 * `CARD_STYLE`. Knows nothing of the extension, so that it stays small enough to be put into a page.
 */
export function Card({ content, position, dismissal, onOpenPanel, onClose }: CardProps) {
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby="card-name"
      lang={localeInUse()}
      tabIndex={-1}
      data-first-focus
    >
      <CardBody content={content} position={position} />
      <CardActions content={content} dismissal={dismissal} onOpenPanel={onOpenPanel} onClose={onClose} />
    </div>
  )
}

/** What a card says, without what can be done with it. */
export function CardBody({ content, position }: Pick<CardProps, 'content' | 'position'>) {
  const { kind, name, description, then, now, fact } = content
  return (
    <>
      <CardKind kind={kind} position={position} />
      <h2 id="card-name">{name}</h2>
      {description && (
        <p class="soft" lang={LOCALE_OF_KNOWLEDGE}>
          {typeset(description)}
        </p>
      )}
      {(then || now) && (
        <dl>
          {then && <Dated word={say('date_then')} text={then.text} />}
          {now && <Dated word={say('date_now')} text={now.text} />}
        </dl>
      )}
      {fact && (
        <p class="fact">
          {fact.when && <span class="soft">{sayDate(fact.when)}. </span>}
          <span lang={LOCALE_OF_KNOWLEDGE}>{fact.text}</span>
        </p>
      )}
      <CardSources statements={[fact, then, now].filter(each => each !== null)} asOf={content.asOf} />
    </>
  )
}

function Dated({ word, text }: { word: string; text: string }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{text}</dd>
    </>
  )
}
