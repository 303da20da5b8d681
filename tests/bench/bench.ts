import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zippedSize } from '../../scripts/sizes.mjs'
import { launch } from '../browser/harness/browser-under-test.ts'
import { buildFolder } from '../browser/harness/builds.ts'
import { startSiteServer } from '../browser/harness/site-server.ts'
import { untilReady } from '../browser/harness/what-is-marked.ts'
import { printAnchoringCost } from './anchoring-cost.ts'
import { printBackgroundCost, printColdAnswer } from './background-cost.ts'
import { printTable, short } from './figures.ts'
import { printGateCost } from './gate-cost.ts'
import { printLibraryCost } from './library-cost.ts'
import { printPageCare } from './page-care.ts'
import { printPageCost } from './page-cost.ts'
import { printPanelCost } from './panel-cost.ts'
import { savedPages } from './saved-pages.ts'

/**
 * The second half of `npm run bench`: what the extension costs, in real Chromium. The argument is a folder of saved
 * pages; without one, the sample pages of the tests. A second one is a file of documents (`.jsonl`) to be understood.
 * With `--pages` only what is measured on the saved pages.
 */
const given = process.argv.slice(2).filter(argument => argument !== '--pages')
const onlyPages = process.argv.includes('--pages')
const folder = given[0] ? resolve(given[0]) : fileURLToPath(new URL('../fixtures/site', import.meta.url))

async function printTheRest(texts: string[]): Promise<void> {
  await printPageCost(shipped)
  await printPanelCost(shipped)
  await printColdAnswer(shipped)
  await printBackgroundCost(shipped, texts, given[1])
  await printLibraryCost(shipped)
  await printAnchoringCost(shipped)
  printTable(
    'The extension, zipped',
    ['', 'KB'],
    [['Chromium', short(zippedSize(buildFolder('chromium', 'open')) / 1024)]],
  )
}

const site = await startSiteServer()
const pages = savedPages(folder).filter(({ address }) => !address.includes('huge'))
for (const page of pages) site.serve(page)
console.log(`${pages.length} saved pages from ${folder}`)

const bare = await launch('chromium', { build: 'none', site })
const shipped = await launch('chromium', { build: 'open', site })
try {
  await untilReady(shipped)
  const texts = await printGateCost(bare, shipped, pages)
  await printPageCare(bare, shipped, pages)
  await bare.close()
  if (!onlyPages) await printTheRest(texts)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await bare.close().catch(() => undefined)
  await shipped.close()
  await site.close()
}
