import type { Page } from 'puppeteer-core'

const PAUSE = 250
const LONGEST = 1_200_000

/**
 * Calls a global function of a page that may take minutes, and gives its answer: the browser's protocol gives up a
 * question long before. Throws what the function throws, or after twenty minutes.
 */
export async function runLong<Answer>(page: Page, name: string, argument?: unknown): Promise<Answer> {
  await page.evaluate(
    ({ called, given }) => {
      const world = globalThis as unknown as Record<string, (given: unknown) => unknown> & { ended?: unknown }
      world.ended = undefined as never
      void (async () => world[called]?.(given))().then(
        answer => Object.assign(world, { ended: { answer } }),
        (error: unknown) => Object.assign(world, { ended: { error: String(error) } }),
      )
    },
    { called: name, given: argument },
  )
  const begun = performance.now()
  while (performance.now() - begun < LONGEST) {
    const ended = await page.evaluate(
      () => (globalThis as unknown as { ended?: { answer?: unknown; error?: string } }).ended,
    )
    if (ended?.error !== undefined) throw new Error(`${name}: ${ended.error}`)
    if (ended) return ended.answer as Answer
    await new Promise(resolve => setTimeout(resolve, PAUSE))
  }
  throw new Error(`${name} took more than twenty minutes.`)
}
