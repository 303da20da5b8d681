import { describe, expect, it } from 'vitest'
import { waitAfter } from '../../../../lib/sync/schedule/next-run.ts'
import { type RunOutcome, type SyncStatus, statusAfter } from '../../../../lib/sync/schedule/status.ts'

const now = new Date('2026-03-01T10:00:00.000Z')
const done: RunOutcome = { state: 'done', sent: 2, received: 3, notices: [] }
const unreachable: RunOutcome = { state: 'failed', fault: 'unreachable' }

function statusOf(outcomes: readonly RunOutcome[]): SyncStatus {
  let status: SyncStatus | undefined
  for (const outcome of outcomes) status = statusAfter(status, outcome, now)
  if (!status) throw new Error('no run')
  return status
}

describe('the status after runs', () => {
  it('adds up what was sent and received, and keeps when all was well', () => {
    expect(statusOf([done, done, unreachable, unreachable])).toEqual({
      triedAt: now.toISOString(),
      doneAt: now.toISOString(),
      outcome: unreachable,
      failures: 2,
      sent: 4,
      received: 6,
    })
    expect(statusOf([unreachable]).doneAt).toBeNull()
    expect(statusOf([unreachable, done]).failures).toBe(0)
  })
})

describe('the wait for the next run', () => {
  it('grows with each fault, up to hours, and is never the same for all', () => {
    const waits = [1, 2, 3, 4, 5, 9, 40].map(runs => waitAfter(statusOf(Array(runs).fill(unreachable)), 0.5))
    expect(waits).toEqual([45_000, 90_000, 180_000, 360_000, 720_000, 10_800_000, 10_800_000])
    expect(waitAfter(statusOf([unreachable]), 0)).toBe(30_000)
  })

  it('is as long as the store asks for, where that is longer', () => {
    expect(waitAfter(statusOf([{ state: 'failed', fault: 'busy', retryAfter: 500_000 }]), 0.9)).toBe(500_000)
    expect(waitAfter(statusOf([{ state: 'failed', fault: 'busy', retryAfter: 5 }]), 0)).toBe(30_000)
  })

  it('is some minutes when all is well, and without end while the reader is asked', () => {
    expect(waitAfter(statusOf([unreachable, done]), 0.3)).toBe(600_000)
    expect(waitAfter(statusOf([{ state: 'asks', about: 'losses', removed: 9, of: 10 }]), 0.3)).toBeNull()
  })
})
