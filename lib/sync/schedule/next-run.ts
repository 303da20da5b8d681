import type { SyncStatus } from './status.ts'

const MINUTE = 60_000
/** What other devices wrote is fetched this often. */
const BETWEEN_RUNS = 10 * MINUTE
const FIRST_WAIT = MINUTE
const LONGEST_WAIT = 4 * 60 * MINUTE

/**
 * How long to wait for the next run, in milliseconds; `null` while the reader is asked something. After faults longer
 * each time and never quite as long as another device, so that a store in trouble is not stormed by all at once
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/, "equal jitter").
 *
 * @param random from 0 up to 1
 */
export function waitAfter({ outcome, failures }: SyncStatus, random: number): number | null {
  if (outcome.state === 'asks') return null
  if (outcome.state === 'done') return BETWEEN_RUNS
  const wait = Math.min(FIRST_WAIT * 2 ** Math.min(failures - 1, 20), LONGEST_WAIT)
  const retryAfter = 'retryAfter' in outcome ? (outcome.retryAfter ?? 0) : 0
  return Math.max(wait / 2 + (wait / 2) * random, retryAfter)
}
