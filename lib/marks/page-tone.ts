import type { Tone } from '../messages/mark.ts'

/** Relative luminance (WCAG 2.2) under which a background counts as dark. */
const DARK_BELOW = 0.18

/**
 * Whether the page's own background is light or dark, whatever the system prefers: marks are painted on the page.
 * Reads two computed styles, once a page.
 */
export function pageTone(document: Document): Tone {
  for (const element of [document.body, document.documentElement]) {
    if (!element) continue
    const colour = parseColour(getComputedStyle(element).backgroundColor)
    if (colour && colour.alpha > 0.5) return luminance(colour) < DARK_BELOW ? 'dark' : 'light'
  }
  // Nothing painted: the canvas shows, and it is dark only where the page opted in by `color-scheme`.
  const scheme = document.documentElement ? getComputedStyle(document.documentElement).colorScheme : ''
  const prefersDark = globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false
  return /\bdark\b/.test(scheme) && (prefersDark || !/\blight\b/.test(scheme)) ? 'dark' : 'light'
}

interface Colour {
  readonly channels: readonly [number, number, number]
  readonly alpha: number
}

/** Parses `rgb()` and `rgba()` as computed styles give them; other colour spaces give `null`. */
export function parseColour(text: string): Colour | null {
  const numbers = /^rgba?\(/.test(text) ? (text.match(/[\d.]+/g) ?? []).map(Number) : []
  const [red, green, blue, alpha = 1] = numbers
  if (red === undefined || green === undefined || blue === undefined) return null
  return { channels: [red, green, blue], alpha }
}

/** Relative luminance by WCAG 2.2, 0 (black) to 1 (white). */
export function luminance({ channels }: Colour): number {
  const [red, green, blue] = channels.map(channel => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
