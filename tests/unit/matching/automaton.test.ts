import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileAutomaton, LONGEST_FORM, scanText } from '../../../lib/matching/automaton.ts'
import { searchNaively } from './naive-search.ts'

function find(forms: readonly string[], text: string): string[] {
  const found: string[] = []
  scanText(compileAutomaton(forms), text, (start, end, form) => {
    found.push(`${text.slice(start, end)}=${forms[form]}`)
  })
  return found
}

describe('the automaton', () => {
  it('finds a form as a whole word and not inside another', () => {
    expect(find(['tag'], 'A tag, a stage, tagging and a tag.')).toEqual(['tag=tag', 'tag=tag'])
  })
  it('reports the shorter form as well as the longer that begins with it', () => {
    expect(find(['Essex North', 'Essex', 'Essex North PDU'], 'Essex North PDU closed')).toEqual([
      'Essex=Essex',
      'Essex North=Essex North',
      'Essex North PDU=Essex North PDU',
    ])
  })
  it('folds case, accents, quotes, dashes and spaces and keeps the text as it stands', () => {
    expect(find(["prisoners' voices"], 'PRISONERS’\u00a0  Voíces')).toEqual([
      "PRISONERS’\u00a0  Voíces=prisoners' voices",
    ])
    expect(find(['pre-sentence'], 'pre\u2010sentence')).toEqual(['pre\u2010sentence=pre-sentence'])
  })
  it('steps over what has no width', () => {
    expect(find(['probation'], 'pro\u00adba\u200btion')).toEqual(['pro\u00adba\u200btion=probation'])
    expect(find(['cafe'], 'cafe\u0301 x')).toEqual(['cafe=cafe'])
  })
  it('takes a possessive for the end of the word', () => {
    expect(find(['Oakwell'], "Oakwell's and Oakwell’s")).toEqual(['Oakwell=Oakwell', 'Oakwell=Oakwell'])
  })
  it('never matches across the end of a block', () => {
    expect(find(['chief inspector'], 'chief\ninspector')).toEqual([])
  })
  it('lets a form end in a mark without a word end behind it', () => {
    expect(find(['£700m', '40%', 'X (y)'], 'for £700m and 40%off, X (y)z')).toEqual([
      '£700m=£700m',
      '40%=40%',
      'X (y)=X (y)',
    ])
  })
  it('reports two forms that fold alike as the earlier one', () => {
    expect(find(['MoJ', 'MOJ'], 'moj')).toEqual(['moj=MoJ'])
  })
  it('finds nothing without forms, in no text, and leaves out empty and endless forms', () => {
    expect(find([], 'a')).toEqual([])
    expect(find(['a'], '')).toEqual([])
    expect(find(['', ' ', 'x'.repeat(LONGEST_FORM + 1), 'a'], `a ${'x'.repeat(LONGEST_FORM + 1)}`)).toEqual([
      'a=a',
    ])
  })
  it('stops after as many finds as asked for and says so', () => {
    const automaton = compileAutomaton(['a'])
    let count = 0
    expect(scanText(automaton, 'a a a a', () => count++, 2)).toBe(true)
    expect(count).toBe(2)
  })
  it('survives structured clone', () => {
    const automaton = structuredClone(compileAutomaton(['Napo', 'Parole Board']))
    const found: number[] = []
    scanText(automaton, 'The Parole Board and Napo', start => found.push(start))
    expect(found).toEqual([4, 21])
  })
  it('finds exactly what a search at every place for every form finds', () => {
    const letter = fc.constantFrom(
      'a',
      'b',
      'A',
      'é',
      'e',
      ' ',
      '\u00a0',
      '-',
      '–',
      "'",
      '’',
      '\u00ad',
      '1',
      '.',
      '\n',
    )
    const piece = fc.string({ unit: letter, maxLength: 6 })
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.string({ unit: letter, maxLength: 60 }),
        (forms, text) => {
          const found: string[] = []
          scanText(compileAutomaton(forms), text, (start, end, form) => found.push(`${start}-${end}:${form}`))
          expect(found.sort()).toEqual(searchNaively(forms, text))
        },
      ),
      { numRuns: 600 },
    )
  }, 60_000)
  it('does so for any Unicode text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { maxLength: 20 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (forms, text) => {
          const whole = [text, ...forms].join(' ')
          const found: string[] = []
          scanText(compileAutomaton(forms), whole, (start, end, form) =>
            found.push(`${start}-${end}:${form}`),
          )
          expect(found.sort()).toEqual(searchNaively(forms, whole))
        },
      ),
      { numRuns: 150 },
    )
  }, 60_000)
})
