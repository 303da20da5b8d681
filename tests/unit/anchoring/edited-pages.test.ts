import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EDITS } from './edits.ts'
import { type Outcome, tryEdits } from './try-edits.ts'

/** How many passages are sought, ten a page. `ANCHORING_RUNS=100000` for a long run, which also prints its counts. */
const RUNS = Math.ceil((Number(process.env.ANCHORING_RUNS ?? 0) || 3_000) / 10)

function pagesEdited(least: number, onOutcome: (outcome: Outcome) => void): void {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.array(fc.constantFrom(...Object.keys(EDITS)), { minLength: least, maxLength: 8 }),
      (seed, edits) => {
        for (const outcome of tryEdits(seed, edits)) onOutcome(outcome)
      },
    ),
    { seed: 20_260_101, numRuns: RUNS },
  )
}

/** What is said of an outcome when it fails. */
function described({ snippet, resolution, page }: Outcome): string {
  const { exact } = snippet.anchor.quote
  const found = resolution.state === 'found' ? page.text.slice(resolution.start, resolution.end) : ''
  return `${JSON.stringify(exact)} was found as ${JSON.stringify(found)}`
}

describe('passages of edited pages', { timeout: 36_000_000 }, () => {
  it('are found in the right place, or the reader is asked, or they are gone: never a wrong place', () => {
    const counts: Record<string, number> = {}
    let edits = 0
    pagesEdited(1, outcome => {
      const { verdict, isLeft } = outcome
      edits += outcome.edits.length / 10
      const key = `${isLeft ? 'still there' : 'no longer there'}: ${verdict}`
      counts[key] = (counts[key] ?? 0) + 1
      if (verdict === 'wrong') expect.fail(described(outcome))
    })
    if (process.env.ANCHORING_RUNS) console.log({ pages: RUNS, edits: Math.round(edits), ...counts })
    const left = Object.entries(counts).filter(([key]) => key.startsWith('still there'))
    const total = left.reduce((sum, [, count]) => sum + count, 0)
    // Asking about everything would never be wrong either.
    expect((counts['still there: right'] ?? 0) / total).toBeGreaterThan(0.85)
    expect((counts['still there: gone'] ?? 0) / total).toBeLessThan(0.01)
    expect((counts['still there: double'] ?? 0) / total).toBeLessThan(0.001)
  })

  it('are all found on a page that was only set anew', () => {
    for (let seed = 0; seed < 40; seed++) {
      for (const outcome of tryEdits(seed, [])) {
        expect(outcome.verdict === 'right' ? '' : described(outcome)).toBe('')
      }
    }
  })
})
