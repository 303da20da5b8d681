import { describe, expect, test } from 'vitest'
import { isOnDay, timelineOf } from '../../../lib/knowledge/timeline.ts'
import { example } from './examples.ts'

describe('timelineOf', () => {
  const person = example('person/ann', {
    facts: [
      { text: 'Undated.', sources: ['s1'] },
      { text: 'Retired.', date: '2020-02', sources: ['s1'] },
    ],
    roles: [
      { title: 'Chair', organisation: 'organisation/ferry-board', from: '2015', to: null, sources: ['s1'] },
      { title: 'Pilot', organisation: 'organisation/ferry-board', to: '2012', sources: ['s1'] },
    ],
  })

  test('puts roles and facts in order, what has no date last', () => {
    const entries = timelineOf(person)
    expect(entries.map(({ text }) => text)).toEqual(['Pilot', 'Chair', 'Retired.', 'Undated.'])
    expect(entries[1]).toMatchObject({ type: 'role', goesOn: true, entity: 'organisation/ferry-board' })
    expect(entries.every(({ sources }) => sources.length === 1)).toBe(true)
  })

  test('knows what takes in a day', () => {
    const on = (day: string) => timelineOf(person).flatMap(entry => (isOnDay(entry, day) ? [entry.text] : []))
    expect(on('2020-02-14')).toEqual(['Chair', 'Retired.'])
    expect(on('2014')).toEqual([])
    expect(on('2030')).toEqual(['Chair'])
  })

  test('tells the times that a promise was made and what came of it', () => {
    const promise = example('promise/ferries', {
      facts: [],
      appearances: [
        { date: '2020', text: 'Ten by spring.', number: 10, speaker: 'person/ann', sources: ['s1'] },
      ],
      outcome: [{ text: 'Four were built.', date: '2021', sources: ['s1'] }],
    })
    expect(timelineOf(promise)).toMatchObject([
      { type: 'appearance', number: 10, entity: 'person/ann', from: '2020' },
      { type: 'outcome', text: 'Four were built.' },
    ])
  })
})
