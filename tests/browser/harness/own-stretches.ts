import type { Page, Protocol } from 'puppeteer-core'

/** How finely the page's thread is sampled, in microseconds. */
const SAMPLING = 500

/** As much of an event of Chromium's trace as is used here; times in microseconds, of the profiler's clock. */
interface TraceEvent {
  readonly name: string
  readonly ts: number
  readonly dur: number
  /** Time that the thread really ran: without what the machine gave to others meanwhile. */
  readonly tdur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly data?: { readonly url?: string } }
}

/**
 * How long the extension's own scripts held a page's thread while something was done. Chromium's sampling profiler
 * says whose code was on the stack, its trace says where one task ends, and how much of a task the thread really ran,
 * so that a busy machine changes little. Layout and the like count where our code on the stack asked for them.
 *
 * @param root root address of the extension, or the address of one of its scripts
 * @param doIt loads the page, so that its thread can be told from those of other pages
 * @returns milliseconds: the most within one task, and all together
 */
export async function ownStretches(
  page: Page,
  root: string,
  doIt: () => Promise<void>,
): Promise<{ longest: number; sum: number }> {
  const session = await page.createCDPSession()
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLING })
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] })
  await session.send('Profiler.start')
  await doIt()
  const { profile } = await session.send('Profiler.stop')
  const trace = await page.tracing.stop()
  await session.detach()
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString('utf8')) as {
    traceEvents: readonly TraceEvent[]
  }
  return stretchesOf(ownTimes(profile, root), traceEvents, page.url())
}

/** When our code was on the stack: moments of the profiler's clock, each with how long it lasted, in microseconds. */
function ownTimes(
  { nodes, samples = [], timeDeltas = [], startTime }: Protocol.Profiler.Profile,
  root: string,
) {
  const own = new Set<number>()
  // Nodes come before their children, so one pass hands "ours" down to everything that we called.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith(root)) own.add(id)
    if (own.has(id)) for (const child of children) own.add(child)
  }
  const times: { at: number; lasted: number }[] = []
  let at = startTime
  samples.forEach((sample, index) => {
    at += timeDeltas[index] ?? 0
    // The time up to the next sample belongs to this one.
    if (own.has(sample)) times.push({ at, lasted: timeDeltas[index + 1] ?? 0 })
  })
  return times
}

function stretchesOf(
  times: readonly { at: number; lasted: number }[],
  events: readonly TraceEvent[],
  address: string,
) {
  const load = events.findLast(({ name, args }) => name === 'CommitLoad' && args?.data?.url === address)
  if (!load) throw new Error(`The trace does not show that ${address} was loaded.`)
  const tasks = events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === load.pid && tid === load.tid)
    .sort((one, other) => one.ts - other.ts)
  const spent = new Map<TraceEvent, number>()
  let next = 0
  let around: TraceEvent | undefined
  for (const { at, lasted } of times) {
    for (let task = tasks[next]; task && task.ts <= at; task = tasks[next]) {
      around = task
      next += 1
    }
    const left = around ? around.ts + around.dur - at : 0
    if (around && left > 0) spent.set(around, (spent.get(around) ?? 0) + Math.min(lasted, left))
  }
  let longest = 0
  let sum = 0
  for (const [{ dur, tdur = dur }, wall] of spent) {
    const ran = (wall * Math.min(1, tdur / dur)) / 1000
    longest = Math.max(longest, ran)
    sum += ran
  }
  return { longest, sum }
}
