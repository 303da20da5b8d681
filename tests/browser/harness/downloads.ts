import type { Page } from 'puppeteer-core'
import { waitIn } from './wait.ts'

/** What the page hands to the browser's downloads from now on, as texts. */
export async function listenToDownloads(page: Page) {
  await page.evaluate(() => {
    const world = globalThis as unknown as { downloads: { name: string; text: string }[] }
    world.downloads = []
    const blobs = new Map<string, Blob>()
    const make = URL.createObjectURL
    URL.createObjectURL = (blob: Blob) => {
      const address = make.call(URL, blob)
      blobs.set(address, blob)
      return address
    }
    HTMLAnchorElement.prototype.click = function click() {
      const { download: name, href } = this
      void blobs
        .get(href)
        ?.text()
        .then(text => world.downloads.push({ name, text }))
    }
  })
}

/** The last of them, once there is one. */
export const untilDownload = (page: Page) =>
  waitIn(page, () =>
    (globalThis as unknown as { downloads: { name: string; text: string }[] }).downloads.at(-1),
  )
