import { say, sayCode } from '../../lib/language/say.ts'
import type { Mention } from '../../lib/matching/mention.ts'

const SURE = 0.9
const PROBABLE = 0.7

/** Why these words were taken to mean this entity. */
export function MarkEvidence({ mention }: { mention: Mention }) {
  const strongest = [...mention.evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const { confidence } = mention
  return (
    <section>
      <h2>{say('panel_why_mark')}</h2>
      <p>
        <q class="quoted">{mention.text}</q>{' '}
        <span class="soft">
          {say(
            confidence >= SURE
              ? 'panel_why_mark_sure'
              : confidence >= PROBABLE
                ? 'panel_why_mark_probable'
                : 'panel_why_mark_possible',
          )}
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
