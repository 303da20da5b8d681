import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ENTITY_KINDS } from '../../../lib/knowledge/entity-id.ts'
import { HUES, INKS, KIND_STYLES } from '../../../lib/marks/kind-style.ts'

const read = (path: string) => readFileSync(new URL(`../../../components/${path}`, import.meta.url), 'utf8')
const TOKENS = read('shared/tokens.css')
const CARD = read('card/card.css')

/** All values that a stylesheet gives a custom property, in order: light, dark, forced colours. */
function valuesOf(sheet: string, name: string): string[] {
  return [...sheet.matchAll(new RegExp(`--${name}:\\s*([^;]+);`, 'g'))].map(found => found[1] ?? '')
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast by WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

describe('the kinds', () => {
  it('have the same inks in the table, the tokens and the card', () => {
    for (const hue of HUES) {
      expect(valuesOf(TOKENS, `hue-${hue}`)).toEqual([INKS[hue].light, INKS[hue].dark, 'CanvasText'])
      expect(valuesOf(CARD, `hue-${hue}`)).toEqual([INKS[hue].light, INKS[hue].dark])
    }
  })

  it('that are marked in text differ by their line alone', () => {
    const marked = ['person', 'organisation', 'report', 'legislation', 'term'] as const
    const lines = marked.map(kind => `${KIND_STYLES[kind].line.style} ${KIND_STYLES[kind].line.thickness}`)
    expect(new Set(lines).size).toBe(marked.length)
  })

  it('all have a style', () => {
    expect(Object.keys(KIND_STYLES).sort()).toEqual([...ENTITY_KINDS].sort())
  })
})

describe('contrast', () => {
  const tones = [
    ['light', 0],
    ['dark', 1],
  ] as const
  it.each(tones)('is at least 4.5 : 1 for every ink on every ground: %s', (tone, index) => {
    const grounds = ['paper', 'raised', 'wash'].map(name => valuesOf(TOKENS, name)[index] ?? '')
    const inks = ['ink', 'soft', 'accent'].map(name => valuesOf(TOKENS, name)[index] ?? '')
    for (const ink of [...inks, ...HUES.map(hue => INKS[hue][tone])]) {
      for (const ground of grounds) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(tones)('is at least 4.5 : 1 on the card: %s', (tone, index) => {
    const ground = valuesOf(CARD, 'raised')[index] ?? ''
    for (const name of ['ink', 'soft', 'accent']) {
      expect(contrast(valuesOf(CARD, name)[index] ?? '', ground)).toBeGreaterThanOrEqual(4.5)
    }
    for (const hue of HUES) expect(contrast(INKS[hue][tone], ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(tones)('is at least 3 : 1 for the edge of a control: %s', (_, index) => {
    const edge = valuesOf(TOKENS, 'edge')[index] ?? ''
    expect(contrast(edge, valuesOf(TOKENS, 'paper')[index] ?? '')).toBeGreaterThanOrEqual(3)
  })
})
