import { describe, expect, it } from 'vitest'
import { pageAddress, samePageKey } from '../../../lib/history/page-address.ts'

describe('the address of a page', () => {
  it('is kept without what only says how the reader came to it', () => {
    expect(pageAddress('https://news.example.org/a?id=7&utm_source=x&fbclid=1#top')).toBe(
      'https://news.example.org/a?id=7',
    )
    expect(pageAddress('http://blog.example.org/2024/05/post.html?showComment=17&m=1#c17')).toBe(
      'http://blog.example.org/2024/05/post.html',
    )
    expect(pageAddress('https://somebody:secret@example.org/')).toBe('https://example.org/')
  })

  it('is no file, no page of the browser and no nonsense', () => {
    for (const url of [
      'file:///home/a.html',
      'about:blank',
      'javascript:1',
      'data:text/html,a',
      'nonsense',
      '',
      null,
    ])
      expect(pageAddress(url)).toBeNull()
  })

  it('is the same page by http or https, with or without www and a slash at its end', () => {
    const keys = ['http://www.example.org/a/', 'https://example.org/a', 'https://m.example.org/a'].map(
      samePageKey,
    )
    expect(new Set(keys).size).toBe(1)
    expect(samePageKey('https://example.org/a?b=1')).not.toBe(samePageKey('https://example.org/a?b=2'))
  })
})
