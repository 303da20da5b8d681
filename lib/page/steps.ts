/**
 * Work that can be interrupted: a generator that yields wherever it may pause. The same code is run in one go
 * in Node and in short slices in a page, so that a page of any size stays responsive while it is read.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** How long one slice may take, in milliseconds: half a frame, so that scrolling stays smooth. */
const SLICE_LENGTH = 8

/** Runs the work to its end without a pause. Throws what the work throws. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Runs the work in slices, giving the event loop a turn after each.
 * @param sliceLength the longest a slice should take, in milliseconds (a single step may take it past that)
 * @param signal ends the work early; the promise is then rejected with the signal's reason
 */
export async function finishInSlices<Result>(
  steps: Steps<Result>,
  sliceLength: number = SLICE_LENGTH,
  signal?: AbortSignal,
): Promise<Result> {
  for (;;) {
    const deadline = performance.now() + sliceLength
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (performance.now() < deadline)
    await nextTurn()
    signal?.throwIfAborted()
  }
}

/**
 * Resolves after the event loop had a turn. A message waits in line behind what the page itself has to do,
 * which `scheduler.yield()` would not, and is not held back in a tab that nobody looks at, as a timer is.
 */
function nextTurn(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
