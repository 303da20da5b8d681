import type { ClaimCard as ClaimContent } from '../../lib/knowledge/card-content.ts'
import { localeInUse, say } from '../../lib/language/say.ts'
import { CardActions, type MarkDismissal } from './card-actions.tsx'
import { CardKind } from './card-kind.tsx'
import { CardSources } from './card-sources.tsx'

/** The card of a figure beside its series, or of a promise beside the times it was made before. */
export function ClaimCard({
  content,
  position,
  dismissal,
  onOpenPanel,
  onClose,
}: {
  content: ClaimContent
  position: { readonly n: number; readonly m: number }
  dismissal: MarkDismissal
  onOpenPanel: () => void
  onClose: () => void
}) {
  const { kind, name, verdict, lead, rows, statements, asOf } = content
  return (
    <div
      class={`card ${kind}`}
      role="dialog"
      aria-labelledby="card-name"
      lang={localeInUse()}
      tabIndex={-1}
      data-first-focus
    >
      <CardKind kind={kind} position={position} />
      <h2 id="card-name">{name}</h2>
      <p class="lead">
        {verdict && <b class={verdict}>{say(`verdict_of_${verdict}`)}. </b>}
        {lead}
      </p>
      {rows.length > 0 && (
        <dl>
          {rows.map(({ term, words }) => (
            <>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </>
          ))}
        </dl>
      )}
      <CardSources statements={statements} asOf={asOf} />
      <CardActions content={content} dismissal={dismissal} onOpenPanel={onOpenPanel} onClose={onClose} />
    </div>
  )
}
