import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { chooseFile } from './harness/choose-file.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { until, waitIn } from './harness/wait.ts'

/** Keeps what the page hands to the browser's downloads, since a headless browser saves it nowhere. */
async function catchDownloads(options: Page) {
  await options.evaluate(() => {
    const caught: string[] = []
    Object.assign(globalThis, { caught })
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = blob => {
      if (blob instanceof Blob) void blob.text().then(text => caught.push(text))
      return make(blob)
    }
    HTMLAnchorElement.prototype.click = () => undefined
  })
}

const take = (options: Page, text: string) => chooseFile(options, '.settings-file', 'options.json', text)

const says = (options: Page, words: string) =>
  waitIn(
    options,
    wanted => document.querySelector('.settings-file')?.textContent?.includes(wanted) === true,
    words,
  )

inBothBrowsers('options as a file', {}, under => {
  const stored = () =>
    under().inExtension(async () => (await browser.storage.local.get('settings')).settings as object)

  it('go out, come back the same, and are as they were after one press', async () => {
    const choices = { panelOnly: true, density: 'all', sitesAdded: ['www.example.org'] }
    await under().inExtension(
      chosen => browser.storage.local.set({ settings: { version: 1, ...chosen } }),
      choices,
    )
    const options = await under().openExtension('options')
    await waitIn(options, () => document.querySelector('.settings-file button') !== null)
    await catchDownloads(options)
    await options.evaluate(() => document.querySelector<HTMLElement>('.settings-file button')?.click())
    const file = await waitIn(options, () => (globalThis as unknown as { caught: string[] }).caught[0])
    if (!file) throw new Error('No file.')
    expect(JSON.parse(file)).toEqual({ format: 'casenote-settings', version: 1, choices })

    await under().inExtension(() => browser.storage.local.set({ settings: { version: 1, panelOnly: false } }))
    await take(options, '{"format":"casenote-settings","version":1,"choices":{"density":"some"}}')
    await says(options, 'The value of “density” is none that it can have. Nothing has changed.')
    expect(await stored()).toEqual({ version: 1, panelOnly: false })

    await take(options, file)
    await says(options, 'The options of the file hold now')
    expect(await stored()).toEqual({ version: 1, ...choices })
    await options.evaluate(() =>
      document.querySelector<HTMLElement>('.settings-file [role=status] button')?.click(),
    )
    await until(async () => (await stored()) && !('density' in (await stored())), 'the earlier options')
    expect(await stored()).toEqual({ version: 1, panelOnly: false })
    await options.close()
  })

  it('stand beside the shortcuts of this browser and what the last update brought', async () => {
    const options = await under().openExtension('options')
    await waitIn(options, () => document.querySelectorAll('kbd').length >= 4)
    await waitIn(options, () => document.querySelectorAll('.changes li').length > 0)
    await options.close()
  })

  it('are found by a list of its parts, which leads to each by an address and says where one is', async () => {
    const options = await under().openExtension('options', '#packs')
    const place = () =>
      options.evaluate(() => ({
        current: [...document.querySelectorAll('.section-nav [aria-current]')].map(each => each.textContent),
        focus: document.activeElement?.textContent,
        top: Math.round(document.querySelector('#packs')?.getBoundingClientRect().top ?? -1),
      }))
    await until(async () => {
      const { current, focus, top } = await place()
      return current[0] === 'Packs' && focus === 'Packs' && top >= 0 && top < 60
    }, 'the page to open at its packs')
    await options.bringToFront()
    await options.focus('.section-nav a[href="#history"]')
    await options.keyboard.press('Enter')
    await until(async () => {
      const { current, focus } = await place()
      return current.join() === 'Reading history' && focus === 'Reading history'
    }, 'the part that was chosen')
    expect(await options.evaluate(() => location.hash)).toBe('#history')
    await options.setViewport({ width: 320, height: 640 })
    await waitIn(
      options,
      () => document.querySelector<HTMLElement>('#section-nav-list')?.offsetParent === null,
    )
    await options.focus('.section-nav-open')
    await options.keyboard.press('Enter')
    await waitIn(
      options,
      () => document.querySelector<HTMLElement>('#section-nav-list')?.offsetParent !== null,
    )
    await options.keyboard.press('Escape')
    await waitIn(
      options,
      () =>
        document.querySelector<HTMLElement>('#section-nav-list')?.offsetParent === null &&
        document.activeElement?.className === 'section-nav-open',
    )
    await options.close()
  })

  it('hold for one site alone where that is chosen, and are taken back at once', async () => {
    await under().inExtension(() => browser.storage.local.remove('settings'))
    const options = await under().openExtension('options')
    await options.setViewport({ width: 900, height: 800 })
    await options.bringToFront()
    await waitIn(options, () => document.querySelector('#site-choices-host') !== null)
    await options.focus('#site-choices-host')
    await options.keyboard.type('https://www.example.org/a')
    await options.keyboard.press('Enter')
    await waitIn(options, () => document.querySelector<HTMLDetailsElement>('.one-site')?.open === true)
    await options.select('.one-site select', 'all')
    await options.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.one-site .site')]
        .find(each => each.innerText.includes('Places'))
        ?.click(),
    )
    const chosen = {
      version: 1,
      densitySites: { 'www.example.org': 'all' },
      kindsOffSites: { 'www.example.org': ['place'] },
    }
    await waitIn(
      options,
      () =>
        document.querySelector<HTMLElement>('.one-site summary')?.innerText.includes('without Places') ===
        true,
    )
    expect(await stored()).toEqual(chosen)
    // Where the field has led to, a choice may lie half under what sticks to the top.
    await options.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    expect(await violations(options)).toEqual([])
    await options.evaluate(() => document.querySelector<HTMLElement>('.one-site button')?.click())
    await waitIn(options, () => document.querySelector('.one-site') === null)
    await until(async () => Object.keys(await stored()).join() === 'version', 'nothing to be chosen any more')
    await options.close()
  })
})
