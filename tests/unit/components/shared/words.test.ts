import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  grantsEverything,
  hostFromInput,
  isGranted,
  listedHosts,
} from '../../../../components/options/sites.ts'
import { belongsTo, httpAddress } from '../../../../components/shared/http-address.ts'
import { sayRange, saySpan } from '../../../../components/shared/say-span.ts'
import { typeset } from '../../../../components/shared/typeset.ts'
import { DEFAULT_SETTINGS } from '../../../../lib/settings/settings.ts'

describe('addresses', () => {
  it('become links only where they are http(s)', () => {
    expect(httpAddress('https://example.org/a b')).toBe('https://example.org/a%20b')
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc',
      '/relative',
      '',
      null,
      undefined,
    ]) {
      expect(httpAddress(bad)).toBeNull()
    }
  })

  it('belong to a publisher on its host or below it, and not beside it', () => {
    expect(belongsTo('https://www.example.org/report', 'https://example.org/')).toBe(true)
    expect(belongsTo('https://media.example.org/report', 'https://www.example.org/')).toBe(true)
    expect(belongsTo('https://notexample.org/', 'https://example.org/')).toBe(false)
    expect(belongsTo('https://example.org/', undefined)).toBe(false)
  })
})

describe('a site that a reader adds', () => {
  it('may be typed as a name or pasted as an address', () => {
    expect(hostFromInput(' www.example.org ')).toBe('www.example.org')
    expect(hostFromInput('https://News.Example.org/2024/08?x=1')).toBe('news.example.org')
  })

  it('is refused where it is no site', () => {
    for (const bad of [
      '',
      'localhost',
      '*',
      '*.org',
      'ftp://example.org',
      'two words',
      'https://',
      'chrome://newtab',
    ]) {
      expect(hostFromInput(bad)).toBeNull()
    }
  })

  it('never throws, and what it takes is always one plain host', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const host = hostFromInput(text)
        if (host !== null) expect(host).toMatch(/^[a-z0-9.-]+$/)
      }),
    )
  })

  it('joins the ready list, from which others can be taken', () => {
    const settings = { ...DEFAULT_SETTINGS, sitesAdded: ['a.example'], sitesRemoved: ['www.bbc.com'] }
    const listed = listedHosts(settings)
    expect(listed).toContain('a.example')
    expect(listed).toContain('www.bbc.co.uk')
    expect(listed).not.toContain('www.bbc.com')
  })

  it('counts as allowed by its own pattern or by one for everything', () => {
    expect(isGranted('a.example', ['*://a.example/*'])).toBe(true)
    expect(isGranted('b.example', ['*://a.example/*'])).toBe(false)
    expect(isGranted('b.example', ['*://*/*'])).toBe(true)
    expect(grantsEverything(['*://a.example/*'])).toBe(false)
  })
})

describe('dates in words', () => {
  it('says a stretch of time as far as it is known', () => {
    expect(saySpan('2015', '2016-07-16')).toBe('2015 to 16 July 2016')
    expect(saySpan('2024-03-01', null, true)).toBe('since 1 March 2024')
    expect(saySpan('2015', null)).toBe('from 2015, end not known')
    expect(saySpan(null, '2018')).toBe('until 2018')
    expect(saySpan(null, null)).toBe('dates not known')
  })

  it('says several dates as one', () => {
    expect(sayRange(['2022-05-24', '2022-05-24T10:00'])).toBe('24 May 2022')
    expect(sayRange(['2022-05-24', '2022-05-03'])).toBe('May 2022')
    expect(sayRange(['2022-06-01', '2022-05-24'])).toBe('May to June 2022')
    expect(sayRange(['2022', '2022'])).toBe('2022')
    expect(sayRange(['2014-06-01', '2024-09-10'])).toBe('2014 to 2024')
    expect(sayRange([])).toBeNull()
  })

  it('sets years and dates inside a line', () => {
    expect(typeset('Minister 2019-2021, again 2022-23')).toBe('Minister 2019–2021, again 2022–23')
    expect(typeset('A post, 2013-02-19')).toBe('A post, 19 February 2013')
  })

  it('tells a month from a later year', () => {
    expect(typeset('In charge since 2025-09')).toBe('In charge since September 2025')
    expect(typeset('An article, 2012-12, and one of 2011-07')).toBe(
      'An article, December 2012, and one of July 2011',
    )
    expect(typeset('Minister 2010-12, before that 2001-02')).toBe('Minister 2010–12, before that 2001–02')
    expect(typeset('From 1999-00 to 2024-26')).toBe('From 1999–00 to 2024–26')
  })
})
