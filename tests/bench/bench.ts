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
import { printFirstPage, printPageCost } from './page-cost.ts'
import { printPanelCost } from './panel-cost.ts'
import { savedPages } from './saved-pages.ts'

const PARTS = [
  'gate',
  'care',
  'page',
  'panel',
  'cold',
  'understanding',
  'library',
  'anchoring',
  'size',
] as const
type Part = (typeof PARTS)[number]
const isPart = (word: string): word is Part => (PARTS as readonly string[]).includes(word)

/**
 * `npm run bench`: what the extension costs, in real Chromium. The arguments are the names of single parts; a folder of
 * saved pages (without one, the sample pages of the tests); and a file of documents (`.jsonl`) to be understood.
 */
const words = process.argv.slice(2)
const asked = new Set<Part>(words.some(isPart) ? words.filter(isPart) : PARTS)
const [saved, documents] = words.filter(word => !isPart(word))
const folder = saved ? resolve(saved) : fileURLToPath(new URL('../fixtures/site', import.meta.url))

const site = await startSiteServer()
const pages = savedPages(folder).filter(({ address }) => !address.includes('huge'))
for (const page of pages) site.serve(page)
console.log(`${pages.length} saved pages from ${folder}`)

const bare = await launch('chromium', { build: 'none', site })
const shipped = await launch('chromium', { build: 'open', site })
try {
  await untilReady(shipped)
  // What is to be understood are the texts that the gate was measured on.
  const texts =
    asked.has('gate') || asked.has('understanding') ? await printGateCost(bare, shipped, pages) : []
  if (asked.has('care')) await printPageCare(bare, shipped, pages)
  await bare.close()
  if (asked.has('page')) {
    await printFirstPage(shipped)
    await printPageCost(shipped)
  }
  if (asked.has('panel')) await printPanelCost(shipped)
  if (asked.has('cold')) await printColdAnswer(shipped)
  if (asked.has('understanding')) await printBackgroundCost(shipped, texts, documents)
  if (asked.has('library')) await printLibraryCost(shipped)
  if (asked.has('anchoring')) await printAnchoringCost(shipped)
  if (asked.has('size')) {
    printTable(
      'The extension, zipped',
      ['', 'KB'],
      [['Chromium', short(zippedSize(buildFolder('chromium', 'open')) / 1024)]],
    )
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await bare.close().catch(() => undefined)
  await shipped.close()
  await site.close()
}
