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

/** What axe leaves out where it is not asked: controls of 24 px (WCAG 2.5.8). */
const RULES = { 'target-size': { enabled: true } }

/** Every violation that axe finds, as "rule: element". */
export async function violations(page: Page): Promise<readonly string[]> {
  // Evaluated through the protocol, which no policy of the page stands against.
  await page.evaluate(AXE)
  const results = await page.evaluate(async rules => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }
    const { violations: found } = await axe.run({ rules })
    return found.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))
  }, RULES)
  return results.flatMap(({ id, nodes }) => nodes.map(html => `${id}: ${html}`))
}
