import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { expect, it } from 'vitest'

/** The content script may have 8 KB in all (ARCHITECTURE.md); the rest is for its entrypoint. */
const MOST_BYTES = 3_500

it('stays small enough for every page', async () => {
  const bundle = await rolldown({ input: new URL('../../../lib/page/gate.ts', import.meta.url).pathname })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  await bundle.close()
  const [{ code }] = output
  expect(code).toContain('gateOf')
  expect(code).not.toContain('zod')
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(MOST_BYTES)
})
