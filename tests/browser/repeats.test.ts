import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import type { BrowserUnderTest } from './harness/browser-under-test.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { pressIn } from './harness/press-in.ts'
import type { SamplePage } from './harness/sample-pages.ts'
import { until, untilSays, waitIn } from './harness/wait.ts'
import { tabRecord, untilState } from './harness/what-is-marked.ts'

const RELEASE =
  'The inspectorate found that probation officers in the three offices were carrying far more cases than the ' +
  'workload tool allows, that first appointments were rushed, and that nobody had checked whether the plans made ' +
  'for people leaving prison were ever carried out.'

const article = (address: string, title: string, ...paragraphs: readonly string[]): SamplePage => ({
  address,
  type: 'text/html; charset=utf-8',
  body: () => `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>
    <link rel="icon" href="data:,"><style>p { margin: 30rem 0 }</style><meta property="og:site_name" content="The Sample Courier">
    <meta property="article:published_time" content="2025-02-20T06:00:00Z"></head>
    <body><article><h1>${title}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('\n')}</article></body></html>`,
})

const FIRST = article(
  'http://courier.casenote.invalid/first',
  'What the inspectors found',
  'Probation officers in England and Wales heard this morning what the inspectors had seen in the spring.',
  RELEASE,
)
const SECOND = article(
  'http://gazette.casenote.invalid/second',
  'A bad week for the Probation Service',
  'It was a bad week for everybody who works for the Probation Service, and it began with a letter.',
  RELEASE,
  'Napo said that none of this was news to anybody who has sat in one of those probation offices. '.repeat(
    12,
  ),
  RELEASE.replace('three offices', 'offices'),
)

const words = (page: Page) => page.evaluate(() => document.body.innerText)

/** Presses the first button or label whose words contain the text. */
const databases = (under: BrowserUnderTest) =>
  under.inExtension(async () => (await indexedDB.databases()).map(({ name }) => name))

/** Opens a page and waits until all that is said of it is there: its repeats come last. */
async function read(under: BrowserUnderTest, sample: SamplePage): Promise<Page> {
  under.site.serve(sample)
  const page = await under.openPage(sample.address)
  await untilState(under, page, 'read')
  return page
}

async function untilRemembered(under: BrowserUnderTest, count: number) {
  const options = await under.openExtension('options')
  await until(async () => {
    // It counts again each time that it is looked at.
    await options.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    return (await words(options)).includes(`${count} page${count === 1 ? ' is' : 's are'} remembered`)
  }, `${count} remembered pages`)
  await options.close()
}

inBothBrowsers('text met twice', {}, under => {
  it('keeps nothing of what was read while the history is off, and shows what stands twice on a page', async () => {
    const page = await read(under(), SECOND)
    const panel = await under().panelFor(page)
    await untilSays(panel, 'Text met twice')
    await untilSays(panel, 'Also further up on this page')
    expect(await words(panel)).not.toContain('You met this')
    expect(await databases(under())).not.toContain('history')

    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const before = await page.evaluate(() => scrollY)
    await pressIn(panel, 'Also further up on this page')
    await until(async () => (await page.evaluate(() => scrollY)) < before, 'the page to go up')
    await panel.close()
    await page.close()
  })

  it('links a passage to the page on which it was met, once the reader turned the history on', async () => {
    const options = await under().openExtension('options')
    await pressIn(options, 'Remember what I have read')
    await until(
      () =>
        under().inExtension(async () => {
          const { settings } = await browser.storage.local.get('settings')
          return (settings as { history?: boolean } | undefined)?.history === true
        }),
      'the choice to be kept',
    )
    await options.close()

    const first = await read(under(), FIRST)
    await untilRemembered(under(), 1)
    await first.close()

    await under().stopBackground()
    const second = await read(under(), SECOND)
    const panel = await under().panelFor(second)
    await untilSays(panel, 'You met this on What the inspectors found')
    const links = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.repeats a')].map(({ href, rel }) => ({ href, rel })),
    )
    expect(links).toEqual([{ href: FIRST.address, rel: 'noopener noreferrer' }])
    await panel.setViewport({ width: 240, height: 800 })
    expect(
      await panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0)
    await untilRemembered(under(), 2)
    await panel.close()
    await second.close()
  })

  it('forgets all of it when the reader clears it, also with the background stopped', async () => {
    const second = await read(under(), SECOND)
    const panel = await under().panelFor(second)
    await untilSays(panel, 'You met this on')
    await under().stopBackground()

    const options = await under().openExtension('options')
    await pressIn(options, 'Clear reading history')
    await untilSays(options, 'Forget 2 pages for good?')
    await pressIn(options, 'No, keep it')
    await pressIn(options, 'Clear reading history')
    await pressIn(options, 'Yes, clear it')
    await untilSays(options, 'Nothing of it is left')
    await untilSays(options, 'No page is remembered.')
    expect(await databases(under())).not.toContain('history')

    await waitIn(panel, () => !document.body.innerText.includes('You met this on'))
    await untilSays(panel, 'Also further up on this page')
    const record = await tabRecord(under(), second)
    expect(JSON.stringify(record)).not.toContain(FIRST.address)
    await options.close()
    await panel.close()
    await second.close()
  })
})
