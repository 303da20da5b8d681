import { say, sayCode } from '../../lib/language/say.ts'
import type { Reason, Verdict } from '../../lib/page/document.ts'

/** Why the page was taken for what it is, folded away until it is asked for. */
export function VerdictReasons({ verdict }: { verdict: Verdict }) {
  const strongest = [...verdict.reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return (
    <details class="why">
      <summary>{say('panel_why')}</summary>
      <Reasons title={say('panel_why_for')} reasons={strongest.filter(reason => reason.weight > 0)} />
      <Reasons title={say('panel_why_against')} reasons={strongest.filter(reason => reason.weight < 0)} />
      {strongest.length === 0 && <p>{say('panel_why_nothing')}</p>}
    </details>
  )
}

function Reasons({ title, reasons }: { title: string; reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null
  return (
    <>
      <p class="small soft">{title}</p>
      <ul>
        {reasons.map(reason => (
          <li key={`${reason.code} ${reason.values.join(' ')}`}>
            {sayCode('reason', reason.code, reason.values)}
          </li>
        ))}
      </ul>
    </>
  )
}
