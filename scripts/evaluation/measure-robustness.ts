import type { Measurement, Miss } from './measurement.ts'

/** What came of a saved page that has nothing to do with probation. */
export type StrangeAnswer =
  | { readonly id: string; readonly verdict: { readonly label: string } }
  | { readonly id: string; readonly error: string }

/** Pages about other things: none may fail, and none may be taken for one about probation. */
export function measureRobustness(answers: readonly StrangeAnswer[]): Measurement {
  const misses: Miss[] = []
  for (const answer of answers) {
    if ('error' in answer) misses.push({ kind: 'failed', text: `${answer.id}: ${answer.error}` })
    else if (answer.verdict.label === 'probation') misses.push({ kind: 'called probation', text: answer.id })
  }
  const count = (kind: string) => misses.filter(miss => miss.kind === kind).length
  return {
    what: 'other pages',
    figures: [
      { name: 'pages', value: answers.length, unit: 'count' },
      { name: 'failed', value: count('failed'), unit: 'count', wanted: { atMost: 0 } },
      { name: 'called probation', value: count('called probation'), unit: 'count', wanted: { atMost: 0 } },
    ],
    misses,
  }
}
