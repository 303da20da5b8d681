import { say, sayCode } from '../../lib/language/say.ts'
import type { Mention } from '../../lib/matching/mention.ts'
import { isOnlyProbable } from './certainty.ts'

/** Why these words were taken to mean this entity. */
export function MarkEvidence({ mention }: { mention: Mention }) {
  const strongest = [...mention.evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return (
    <section>
      <h2>{say('panel_why_mark')}</h2>
      <p>
        <q class="quoted">{mention.text}</q>{' '}
        <span class="soft">
          {say(isOnlyProbable(mention.confidence) ? 'panel_why_mark_probable' : 'panel_why_mark_sure')}
        </span>
      </p>
      <ul class="reasons soft">
        {strongest.map(({ code, values }) => (
          <li key={`${code} ${values.join(' ')}`}>{sayCode('evidence', code, values)}</li>
        ))}
      </ul>
    </section>
  )
}
