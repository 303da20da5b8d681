import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type BrowserUnderTest, launch } from '../tests/browser/harness/browser-under-test.ts'
import { SAMPLE_PAGES } from '../tests/browser/harness/sample-pages.ts'
import { type SiteServer, startSiteServer } from '../tests/browser/harness/site-server.ts'
import { until } from '../tests/browser/harness/wait.ts'
import { tabRecord, untilReady } from '../tests/browser/harness/what-is-marked.ts'
import { describeRecord } from './describe-record.ts'
import { takeScreenshots } from './take-screenshots.ts'

/**
 * The second half of `npm start`: opens a browser with the built extension on the sample page, or on the address or
 * file that is named. With a display, a window stays open; without one, what was marked is printed and pictures are
 * saved.
 */
const SCREENSHOTS = '.cache/screenshots'

const named = process.argv[2]
const isAddress = named !== undefined && /^https?:\/\//.test(named)
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Where to go: a file is served on loopback, since extensions get no access to files by themselves. */
function addressOf(site: SiteServer): string {
  if (named === undefined) return SAMPLE_PAGES.sample.address
  if (isAddress) return named
  const path = resolve(named)
  const body = readFileSync(path, 'utf8')
  const address = `http://saved-page.casenote.invalid/${encodeURIComponent(basename(path))}`
  const type = path.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8'
  site.serve({ address, type, body: () => body })
  return address
}

async function showWindow(under: BrowserUnderTest, address: string) {
  const before = await under.browser.pages()
  const page = await under.openPage(address)
  // What the browser and the harness opened on the way is not what a newcomer wants to look at.
  for (const other of before) await other.close().catch(() => undefined)
  await under.pressToolbarButton(page).catch(() => undefined)
  console.log(`Open: ${address}`)
  console.log(
    'Rest the pointer on an underlined name. Alt+Shift+J walks through the marks, Alt+Shift+L opens the panel.',
  )
  console.log('Close the window or press Ctrl+C to end.')
  await new Promise(ended => under.browser.on('disconnected', ended))
}

async function showInWords(under: BrowserUnderTest, address: string) {
  const page = await under.openPage(address)
  const record = await until(async () => {
    const known = await tabRecord(under, page)
    return known && known.state !== 'reading' ? known : undefined
  }, 'the page to be read')
  console.log(describeRecord(record))
  await page.close()
  if (record.state !== 'read') return
  const saved = await takeScreenshots(under, address, SCREENSHOTS)
  console.log(`\nThere is no display, so here are pictures:\n${saved.map(path => `  ${path}`).join('\n')}`)
}

const site = await startSiteServer()
try {
  const address = addressOf(site)
  const under = await launch('chromium', {
    build: 'open',
    headless: !hasDisplay,
    site,
    realNetwork: isAddress,
  })
  try {
    await untilReady(under)
    await (hasDisplay ? showWindow : showInWords)(under, address)
  } finally {
    await under.close().catch(() => undefined)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await site.close()
}
