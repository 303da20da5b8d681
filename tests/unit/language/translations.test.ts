import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import '../../../lib/language/learn-words.ts'
import { allWords as welsh } from '../../../lib/language/cy/all.ts'
import { allWords as english } from '../../../lib/language/en/all.ts'
import { languageOfBrowser } from '../../../lib/language/languages.ts'
import type { Message, Misfit } from '../../../lib/language/message.ts'
import { localeInUse, say, speak } from '../../../lib/language/say.ts'
import { sayDate } from '../../../lib/language/say-date.ts'
import { sayList } from '../../../lib/language/say-list.ts'
import { sayMoment } from '../../../lib/language/say-moment.ts'
import { sayShortDate } from '../../../lib/language/say-short-date.ts'

afterEach(() => speak('en', {}))

const WELSH: Readonly<Record<string, Message>> = welsh
const ENGLISH: Readonly<Record<string, Message>> = Object.assign({}, ...english)
const formsOf = (message: Message) => (typeof message === 'string' ? { other: message } : message)
const placesOf = (form: string | undefined) =>
  [...new Set([...(form ?? '').matchAll(/\{(\w+)\}/g)].map(([place]) => place))].sort()

it('the English catalogue has each key in one of its files', () => {
  const keys = english.flatMap(part => Object.keys(part))
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
})

describe('the Welsh catalogue', () => {
  it('has a file for each English one', () => {
    const filesOf = (language: string) =>
      readdirSync(new URL(`../../../lib/language/${language}`, import.meta.url)).sort()
    expect(filesOf('cy')).toEqual(filesOf('en'))
  })

  it('has exactly the English keys', () => {
    expect(Object.keys(WELSH).sort()).toEqual(Object.keys(ENGLISH).sort())
  })

  it('fills the same places in each form', () => {
    const misfits = Object.keys(ENGLISH).filter(key => {
      const original = placesOf(formsOf(ENGLISH[key] ?? '').other)
      const forms = formsOf(WELSH[key] ?? '')
      const isSame = placesOf(forms.other).join() === original.join()
      return (
        !isSame ||
        !Object.values(forms).every(form => placesOf(form).every(place => original.includes(place)))
      )
    })
    expect(misfits).toEqual([])
  })

  it('does not compile where places differ', () => {
    // What is tested is that this compiles: each of these keys is one, and the last is none.
    const lacks: Misfit<{ a: 'to {name}' }, { a: 'i' }> = 'a'
    const hasMore: Misfit<{ a: 'to' }, { a: 'i {name}' }> = 'a'
    const formHasMore: Misfit<{ a: '{count} of' }, { a: { two: '{count} o {of}'; other: '{count} o' } }> = 'a'
    const fits: [Misfit<{ a: '{count} x' }, { a: { one: 'un'; other: '{count} y' } }>] extends [never]
      ? 'fits'
      : never = 'fits'
    expect([lacks, hasMore, formHasMore, fits]).toEqual(['a', 'a', 'a', 'fits'])
  })

  it('has forms only of categories that Welsh has', () => {
    const { pluralCategories } = new Intl.PluralRules('cy').resolvedOptions()
    expect(new Set(pluralCategories)).toEqual(new Set(['zero', 'one', 'two', 'few', 'many', 'other']))
    const unknown = Object.values(WELSH).flatMap(message =>
      Object.keys(formsOf(message)).filter(category => !pluralCategories.some(known => known === category)),
    )
    expect(unknown).toEqual([])
  })

  it('leaves no sentence in English', () => {
    // Names and words that are the same in both languages are short.
    const same = Object.keys(ENGLISH).filter(key => {
      const { other } = formsOf(ENGLISH[key] ?? '')
      return other.split(' ').length > 4 && formsOf(WELSH[key] ?? '').other === other
    })
    expect(same).toEqual([])
  })
})

describe('saying things in Welsh', () => {
  it('mutates after numbers as Welsh does', () => {
    speak('cy', welsh)
    const said = [1, 2, 3, 4, 5, 6, 7].map(count => say('count_person', { count }))
    expect(said).toEqual([
      '1 person',
      '2 berson',
      '3 pherson',
      '4 o bobl',
      '5 o bobl',
      '6 pherson',
      '7 o bobl',
    ])
  })

  it('says English where Welsh has no words, with the English form for one', () => {
    speak('cy', {})
    expect(localeInUse()).toBe('cy')
    expect(say('close')).toBe('Close')
    expect(say('count_person', { count: 1 })).toBe('1 person')
    expect(say('count_person', { count: 2 })).toBe('2 people')
  })

  it('is heard no more once English is chosen again', () => {
    speak('cy', welsh)
    const before = say('close')
    speak('en', {})
    expect([before, say('close'), say('count_person', { count: 2 })]).toEqual(['Cau', 'Close', '2 people'])
  })

  it('writes dates with Welsh months, and those of English statements in English', () => {
    speak('cy', welsh)
    expect(sayDate('2022-05-24')).toBe('24 Mai 2022')
    expect(sayDate('2022-08')).toBe('Awst 2022')
    expect(sayDate('2022-08', 'en')).toBe('August 2022')
    expect(sayMoment(new Date(2022, 11, 4, 9, 5).toISOString())).toBe('4 Rhagfyr 2022, 09:05')
  })

  it('cuts months as CLDR does, not within a letter of two signs', () => {
    const said = (language: 'en' | 'cy') => {
      speak(language, {})
      return Array.from({ length: 12 }, (_, month) =>
        sayShortDate(`2022-${String(month + 1).padStart(2, '0')}`),
      )
    }
    const byIntl = Array.from({ length: 12 }, (_, month) =>
      new Date(2022, month, 15)
        .toLocaleDateString('cy', { day: 'numeric', month: 'short' })
        .replace('15 ', ''),
    )
    expect(said('cy')).toEqual(byIntl.map(month => `${month} 2022`))
    expect(said('en').slice(0, 7).join()).toBe(
      'Jan 2022,Feb 2022,Mar 2022,Apr 2022,May 2022,June 2022,July 2022',
    )
  })

  it('names the same months as Intl does', () => {
    for (const language of ['en', 'cy'] as const) {
      for (let month = 0; month < 12; month += 1) {
        const iso = `2022-${String(month + 1).padStart(2, '0')}`
        const byIntl = new Date(2022, month, 15).toLocaleDateString(language, { month: 'long' })
        expect(sayDate(iso, language)).toBe(`${byIntl} 2022`)
      }
    }
  })

  it('joins lists with "a", and with "ac" before a vowel', () => {
    speak('cy', welsh)
    expect(sayList(['Napo', 'Unsain'])).toBe('Napo ac Unsain')
    expect(sayList(['3 phost', '1 adroddiad', '4 term'])).toBe('3 phost, 1 adroddiad a 4 term')
    expect(sayList(['2 ddeddf', '1 term'])).toBe('2 ddeddf ac 1 term')
    expect(sayList(['2 ddeddf', '10 term'])).toBe('2 ddeddf a 10 term')
  })
})

describe('lists in English', () => {
  it('are as Intl makes them', () => {
    const byIntl = new Intl.ListFormat('en-GB', { type: 'conjunction' })
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), parts => sayList(parts) === byIntl.format(parts)),
    )
  })
})

describe('the language of a browser', () => {
  it('is Welsh where it begins with cy, else English', () => {
    expect(
      ['cy', 'cy-GB', 'CY', 'en-GB', 'cyx', 'de', undefined].map(each => languageOfBrowser(each ?? 'fr')),
    ).toEqual(['cy', 'cy', 'cy', 'en', 'en', 'en', 'en'])
  })
})
