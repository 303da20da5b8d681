import { describe, expect, it } from 'vitest'
import { sensesIn } from '../../../../lib/page/subject/senses.ts'

describe('what the word means where it stands', () => {
  it.each([
    ['service', 'Probation staff in Leeds are leaving.'],
    ['service', 'Eleven people on probation told us about their officers.'],
    ['service', 'Ministers want to devolve youth justice and probation to Cardiff.'],
    ['bare', 'I have loved probation for thirty years.'],
    ['bare', 'I was on probation for most of my twenties.'],
    ['passing', 'A spokesman for the Prison and Probation Service said that it was looking into it.'],
    ['passing', 'He had told his probation officer that he was fishing.'],
    ['passing', 'Her mother was a probation officer and her father kept bees.'],
    ['passing', 'A probation report said that he drank.'],
    ['punishment', 'She was sentenced to two years’ probation for the theft.'],
    ['punishment', 'The driver was already on probation for assault.'],
    ['trial', 'Your probation period ends in May.'],
    ['trial', 'I passed my probation last week.'],
    ['study', 'He is on academic probation until June.'],
    ['club', 'The team was put on probation by the league.'],
    ['faith', 'They teach the close of human probation.'],
  ])('%s: %s', (sense, text) => {
    expect(sensesIn(text).map(use => use.sense)).toEqual([sense])
  })

  it('gives where each use stands, and looks at no more than it must', () => {
    expect(sensesIn('In probation. Out of probation.').map(({ start }) => start)).toEqual([3, 21])
    expect(sensesIn('probation '.repeat(5000)).length).toBeLessThan(1000)
  })
})
