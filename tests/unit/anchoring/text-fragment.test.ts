import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findTextFragment,
  LONGEST_LINK,
  linkToText,
  readTextFragments,
  textFragmentFor,
} from '../../../lib/anchoring/text-fragment.ts'
import { makeTextIndex } from '../../../lib/anchoring/text-index.ts'
import { below, randomFrom } from './random.ts'
import { madeUpPage, rendered } from './tracked-page.ts'

const PAGE = 'https://notes.example/2024/08/rota.html'

function linkTo(text: string, words: string, address = PAGE): string {
  const start = text.indexOf(words)
  return linkToText(address, makeTextIndex(text), { start, end: start + words.length })
}

describe('a link to a passage', { timeout: 3_600_000 }, () => {
  it('is the passage alone where it stands once', () => {
    expect(linkTo('The rota has two names on it.\nOne of them has left.', 'two names')).toBe(
      `${PAGE}#:~:text=two%20names`,
    )
  })

  it('takes as much of the context as tells the passage from one before', () => {
    const text = 'Staff left early.\nIn May some staff left.\nIn June most staff left late.'
    expect(linkTo(text, 'Staff left')).toBe(`${PAGE}#:~:text=Staff%20left`)
    const start = text.lastIndexOf('staff left')
    const link = linkToText(PAGE, makeTextIndex(text), { start, end: start + 10 })
    expect(link).toBe(`${PAGE}#:~:text=most-,staff%20left`)
  })

  it('encodes what has a meaning in it, and what would break a link in a message', () => {
    expect(linkTo('See (pre-sentence, R&D) it’s 5% off!', 'pre-sentence, R&D) it’s 5%')).toBe(
      `${PAGE}#:~:text=pre%2Dsentence%2C%20R%26D%29%20it%E2%80%99s%205%25`,
    )
  })

  it('names a long passage, and one of several paragraphs, by its beginning and its end', () => {
    const long = `The rota begins here and ${'goes on and on and '.repeat(30)}then it ends right there.`
    expect(linkTo(long, long)).toBe(
      `${PAGE}#:~:text=The%20rota%20begins%20here%20and,then%20it%20ends%20right%20there`,
    )
    expect(linkTo('One line here.\nAnother line there.', 'One line here.\nAnother line there')).toBe(
      `${PAGE}#:~:text=One%20line%20here,Another%20line%20there`,
    )
  })

  it('takes whole words, since browsers find no others', () => {
    expect(linkTo('See example.com for details.', 'com for det')).toBe(
      `${PAGE}#:~:text=example.com%20for%20details`,
    )
  })

  it('keeps the fragment that names an element, and puts itself in place of another passage', () => {
    expect(linkTo('Two names.', 'names', `${PAGE}#c12`)).toBe(`${PAGE}#c12:~:text=names`)
    expect(linkTo('Two names.', 'names', `${PAGE}#:~:text=other`)).toBe(`${PAGE}#:~:text=names`)
  })

  it('is the address alone where nothing tells the passage from another', () => {
    const replies = makeTextIndex('Reply\n'.repeat(40))
    expect(linkToText(PAGE, replies, { start: 6, end: 11 })).toBe(`${PAGE}#:~:text=Reply-,Reply`)
    expect(linkToText(PAGE, replies, { start: 120, end: 125 })).toBe(PAGE)
    expect(linkTo('…', '…')).toBe(PAGE)
    expect(linkToText(PAGE, makeTextIndex(''), { start: 0, end: 0 })).toBe(PAGE)
  })

  it('leaves half a character out', () => {
    const text = 'One \ud83d two'
    expect(linkToText(PAGE, makeTextIndex(text), { start: 0, end: text.length })).toBe(
      `${PAGE}#:~:text=One%20%20two`,
    )
  })

  it('always leads back to the passage, is never too long, and is read as it was written', () => {
    const runs = Number(process.env.ANCHORING_RUNS ?? 0) || 100
    let named = 0
    fc.assert(
      fc.property(fc.integer(), seed => {
        const random = randomFrom(seed)
        const { text, spots } = rendered(madeUpPage(random, 12, below(random, 8)))
        const index = makeTextIndex(text)
        const from = below(random, spots.length)
        const to = Math.min(spots.length - 1, from + below(random, 1 + below(random, 120)))
        const extent = { start: spots[from]?.start ?? 0, end: spots[to]?.end ?? 0 }
        const fragment = textFragmentFor(index, extent)
        const link = linkToText(`${PAGE}#c7`, index, extent)
        expect(link.length).toBeLessThanOrEqual(LONGEST_LINK)
        const read = readTextFragments(link)
        expect(read.address).toBe(`${PAGE}#c7`)
        expect(read.fragments).toEqual(fragment ? [fragment] : [])
        if (!fragment) return
        named++
        const found = findTextFragment(index, fragment)
        expect(found?.start).toBe(extent.start)
        // The full stop at the end of a sentence is no part of its last word.
        expect(text.slice(found?.end, extent.end)).toMatch(/^[.,]?$/)
      }),
      { seed: 20_260_101, numRuns: runs },
    )
    expect(named / runs).toBeGreaterThan(0.95)
  })
})

describe('a text fragment of an address', { timeout: 60_000 }, () => {
  it('is read in all its forms', () => {
    const read = (written: string) => readTextFragments(`${PAGE}#:~:text=${written}`).fragments
    expect(read('a%20b')).toEqual([{ prefix: '', start: 'a b', end: '', suffix: '' }])
    expect(read('p-,a,b,-s')).toEqual([{ prefix: 'p', start: 'a', end: 'b', suffix: 's' }])
    expect(read('a,-s')).toEqual([{ prefix: '', start: 'a', end: '', suffix: 's' }])
    expect(read('a&text=b')).toHaveLength(2)
    expect(read('')).toEqual([])
    expect(read('a,b,c')).toEqual([])
    expect(read('%E0%A4')).toEqual([])
    expect(readTextFragments(`${PAGE}#c1`)).toEqual({ address: `${PAGE}#c1`, fragments: [] })
  })

  it('never throws, whatever the address is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), units => {
        const written = String.fromCharCode(...units)
        const { fragments } = readTextFragments(`x#:~:text=${written}`)
        const index = makeTextIndex(`a b c ${written}`)
        for (const fragment of fragments) findTextFragment(index, fragment)
      }),
      { seed: 20_260_101, numRuns: 150 },
    )
  })
})
