import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIsoDate } from '../../../lib/dates/iso-date.ts'
import { dateInAddress, parsePageDate } from '../../../lib/page/page-date.ts'

describe('dates as pages write them', () => {
  it.each([
    ['Tuesday, 24 May 2022', '2022-05-24'],
    ['Tuesday 24 May 2022', '2022-05-24'],
    ['24th May 2022', '2022-05-24'],
    ['1st of June, 2021', '2021-06-01'],
    ['May 24, 2022', '2022-05-24'],
    ['Sept. 3rd, 2020', '2020-09-03'],
    ['24/05/2022', '2022-05-24'],
    ['03/04/2022', '2022-04-03'],
    ['24.5.2022', '2022-05-24'],
    ['24/05/22', '2022-05-24'],
    ['20220524', '2022-05-24'],
    ['2022-05-24', '2022-05-24'],
    ['2010-03-28T20:49:00+11:00', '2010-03-28T20:49'],
    ['2022-05-24T23:30:00Z', '2022-05-24T23:30'],
    ['24 August 2024 at 09:09', '2024-08-24T09:09'],
    ['24 August 2024 at 9:09 am', '2024-08-24T09:09'],
    ['24 Aug 2024, 9.09pm', '2024-08-24T21:09'],
    ['24 August 2024 12:05 a.m.', '2024-08-24T00:05'],
    ['March 29, 2010 at 7:06\u202fPM', '2010-03-29T19:06'],
    ['Published: 15:07 BST, 26 September 2020', '2020-09-26T15:07'],
    ['Mon 20 Jan 2020 06.05 GMT', '2020-01-20T06:05'],
    ['Tue, 24 May 2022 19:09:00 GMT', '2022-05-24T19:09'],
    ['Tue May 24 09:09:00 BST 2022', '2022-05-24T09:09'],
    ['Published 4 March 2021 Last updated 9 March 2021', '2021-03-04'],
    ['24 Mai 2022', '2022-05-24'],
    ['1 Gorffennaf 2021', '2021-07-01'],
  ])('%s', (text, date) => {
    expect(parsePageDate(text)).toBe(date)
  })

  it.each([
    '3 hours ago',
    'yesterday at 9:09',
    'May 2022',
    '31 February 2022',
    '24 May',
    '5,160',
    'v1.2.3',
    '',
    '99/99/2022',
  ])('%s is none', text => {
    expect(parsePageDate(text)).toBeNull()
  })

  it('reads the month first where the page is American, and where nothing else makes sense', () => {
    expect(parsePageDate('03/04/2022', { monthFirst: true })).toBe('2022-03-04')
    expect(parsePageDate('5/24/2022 7:06:00 PM')).toBe('2022-05-24T19:06')
  })

  it('gives a real date or nothing for any text', () => {
    const piece = fc.constantFrom(
      '24',
      '31',
      '2022',
      '-',
      '/',
      '.',
      ':',
      ' ',
      'May',
      'Chwefror',
      'am',
      'pm',
      'T',
      'at',
      '0',
      '9',
    )
    const likeADate = fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(fc.oneof(likeADate, fc.string({ maxLength: 400 })), fc.boolean(), (text, monthFirst) => {
        const date = parsePageDate(text, { monthFirst })
        if (date === null) return
        expect(date).toMatch(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/)
        expect(isIsoDate(date.slice(0, 10))).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('dates in addresses', () => {
  it.each([
    ['https://news.example/2022/05/24/a-story', '2022-05-24'],
    ['https://news.example/politics/2022/may/24/a-story', '2022-05-24'],
    ['https://blog.example/2022/05/a-post.html', '2022-05'],
    ['https://news.example/2022-05-24/a-story', '2022-05-24'],
    ['https://blog.example/2022/05/', null],
    ['https://blog.example/2022/13/a-post.html', null],
    ['https://blog.example/about', null],
    ['file:///2022/05/24/a', null],
    ['not an address', null],
  ])('%s', (address, date) => {
    expect(dateInAddress(address)).toBe(date)
  })
})
