import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintsOf, GUARANTEED } from '../../../lib/repeats/fingerprints.ts'
import { wordsOf } from '../../../lib/repeats/words.ts'
import { PASSAGE, paragraph, runningText } from './texts.ts'

describe('words', () => {
  it('are the same whatever their case, accents, quotes, dashes and line ends', () => {
    const hashesOf = (text: string) => [...wordsOf(text, [{ start: 0, end: text.length }]).hashes]
    expect(hashesOf('It’s “naïve”:\nthe co\u00adoperation — ALL of it.')).toEqual(
      hashesOf("it's naive the cooperation, all of it"),
    )
  })

  it('say where each stands in the text', () => {
    const text = '– Who, then? \u201cNo-one.'
    const { starts, ends } = wordsOf(text, [{ start: 0, end: text.length }])
    expect([...starts].map((start, index) => text.slice(start, ends[index]))).toEqual([
      'Who',
      'then',
      'No',
      'one',
    ])
  })

  it('tell running text from short lines', () => {
    const text = 'Home\nAbout us\nThis line has rather more words in it than a menu\nContact'
    expect([...wordsOf(text, [{ start: 0, end: text.length }]).running].join('')).toBe('000111111111110')
  })
})

describe('fingerprints', () => {
  it('have one in common for every shared passage of the guaranteed length', () => {
    fc.assert(
      fc.property(
        paragraph(GUARANTEED, 40),
        ...([runningText(0, 60), runningText(0, 60), runningText(0, 60), runningText(0, 60)] as const),
        (passage, ...[before, after, otherBefore, otherAfter]) => {
          const one = new Set(fingerprintsOf(`${before} ${passage} ${after}`).hashes)
          const other = fingerprintsOf(`${otherBefore} ${passage} ${otherAfter}`).hashes
          expect(other.some(hash => one.has(hash))).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('keep two in seven hashes, and few of a text that says one word', () => {
    const [text] = fc.sample(runningText(5000, 5000), { numRuns: 1, seed: 5 })
    const share = fingerprintsOf(text ?? '').hashes.length / 5000
    expect(share).toBeGreaterThan(0.25)
    expect(share).toBeLessThan(0.32)
    expect(fingerprintsOf('no '.repeat(6000)).hashes.length).toBeLessThanOrEqual(1000)
  })

  it('are others with other salt', () => {
    const plain = new Set(fingerprintsOf(PASSAGE).hashes)
    const salted = fingerprintsOf(PASSAGE, [1, 2]).hashes
    expect(salted.length).toBeGreaterThan(3)
    expect(salted.filter(hash => plain.has(hash))).toHaveLength(0)
    expect(fingerprintsOf(PASSAGE, [1, 2])).toEqual(fingerprintsOf(PASSAGE, [1, 2]))
  })
})
