import type { CDPSession, Page } from 'puppeteer-core'
import type { BrowserUnderTest } from '../browser/harness/browser-under-test.ts'
import { ownStretches } from '../browser/harness/own-stretches.ts'
import { SAMPLE_PAGES } from '../browser/harness/sample-pages.ts'
import { until } from '../browser/harness/wait.ts'
import { markedTexts, untilMarked } from '../browser/harness/what-is-marked.ts'
import { median, printTable, short } from './figures.ts'

const WORDS = 10_000
const ROUNDS = 7
const COLD_ROUNDS = 15
const ADDRESS = 'http://probationmatters.blogspot.com/long.html'

/** The sample archive over and over, as one page of about so many words. */
export function longPage(wanted = WORDS): string {
  const archive = SAMPLE_PAGES.archive.body()
  const from = archive.indexOf('<div class="date-outer">')
  const to = archive.indexOf('</div>\n</div></div>', from)
  const posts = archive.slice(from, to)
  const words = posts
    .replace(/<[^>]*>/g, ' ')
    .trim()
    .split(/\s+/).length
  return archive.slice(0, from) + posts.repeat(Math.ceil(wanted / words)) + archive.slice(to)
}

/** A long page from its text being sent to its marks being painted, and what that costs its thread. */
export async function printPageCost(under: BrowserUnderTest): Promise<void> {
  const body = longPage()
  under.site.serve({ address: ADDRESS, type: 'text/html; charset=utf-8', body: () => body })
  const answered: number[] = []
  const painted: number[] = []
  const longest: number[] = []
  const sums: number[] = []
  let marks = 0
  let words = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await under.browser.newPage()
    await page.bringToFront()
    const times = await timeSending(page)
    await page.goto(ADDRESS)
    await untilMarked(page)
    const { sent, set, frame } = await times()
    answered.push(set - sent)
    painted.push(frame - sent)
    marks = (await markedTexts(page)).length
    words = await page.evaluate(() => document.body.innerText.trim().split(/\s+/).length)
    await page.close()

    // Apart from the timing above, since profiling makes everything slower.
    const profiled = await under.browser.newPage()
    const stretches = await ownStretches(profiled, under.extensionRoot, async () => {
      await profiled.goto(ADDRESS)
      await profiled.bringToFront()
      await untilMarked(profiled)
    })
    longest.push(stretches.longest)
    sums.push(stretches.sum)
    await profiled.close()
  }
  const row = (what: string, values: readonly number[]) => [
    what,
    short(median(values)),
    short(Math.max(...values)),
  ]
  printTable(
    `A page of ${short(words)} words with ${marks} marks, ${ROUNDS} times, in milliseconds`,
    ['', 'median', 'worst'],
    [
      row('from text sent to marks set', answered),
      row('from text sent to the frame that shows them', painted),
      row('longest task of ours on the page’s thread', longest),
      row('all our work on the page’s thread, loading to painted', sums),
    ],
  )
}

/** An ordinary page whose background has to be woken for it, as most have: from its text being sent to its marks. */
export async function printFirstPage(under: BrowserUnderTest): Promise<void> {
  const { address } = SAMPLE_PAGES.archive
  const answered: number[] = []
  let marks = 0
  let words = 0
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    const page = await under.browser.newPage()
    await page.bringToFront()
    await under.stopBackground()
    const times = await timeSending(page)
    await page.goto(address)
    await untilMarked(page)
    const { sent, set } = await times()
    answered.push(set - sent)
    marks = (await markedTexts(page)).length
    words = await page.evaluate(() => document.body.innerText.trim().split(/\s+/).length)
    await page.close()
  }
  printTable(
    `A page of ${short(words)} words with ${marks} marks, background asleep, ${COLD_ROUNDS} times, in milliseconds`,
    ['', 'median', 'worst'],
    [['from text sent to marks set', short(median(answered)), short(Math.max(...answered))]],
  )
}

interface Times {
  sent: number
  /** Of the text that was sent. */
  characters: number
  set: number
  frame: number
}

/**
 * Listens in the extension's own world of a page, which is there as soon as the gate is: when the text is sent, when
 * the marks stand in the registry, and when the next frame is done.
 */
export async function timeSending(page: Page): Promise<() => Promise<Times>> {
  const session = await page.createCDPSession()
  let world: number | undefined
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type !== 'isolated' || !String(context.origin).startsWith('chrome-extension://'))
      return
    world = context.id
    void session
      .send('Runtime.evaluate', { contextId: context.id, expression: `(${listen})()` })
      // The context of the page before is gone by now.
      .catch(() => undefined)
  })
  await session.send('Runtime.enable')
  return () => until(() => readTimes(session, world), 'the times of sending and painting')
}

async function readTimes(session: CDPSession, world: number | undefined): Promise<Times | undefined> {
  if (world === undefined) return undefined
  const { result } = await session.send('Runtime.evaluate', {
    contextId: world,
    expression: 'globalThis.benchTimes',
    returnByValue: true,
  })
  const times = result.value as Partial<Times> | undefined
  return times?.frame !== undefined && times.sent !== undefined ? (times as Times) : undefined
}

/** Runs in the extension's world. */
function listen() {
  const times: Partial<Times> = {}
  const world = globalThis as unknown as {
    benchTimes: Partial<Times>
    chrome: { runtime: { sendMessage(...args: unknown[]): unknown } }
  }
  world.benchTimes = times
  const { runtime } = world.chrome
  const send = runtime.sendMessage.bind(runtime)
  runtime.sendMessage = (...args) => {
    const message = args[0] as { type?: string; document?: { text?: string } } | undefined
    if (message?.type === 'page-read') {
      times.sent ??= performance.now()
      times.characters = message.document?.text?.length ?? 0
    }
    return send(...args)
  }
  const registry = CSS.highlights
  const set = registry.set.bind(registry)
  registry.set = (name, highlight) => {
    if (times.set === undefined) {
      // The first of several; the last of them comes within the same task.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          times.frame = performance.now()
        }
        port2.postMessage(null)
      })
    }
    const result = set(name, highlight)
    times.set = performance.now()
    return result
  }
}
