import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { wordsOf } from '../../lib/sync/keys/sync-key.ts'
import { readPairing } from '../../lib/sync/setup/pairing.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { DONE, openSyncAsLeft } from './harness/sync-as-left.ts'
import { press } from './harness/sync-page.ts'

/** Somebody else's reader of QR codes: https://github.com/cozmo/jsQR */
interface ReadCode {
  readonly data: string
  readonly version: number
  readonly location: {
    readonly topLeftCorner: Point
    readonly topRightCorner: Point
    readonly bottomLeftCorner: Point
  }
}
interface Point {
  readonly x: number
  readonly y: number
}
type ReadsCodes = (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  options: { inversionAttempts: 'dontInvert' },
) => ReadCode | null
const jsQR: ReadsCodes = createRequire(import.meta.url)('jsqr')

interface Picture {
  readonly width: number
  readonly height: number
  /** Four bytes for each pixel: red, green, blue, opacity. */
  readonly pixels: Uint8ClampedArray
}

/** The code as it stands on the screen, with nothing of what is around it. */
async function picture(page: Page): Promise<Picture> {
  const code = await page.$('.code')
  if (!code) throw new Error('No code is shown.')
  const png = await code.screenshot({ encoding: 'base64' })
  const { width, height, base64 } = await page.evaluate(async encoded => {
    const bytes = Uint8Array.from(atob(encoded), character => character.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const image = context?.getImageData(0, 0, bitmap.width, bitmap.height)
    let text = ''
    for (const byte of image?.data ?? []) text += String.fromCharCode(byte)
    return { width: bitmap.width, height: bitmap.height, base64: btoa(text) }
  }, png)
  return { width, height, pixels: new Uint8ClampedArray(Buffer.from(base64, 'base64')) }
}

/** The widths of the light frame around the code, in modules of it: left, top, right. A picture may cut a pixel off. */
function quietZone({ width }: Picture, { version, location }: ReadCode): number[] {
  const modules = 17 + 4 * version
  const { topLeftCorner: topLeft, topRightCorner: topRight } = location
  const module = (topRight.x - topLeft.x) / modules
  return [topLeft.x, topLeft.y, width - topRight.x].map(pixels => (pixels + 1.5) / module)
}

inBothBrowsers('the pairing text as a QR code', {}, under => {
  const sizes = [
    { theme: 'light', width: 800 },
    { theme: 'light', width: 320 },
    // Firefox's protocol changes no preference of a page that is open.
    { theme: 'dark', width: 800 },
  ] as const

  it.for(sizes)(
    'is read by another program, and is the words: $theme, $width px',
    async ({ theme, width }, { skip }) => {
      skip(theme === 'dark' && under().name === 'firefox')
      const page = await openSyncAsLeft(under(), { outcome: DONE })
      if (theme === 'dark') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
      await page.setViewport({ width, height: 900 })
      await press(page, 'Show the pairing text')
      await press(page, 'Show the 24 words')
      const shown = await picture(page)
      // Dark on light, also where everything around it is the other way round: many readers know nothing else.
      const read = jsQR(shown.pixels, shown.width, shown.height, { inversionAttempts: 'dontInvert' })
      if (!read) throw new Error('The code cannot be read.')
      expect(read.data).toBe(await page.$eval('.pairing', element => element.textContent))
      const pairing = readPairing(read.data)
      if (!pairing.ok) throw new Error(pairing.fault)
      const words = await page.$$eval('.key-words li', items =>
        items.map(item => (item.textContent ?? '').replace(/\d/g, '').trim()),
      )
      expect(words).toEqual(wordsOf(pairing.pairing.key))
      // ISO/IEC 18004 wants four modules of light around a code.
      for (const wide of quietZone(shown, read)) expect(wide).toBeGreaterThan(4)
      await page.close()
    },
  )
})
