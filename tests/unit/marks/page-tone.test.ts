import { describe, expect, it } from 'vitest'
import { luminance, parseColour } from '../../../lib/marks/page-tone.ts'

describe('parseColour', () => {
  it('reads computed colours with and without alpha', () => {
    expect(parseColour('rgb(251, 250, 246)')).toEqual({ channels: [251, 250, 246], alpha: 1 })
    expect(parseColour('rgba(0, 0, 0, 0)')).toEqual({ channels: [0, 0, 0], alpha: 0 })
  })

  it('gives up on what it cannot read', () => {
    expect(parseColour('color(display-p3 1 1 1)')).toBeNull()
    expect(parseColour('')).toBeNull()
  })
})

describe('luminance', () => {
  it('is 0 for black, 1 for white and in between as WCAG has it', () => {
    expect(luminance({ channels: [0, 0, 0], alpha: 1 })).toBe(0)
    expect(luminance({ channels: [255, 255, 255], alpha: 1 })).toBeCloseTo(1)
    expect(luminance({ channels: [119, 119, 119], alpha: 1 })).toBeCloseTo(0.184, 2)
  })
})
