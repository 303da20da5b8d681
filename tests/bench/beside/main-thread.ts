import type { Page } from 'puppeteer-core'

/** As much of an event of Chromium's trace as is used here; times in microseconds. */
interface TraceEvent {
  readonly name: string
  readonly ts: number
  readonly dur?: number
  /** Time that the thread really ran: without what the machine gave to others meanwhile. */
  readonly tdur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly data?: { readonly url?: string } }
}

export interface ThreadTime {
  /** Milliseconds of all tasks of the page's main thread. */
  readonly sum: number
  /** Milliseconds of the longest of them. */
  readonly longest: number
  /** How many took more than 50 ms (https://w3c.github.io/longtasks/). */
  readonly long: number
}

const LONG_TASK = 50

/**
 * What the main thread of a page did from the moment its document was taken on until `doIt` was done, told from
 * Chromium's own trace: everything, whoever it was for.
 */
export async function mainThreadTime(page: Page, doIt: () => Promise<void>): Promise<ThreadTime> {
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] })
  let trace: Uint8Array | undefined
  try {
    await doIt()
  } finally {
    trace = await page.tracing.stop()
  }
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString('utf8')) as {
    traceEvents: readonly TraceEvent[]
  }
  const address = page.url()
  const load = traceEvents.findLast(({ name, args }) => name === 'CommitLoad' && args?.data?.url === address)
  if (!load) throw new Error(`The trace does not show that ${address} was loaded.`)
  const tasks = traceEvents
    .filter(
      ({ name, pid, tid, ts, dur = 0 }) =>
        name === 'RunTask' && pid === load.pid && tid === load.tid && ts + dur >= load.ts,
    )
    .map(({ dur = 0, tdur = dur }) => tdur / 1000)
  return {
    sum: tasks.reduce((sum, task) => sum + task, 0),
    longest: Math.max(0, ...tasks),
    long: tasks.filter(task => task > LONG_TASK).length,
  }
}
