import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import type { Camera } from '../tests/browser/tasks/task.ts'

/** WebP, first at a quality at which small type is sharp; the next ones where a picture would weigh too much. */
const QUALITIES = [80, 70, 60, 50, 40, 30]
const MOST_BYTES = 60 * 1024
/** Two pages side by side are drawn smaller, in pixels. */
const MOST_WIDE = 900

interface Shot {
  readonly data: string
  readonly width: number
  readonly height: number
}

/** The pictures of a gallery, kept until all tasks are done: drawing them would take the place of the page before. */
export interface GalleryCamera {
  readonly takes: Camera
  /** Writes every picture into the folder; gives the bytes of all. */
  develop(browser: Browser): Promise<number>
}

export function galleryCamera(folder: string): GalleryCamera {
  const taken = new Map<string, readonly Shot[]>()
  return {
    async takes(name, seen) {
      const shots: Shot[] = []
      for (const page of seen) {
        await page.bringToFront()
        const data = await page.screenshot({ encoding: 'base64' })
        shots.push({ data, ...(page.viewport() ?? { width: 1280, height: 800 }) })
      }
      taken.set(`${name}.webp`, shots)
      return `${name}.webp`
    },
    async develop(browser) {
      mkdirSync(folder, { recursive: true })
      const page = await browser.newPage()
      let all = 0
      for (const [file, shots] of taken) {
        const width = shots.reduce((sum, shot) => sum + shot.width, shots.length - 1)
        const scale = Math.min(1, MOST_WIDE / width)
        const height = Math.max(...shots.map(shot => shot.height))
        await page.setViewport({ width: Math.floor(width * scale), height: Math.floor(height * scale) })
        const images = shots.map(
          shot =>
            `<img alt="" width="${shot.width * scale}" height="${shot.height * scale}" src="data:image/png;base64,${shot.data}">`,
        )
        await page.setContent(
          `<style>body{margin:0;display:flex;gap:1px;background:#d9d5c8}</style>${images.join('')}`,
          { waitUntil: 'load' },
        )
        let picture: Uint8Array = new Uint8Array()
        for (const quality of QUALITIES) {
          picture = await page.screenshot({ type: 'webp', quality })
          if (picture.length <= MOST_BYTES) break
        }
        if (picture.length > MOST_BYTES) throw new Error(`${file} would have ${picture.length} bytes.`)
        writeFileSync(join(folder, file), picture)
        all += picture.length
      }
      await page.close()
      return all
    },
  }
}
