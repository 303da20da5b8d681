import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressToKeep, hostOf, pageKeyOf, pageKeysOf } from '../../../lib/page/page-key.ts'

const key = (url: string, canonical: string | null = null) => pageKeyOf({ url, canonical })

describe('the key of a page', () => {
  it('is the same for addresses that differ in nothing a reader would call a page', () => {
    const plain = key('https://example.org/news/one?id=7')
    for (const same of [
      'http://example.org/news/one?id=7',
      'https://www.example.org/news/one/?id=7',
      'https://EXAMPLE.org/news/one?id=7#comments',
      'https://m.example.org/news/one?id=7',
      'https://example.org/news/one?utm_source=letter&id=7&fbclid=abc',
      'https://example.org:443/news/one?id=7&at_medium=feed',
    ]) {
      expect(key(same)).toBe(plain)
    }
  })

  it('tells apart what is not one page', () => {
    const all = [
      'https://example.org/news/one?id=7',
      'https://example.org/news/one?id=8',
      'https://example.org/news/One?id=7',
      'https://example.org/news/two?id=7',
      'https://example.net/news/one?id=7',
      'https://example.org:8080/news/one?id=7',
      'https://example.org/news/one?id=7&commentPage=2',
    ]
    expect(new Set(all.map(address => key(address))).size).toBe(all.length)
  })

  it('takes the narrow layout and a comment of a Blogger page for the page', () => {
    const page = key('http://made-up.blogspot.com/2024/01/post.html')
    expect(key('http://made-up.blogspot.com/2024/01/post.html?m=1')).toBe(page)
    expect(key('http://made-up.blogspot.com/2024/01/post.html?showComment=17')).toBe(page)
    expect(key('https://example.org/2024/01/post.html?m=1')).not.toBe(
      key('https://example.org/2024/01/post.html'),
    )
  })

  it('is the one that the page calls its own, unless that is a front page named by every article', () => {
    expect(pageKeysOf({ url: 'https://reader.example.org/a', canonical: 'https://example.org/a' })).toEqual([
      'example.org/a',
      'reader.example.org/a',
    ])
    expect(pageKeysOf({ url: 'https://example.org/a', canonical: 'https://example.org/' })).toEqual([
      'example.org/a',
    ])
  })

  it('is missing where there is no address', () => {
    expect(pageKeysOf({ url: null, canonical: null })).toEqual([])
    expect(hostOf({ url: null, canonical: null })).toBeNull()
  })

  it('is found for any address, and does not change when it is read as one', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), address => {
        const made = key(address)
        expect(made).not.toBeNull()
        expect(key(`https://${made}`)).toBe(made)
      }),
    )
    fc.assert(fc.property(fc.string(), text => void pageKeysOf({ url: text, canonical: text })))
  })
})

describe('the address that a page is remembered by', () => {
  it('is kept without what only says how the reader came to it', () => {
    expect(addressToKeep('https://news.example.org/a?id=7&utm_source=x&fbclid=1#top')).toBe(
      'https://news.example.org/a?id=7',
    )
    expect(addressToKeep('http://made-up.blogspot.com/2024/05/post.html?showComment=17&m=1#c17')).toBe(
      'http://made-up.blogspot.com/2024/05/post.html',
    )
    expect(addressToKeep('https://somebody:secret@example.org/')).toBe('https://example.org/')
  })

  it('is no file, no page of the browser and no nonsense', () => {
    const others = ['file:///home/a.html', 'about:blank', 'javascript:1', 'data:text/html,a', 'nonsense', '']
    for (const url of [...others, null]) expect(addressToKeep(url)).toBeNull()
  })
})
