import { describe, expect, it } from 'vitest'
import { LONGEST_PAGE_ADDRESS, pageAddress } from '../../../lib/page/page-address.ts'

describe('pageAddress', () => {
  it('leaves out the fragment and what says only how a reader came there', () => {
    const plain = 'https://example.org/news?id=7'
    expect(pageAddress(`${plain}#comments`)).toBe(plain)
    expect(pageAddress(`${plain}&utm_source=mail&fbclid=abc`)).toBe(plain)
    expect(pageAddress('http://a-blog.blogspot.com/2024/?m=1')).toBe('http://a-blog.blogspot.com/2024/')
  })

  it('leaves alone what says which page it is', () => {
    for (const address of [
      'https://example.org/?m=1',
      'https://example.org/?q=a%20b+c&p=2',
      'file:///home/reader/a%20page.html',
    ]) {
      expect(pageAddress(address)).toBe(address)
    }
  })

  it('knows no address where there is none, or one that is too long', () => {
    for (const address of [null, undefined, '', 'nowhere']) expect(pageAddress(address)).toBeNull()
    expect(pageAddress(`https://example.org/${'a'.repeat(LONGEST_PAGE_ADDRESS)}`)).toBeNull()
  })
})
