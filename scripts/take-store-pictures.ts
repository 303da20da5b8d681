import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserUnderTest } from '../tests/browser/harness/browser-under-test.ts'

/** The pictures of the listing that show no page, in the sizes that stores ask for, in pixels. */
const PICTURES = [
  { name: 'promo-440x280', width: 440, height: 280, icon: 120, words: 24 },
  { name: 'promo-1400x560', width: 1400, height: 560, icon: 280, words: 46 },
  { name: 'logo-300', width: 300, height: 300, icon: 220, words: 0 },
] as const
const LINE = 'Who is who, since when, and where that is written'
const PAPER = '#fbfaf6'
const INK = '#1d2326'

/**
 * Draws the promotional pictures and the logo for browser stores from the vector icon.
 *
 * @param folder where `icon.svg` lies and the pictures go
 * @returns the paths of the pictures
 */
export async function takeStorePictures(under: BrowserUnderTest, folder: string): Promise<string[]> {
  const icon = readFileSync(join(folder, 'icon.svg')).toString('base64')
  const page = await under.browser.newPage()
  const saved: string[] = []
  for (const { name, width, height, icon: size, words } of PICTURES) {
    const path = join(folder, `${name}.png`) as `${string}.png`
    await page.setViewport({ width, height })
    const image = `<img alt="" width="${size}" height="${size}" src="data:image/svg+xml;base64,${icon}">`
    const text = words > 0 ? `<div><b style="font-size:${words * 1.6}px">Casenote</b><br>${LINE}</div>` : ''
    await page.setContent(
      `<style>body{margin:0;height:100vh;box-sizing:border-box;padding:0 ${Math.round(width / 14)}px;display:flex;align-items:center;justify-content:center;gap:${Math.round(width / 22)}px;background:${PAPER};color:${INK};font:${words}px/1.3 system-ui,sans-serif}img{flex:none;margin:0 -3%}div{text-wrap:balance}</style>${image}${text}`,
      { waitUntil: 'load' },
    )
    await page.screenshot({ path })
    saved.push(path)
  }
  await page.close()
  return saved
}
