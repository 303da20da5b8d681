import { launch } from '../../browser/harness/browser-under-test.ts'
import { startSiteServer } from '../../browser/harness/site-server.ts'
import { load, readArguments, sayMachine, writeBetween } from '../markdown.ts'
import { knowledgeTable } from './knowledge-scale.ts'
import { libraryTable } from './library-scale.ts'
import { pageTable } from './page-scale.ts'
import { tabTable } from './tab-scale.ts'

/**
 * The second half of `npm run bench:scale -- [knowledge] [library] [pages] [tabs] [--write file.md]`: what becomes of
 * time and memory where everything grows.
 */
const sizes = (variable: string, usual: string) => (process.env[variable] ?? usual).split(',').map(Number)

const { rest, file } = readArguments(process.argv.slice(2))
const loadBefore = load()
const site = await startSiteServer()
const PARTS: Readonly<Record<string, () => Promise<string>>> = {
  knowledge: () => knowledgeTable(site, sizes('BENCH_ENTITIES', '10000,100000,500000')),
  library: () => libraryTable(site, sizes('BENCH_SNIPPETS', '10000,50000,100000')),
  pages: () => pageTable(site, sizes('BENCH_WORDS', '10000,100000,500000')),
  tabs: () => tabTable(site, Number(process.env.BENCH_TABS ?? 50)),
}
try {
  const parts = rest.length > 0 ? rest : Object.keys(PARTS)
  const tables: string[] = []
  for (const part of parts) {
    const make = PARTS[part]
    if (!make) throw new Error(`There is no part "${part}": ${Object.keys(PARTS).join(', ')}.`)
    const begun = performance.now()
    tables.push(await make())
    console.error(`${part}: ${Math.round((performance.now() - begun) / 1000)} seconds`)
  }
  const text = [sayMachine(await versionOfBrowser(), loadBefore), ...tables].join('\n\n')
  console.log(`\n${text}`)
  if (file) writeBetween(file, 'scale', text)
} catch (error) {
  console.error(error instanceof Error ? error.stack : String(error))
  process.exitCode = 1
} finally {
  await site.close()
}

async function versionOfBrowser(): Promise<string> {
  const under = await launch('chromium', { site, build: 'none' })
  const version = await under.browser.version()
  await under.close()
  return version
}
