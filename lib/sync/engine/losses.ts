import type { LogEntry } from '../log/log-entry.ts'
import { RunEnded } from './outcome.ts'
import type { Run } from './run.ts'

/** More than so many, or more than this share of what is there, is not taken away without asking. */
const MOST_REMOVED = 1_000
const MOST_SHARE = 0.2

/**
 * Ends the run with a question where what came in would take much away from the reader.
 *
 * @param before how many the same run has taken away already
 * @returns how many these entries take away
 */
export async function askAboutLosses(
  run: Run,
  entries: readonly LogEntry[],
  before: number,
): Promise<number> {
  const losses = await run.replica.lossesOf(entries)
  const removed = before + losses.removed
  const of = losses.of + before
  // One alone is what anybody does in passing, also in a library of two.
  const many = removed > MOST_REMOVED || (removed > 1 && removed > of * MOST_SHARE)
  if (losses.removed > 0 && many && !run.agreed?.losses) {
    throw new RunEnded({ state: 'asks', about: 'losses', removed, of })
  }
  return losses.removed
}
