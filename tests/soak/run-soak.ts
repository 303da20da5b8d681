import type { Page } from 'puppeteer-core'
import { type BrowserUnderTest, launch } from '../browser/harness/browser-under-test.ts'
import { pointAt, untilCard, untilCardSays, untilNoCard } from '../browser/harness/card.ts'
import { errorsOf } from '../browser/harness/escaped-errors.ts'
import { savedSnippets } from '../browser/harness/library.ts'
import { otherDevice } from '../browser/harness/other-device.ts'
import { SAMPLE_PAGES } from '../browser/harness/sample-pages.ts'
import { select } from '../browser/harness/select-words.ts'
import { startDavServer } from '../browser/harness/store-server.ts'
import { openSync, pair, syncUntil } from '../browser/harness/sync-page.ts'
import { untilSays } from '../browser/harness/wait.ts'
import { markedTexts, untilMarked, untilReady } from '../browser/harness/what-is-marked.ts'

const MINUTES = Number(process.env.SOAK_MINUTES ?? 10)
/** Rounds before the start is measured: caches and compiled code have then what they will keep. */
const WARM_UP = 8
/** Every so many rounds something is saved, the background put to sleep, and another device saves and both sync. */
const SAVES_EVERY = 3
const SLEEPS_EVERY = 6
const SYNCS_EVERY = 10
/** Memory may differ by so much, as a share of what it was. */
const TOLERANCE = 0.1

const READ = ['archive', 'post', 'news', 'guidance', 'dark', 'recipe'] as const
/** Nothing is saved on this one: each saved passage is a box more on its page, and should be. */
const MEASURED = 'archive'
const WORDS = 'probation'

interface Measured {
  readonly heap: number
  readonly listeners: number
  readonly nodes: number
  /** Bytes that the extension has on the disk, as the browser says. */
  readonly stored: number
  /** Pages, workers and what else the browser runs. */
  readonly targets: number
}

const storedBy = (under: BrowserUnderTest) =>
  under.inExtension(async () => (await navigator.storage.estimate()).usage ?? 0)

/** What one page holds once everything that nobody needs was collected, always measured on the same page. */
async function measure(under: BrowserUnderTest, page: Page): Promise<Measured> {
  await page.goto(SAMPLE_PAGES[MEASURED].address, { waitUntil: 'load' })
  await page.bringToFront()
  await untilMarked(page)
  await new Promise(resolve => setTimeout(resolve, 3_000))
  const session = await page.createCDPSession()
  await session.send('Performance.enable')
  await session.send('HeapProfiler.enable')
  // The browser keeps pages that were left for a return to them; without them what is measured is this page alone.
  await session.send('Memory.simulatePressureNotification', { level: 'critical' })
  await new Promise(resolve => setTimeout(resolve, 1_000))
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? 0
  const stored = await storedBy(under)
  const targets = under.browser.targets().filter(target => target.type() !== 'service_worker').length
  return {
    heap: of('JSHeapUsedSize'),
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    stored,
    targets,
  }
}

async function readOne(page: Page, round: number) {
  const name = READ[round % READ.length] ?? 'archive'
  await page.goto(SAMPLE_PAGES[name].address, { waitUntil: 'load' })
  await page.bringToFront()
  if (name === 'recipe') return
  await untilMarked(page)
  const [first] = await markedTexts(page)
  if (!first) return
  await pointAt(page, first)
  await untilCard(page)
  await page.keyboard.press('Escape')
  await untilNoCard(page)
  await page.mouse.move(1, 1)
}

async function main(): Promise<boolean> {
  const store = await startDavServer()
  const under = await launch('chromium', { storePort: store.port })
  try {
    await untilReady(under)
    const other = await otherDevice('webdav', store.address)
    other.device.save('from the other device')
    await other.device.sync()
    const setUp = await openSync(under)
    await pair(under, setUp, other.pairing)
    await untilSays(setUp, 'In step.')
    await setUp.close()
    let fromOther = 1
    let syncs = 0
    const page = await under.browser.newPage()
    const errors = errorsOf(page)
    let saves = 0
    let sleeps = 0
    let round = 0
    let start: Measured | undefined
    let nextNote = performance.now() + 60_000
    const syncBoth = async () => {
      other.device.save(`from the other device, ${fromOther}`)
      fromOther += 1
      await other.device.sync()
      const sync = await openSync(under)
      await syncUntil(sync, 'In step.')
      await sync.close()
      await other.device.sync()
    }
    const end = performance.now() + MINUTES * 60_000
    while (performance.now() < end || !start) {
      await readOne(page, round)
      // The second and the fifth of the pages, of six.
      if (round % SAVES_EVERY === 1) {
        await select(page, WORDS)
        await under.pressCommand('save')
        await untilCardSays(under, page, 'Saved')
        saves += 1
        await page.keyboard.press('Escape')
        await untilNoCard(page)
      }
      if (round % SLEEPS_EVERY === SLEEPS_EVERY - 1) {
        await Promise.race([under.stopBackground(), new Promise(resolve => setTimeout(resolve, 5_000))])
        sleeps += 1
      }
      if (round % SYNCS_EVERY === SYNCS_EVERY - 1) {
        await syncBoth()
        syncs += 1
      }
      round += 1
      if (round === WARM_UP) start = await measure(under, page)
      if (performance.now() > nextNote) {
        nextNote += 60_000
        console.log(`${round} pages read, ${saves} saved, ${await storedBy(under)} bytes stored`)
      }
    }
    await syncBoth()
    syncs += 1
    const savedAtEnd = (await savedSnippets(under)).length
    const onOther = other.device.shown().length
    const finish = await measure(under, page)
    console.log(
      `${round} pages read, ${saves} passages saved, ${fromOther} from the other device, ${syncs} times synced, the background stopped ${sleeps} times`,
    )
    const bytes = [...store.kept.files.values()].reduce((sum, file) => sum + file.length, 0)
    console.log(
      `in the store: ${store.kept.files.size} files, ${bytes} bytes; ${store.received.length} requests in all`,
    )
    const change = (name: keyof Measured) => {
      const share = (finish[name] - start[name]) / start[name]
      console.log(
        `${name}: ${start[name]} at the start, ${finish[name]} at the end (${(share * 100).toFixed(1)} %)`,
      )
      return share
    }
    const faults: string[] = []
    if (change('heap') > TOLERANCE) faults.push('memory grew')
    if (change('listeners') > TOLERANCE) faults.push('listeners grew')
    if (change('nodes') > TOLERANCE) faults.push('nodes grew')
    change('stored')
    if (change('targets') > 0) faults.push('pages or workers were left behind')
    const all = saves + fromOther
    if (savedAtEnd !== all) faults.push(`${savedAtEnd} passages are in the library, ${all} were saved`)
    if (onOther !== all) faults.push(`${onOther} passages are on the other device, ${all} were saved`)
    if (errors.length > 0) faults.push(`thrown on pages: ${errors.join('; ')}`)
    for (const fault of faults) console.log(`FAULT: ${fault}`)
    console.log(faults.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed')
    return faults.length === 0
  } finally {
    await under.close()
    await store.close()
  }
}

process.exitCode = (await main()) ? 0 : 1
