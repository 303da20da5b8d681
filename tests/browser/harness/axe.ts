import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

/** Every violation that axe finds, as "rule: element". */
export async function violations(page: Page): Promise<readonly string[]> {
  // Evaluated through the protocol, which no policy of the page stands against.
  await page.evaluate(AXE)
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
    const { violations: found } = await axe.run()
    return found.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))
  })
  return results.flatMap(({ id, nodes }) => nodes.map(html => `${id}: ${html}`))
}
