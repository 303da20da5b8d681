import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { untilCardSays, untilNoCard } from './harness/card.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { savedSnippets } from './harness/library.ts'
import { pressIn } from './harness/press-in.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { bringSnippets, SAMPLE_SNIPPETS, sampleSnippet } from './harness/sample-snippets.ts'
import { until, untilSays, waitIn } from './harness/wait.ts'
import { untilBare, untilMarked } from './harness/what-is-marked.ts'

const HOST = 'forgotten.example'
const FROM_HOST = [70, 71].map(number =>
  sampleSnippet(number, {
    page: {
      url: `https://${HOST}/post-${number}`,
      canonical: null,
      title: 'Not to be remembered',
      site: null,
      published: null,
    },
  }),
)

const untilTitled = (page: Page, title: string) => waitIn(page, wanted => document.title === wanted, title)
const visibility = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).visibility)
const iconOf = (page: Page) =>
  page.evaluate(
    () => new URL(document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href ?? '').pathname,
  )

async function type(page: Page, field: string, words: string) {
  await page.bringToFront()
  await page.focus(field)
  await page.keyboard.type(words)
}

inBothBrowsers('discretion', {}, under => {
  it('hides with one key what is said on a page and the library, and brings the library back', async () => {
    const library = await under().openExtension('library')
    await untilTitled(library, 'Casenote: library')
    const page = await under().openPage(SAMPLE_PAGES.news.address)
    await untilMarked(page)
    await under().pressCommand('save')
    await untilCardSays(under(), page, 'no text is selected')
    await under().pressCommand('vanish')
    await untilNoCard(page)
    await untilBare(page)
    await untilTitled(library, 'Untitled')
    expect(await visibility(library)).toBe('hidden')
    expect(await iconOf(library)).toBe('/icons/plain-32.png')
    const opened = await under().openExtension('library')
    await untilTitled(opened, 'Untitled')
    expect(await visibility(opened)).toBe('hidden')
    await page.bringToFront()
    await under().pressCommand('vanish')
    await untilTitled(library, 'Casenote: library')
    expect(await visibility(library)).toBe('visible')
    expect(await visibility(opened)).toBe('visible')
    await untilMarked(page)
    for (const each of [library, opened, page]) await each.close()
  })

  it('bears a plain name and icon where that is chosen', async () => {
    const options = await under().openExtension('options')
    const flip = () =>
      waitIn(options, () => {
        const label = [...document.querySelectorAll('label')].find(
          each => each.innerText === 'A plain name and icon',
        )
        label?.click()
        return label !== undefined
      })
    const buttonTitle = () => under().inExtension(() => browser.action.getTitle({}))
    await flip()
    await untilTitled(options, 'Reading notes: options')
    expect(await iconOf(options)).toBe('/icons/plain-32.png')
    await until(async () => (await buttonTitle()) === 'Reading notes', 'the plain name on the button')
    await flip()
    await untilTitled(options, 'Casenote: options')
    await until(async () => (await buttonTitle()).startsWith('Casenote'), 'the name on the button')
    await options.close()
  })

  it('forgets a site and nothing else, after it has said what is kept', async () => {
    const options = await under().openExtension('options')
    await bringSnippets(options, [...SAMPLE_SNIPPETS, ...FROM_HOST])
    await under().inExtension(
      host =>
        browser.storage.local.set({ settings: { version: 1, panelOnlySites: [host, 'other.example'] } }),
      HOST,
    )
    await type(options, '#forget-site', HOST)
    await pressIn(options, 'Show what is kept')
    await untilSays(options, '2 saved passages and pages, trash included')
    await untilSays(options, '1 entry in these options')
    await pressIn(options, 'Forget it all')
    await untilSays(options, `Everything kept of ${HOST} is forgotten.`)
    const left = await savedSnippets(under())
    expect(left.length).toBe(SAMPLE_SNIPPETS.length)
    expect(JSON.stringify(left)).not.toContain(HOST)
    expect(JSON.stringify(await under().inExtension(() => browser.storage.local.get()))).not.toContain(HOST)
    await options.close()
  })

  it('forgets everything, once its word was typed', async () => {
    const library = await under().openExtension('library')
    const options = await under().openExtension('options')
    await pressIn(options, 'Forget everything…')
    await untilSays(options, `The library holds ${SAMPLE_SNIPPETS.length} saved passages and pages`)
    const isReady = () =>
      options.evaluate(
        () =>
          [...document.querySelectorAll('button')].find(each => each.innerText === 'Forget everything now')
            ?.disabled === false,
      )
    await type(options, '#forget-word', 'forge')
    expect(await isReady()).toBe(false)
    await options.keyboard.type('t')
    await pressIn(options, 'Forget everything now')
    await untilSays(
      options,
      'Everything is forgotten. Nothing that you saved or chose is left in this browser.',
    )
    await library.close()
    // A page that is still open may have made the library's database anew: an empty one.
    expect(await savedSnippets(under())).toEqual([])
    const kept = await under().inExtension(async () => {
      const { storageBuckets } = navigator as { storageBuckets?: { keys(): Promise<string[]> } }
      return {
        local: await browser.storage.local.get(),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        buckets: (await storageBuckets?.keys()) ?? [],
      }
    })
    expect(kept.local).toEqual({})
    expect(kept.databases).not.toContain('sync')
    expect(kept.databases).not.toContain('history')
    expect(kept.buckets).toEqual([])
    await options.close()
  })
})
