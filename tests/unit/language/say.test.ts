import { describe, expect, it } from 'vitest'
import { say, sayCode } from '../../../lib/language/say.ts'
import { sayDate } from '../../../lib/language/say-date.ts'

describe('say', () => {
  it('gives the words of a key', () => {
    expect(say('kind_legislation')).toBe('Law')
  })

  it('lets an unknown code say itself, whatever it is called', () => {
    expect(sayCode('reason', 'no-such-code')).toBe('no-such-code')
    expect(sayCode('evidence', 'toString')).toBe('toString')
  })
})

describe('sayDate', () => {
  it('is as precise as the date', () => {
    expect(sayDate('2022-05-24')).toBe('24 May 2022')
    expect(sayDate('2022-05')).toBe('May 2022')
    expect(sayDate('2022')).toBe('2022')
    expect(sayDate('2024-08-24T09:09')).toBe('24 August 2024')
  })

  it('gives back what is no date', () => {
    expect(sayDate('last Tuesday')).toBe('last Tuesday')
  })
})
