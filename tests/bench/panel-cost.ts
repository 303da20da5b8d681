import type { Page } from 'puppeteer-core'
import type { BrowserUnderTest } from '../browser/harness/browser-under-test.ts'
import { SAMPLE_PAGES } from '../browser/harness/sample-pages.ts'
import { waitIn } from '../browser/harness/wait.ts'
import { untilMarked } from '../browser/harness/what-is-marked.ts'
import { median, printTable, short } from './figures.ts'

const ROUNDS = 15
/** Different entities that are opened in one panel, each for the first time. */
const ENTITIES = 12

/** The panel from being opened to its first paint and to the page's sentence, and an entity's view from the click. */
export async function printPanelCost(under: BrowserUnderTest): Promise<void> {
  const page = await under.openPage(SAMPLE_PAGES.sample.address)
  await untilMarked(page)
  const panel = await under.panelFor(page)
  await panel.evaluateOnNewDocument(noteFrames)
  const paints: number[] = []
  const sentences: number[] = []
  const named: number[] = []
  const all: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await panel.bringToFront()
    await panel.reload()
    await waitIn(panel, () => 'around' in ((globalThis as { shownAt?: object }).shownAt ?? {}))
    const times = await panel.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      ...(globalThis as unknown as { shownAt: { sentence: number; named: number; around: number } }).shownAt,
    }))
    paints.push(times.paint)
    sentences.push(times.sentence)
    named.push(times.named)
    all.push(times.around)
  }
  const views = await timeViews(panel)
  await panel.close()
  await page.close()
  const row = (what: string, values: readonly number[]) => [
    what,
    short(median(values)),
    short(Math.max(...values)),
  ]
  printTable(
    `The panel, ${ROUNDS} times, and the views of ${views.length} entities, in milliseconds`,
    ['', 'median', 'worst'],
    [
      row('from opening the panel to its first paint', paints),
      row('from opening to the frame that says what the page is', sentences),
      row('from opening to the frame that says what the page names', named),
      row('from opening to the frame with what lies around the page', all),
      row('from a click to the frame that shows an entity’s summary', views),
    ],
  )
}

/** Runs in the panel before its own scripts: notes when the frame is over that first shows each part. */
function noteFrames() {
  const shownAt: Record<string, number> = {}
  Object.assign(globalThis, { shownAt })
  const seen = new Set<string>()
  const watch = () => {
    for (const [part, selector] of [
      ['sentence', '.lead'],
      ['named', '.row .line'],
      ['around', '#related'],
    ] as const) {
      if (seen.has(part) || !document.querySelector(selector)) continue
      seen.add(part)
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        // Answered once the frame was handed on.
        port1.onmessage = () => {
          shownAt[part] = performance.now()
        }
        port2.postMessage(null)
      })
    }
  }
  new MutationObserver(watch).observe(document, { childList: true, subtree: true })
}

/** Opens entities of the page one after the other; milliseconds from each click to the frame with its summary. */
async function timeViews(panel: Page): Promise<number[]> {
  const times: number[] = []
  for (let at = 0; at < ENTITIES; at += 1) {
    const time = await panel.evaluate(async index => {
      const rows = document.querySelectorAll<HTMLElement>('[data-focus^="page "]')
      const row = rows[index]
      if (!row) return null
      const shown = new Promise<number>(resolve => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector('.summary')) return
          observer.disconnect()
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.now())
            port2.postMessage(null)
          })
        })
        observer.observe(document, { childList: true, subtree: true })
      })
      const clicked = performance.now()
      row.click()
      return (await shown) - clicked
    }, at)
    if (time === null) break
    times.push(time)
    await panel.evaluate(() => document.querySelector<HTMLElement>('.back')?.click())
    await waitIn(panel, () => document.querySelector('.lead') !== null)
  }
  return times
}
