import type { Verdict } from '../../../lib/page/document.ts'
import { gateOf } from '../../../lib/page/gate.ts'

/** Runs in a page. What a simple extension would do instead of the gate: all text at once and one expression. */
const PLAIN = /\b(?:probation|parole|offender management|napo|hmpps|community payback|licence conditions)\b/gi

Object.assign(globalThis, {
  /** Milliseconds of one first call, and the verdict. */
  timeGate(): { ms: number; label: Verdict['label'] } {
    const begun = performance.now()
    const verdict = gateOf(document, location.href)
    return { ms: performance.now() - begun, label: verdict.label }
  },
  timePlain(): { ms: number; label: string } {
    const begun = performance.now()
    const found = (document.body?.textContent ?? '').match(PLAIN)?.length ?? 0
    return { ms: performance.now() - begun, label: found > 0 ? 'some' : 'none' }
  },
})
