import { compact } from './compact.ts'
import { healMissing, noticeGaps, refuseEmptyStore } from './missing.ts'
import { type Outcome, RunEnded } from './outcome.ts'
import { receive } from './receive.ts'
import { orEndRun, type Parts, type Run } from './run.ts'
import { finishOutbox, removeReplaced, send } from './send.ts'

/**
 * One run of sync: takes up what an earlier run left, receives, merges, sends, compacts. It may be cut off between
 * any two steps and is then simply run again. Only one may run at a time for one library; the caller holds a lock.
 *
 * Nothing is ever deleted here because it is missing there: deletions are entries of the log.
 */
export async function syncOnce(parts: Parts): Promise<Outcome> {
  const run: Run = { ...parts, notices: [], broken: [], received: 0, sent: 0 }
  try {
    const { cursor } = await run.journal.load()
    const listing = orEndRun(await run.store.list(cursor))
    await refuseEmptyStore(run, listing)
    await receive(run, listing)
    if (run.receiveOnly) return { state: 'done', sent: 0, received: run.received, notices: run.notices }
    await healMissing(run, listing)
    await noticeGaps(run)
    await finishOutbox(run)
    await removeReplaced(run)
    await send(run)
    await compact(run)
    await run.journal.write({ cursor: listing.cursor })
    return { state: 'done', sent: run.sent, received: run.received, notices: run.notices }
  } catch (error) {
    if (error instanceof RunEnded) return error.outcome
    throw error
  }
}
