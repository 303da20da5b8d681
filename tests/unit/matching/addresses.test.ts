import { describe, expect, it } from 'vitest'
import { addressKey, compileAddresses, knownPagesAt, siteName } from '../../../lib/matching/addresses.ts'
import { smallGovernment } from './small-government.ts'

describe('addressKey', () => {
  const page = 'example.org/people/someone'
  it.each([
    ['https://example.org/people/someone', page],
    ['http://www.example.org/People/Someone/', page],
    ['https://example.org/people/someone?from=feed#part', page],
    ['https://example.org/people/someone/index.html', page],
    ['https://web.archive.org/web/20210102030405/https://www.example.org/people/someone', page],
    ['https://example.org/?p=12', 'example.org?p=12'],
    ['https://example.org/', 'example.org'],
    ['ftp://example.org/people', null],
    ['javascript:void(0)', null],
    ['https://', null],
  ])('%s is %s', (href, key) => {
    expect(addressKey(href)).toBe(key)
  })
})

describe('siteName', () => {
  it.each([
    ['https://www.larkspur.org.uk/news/1', 'larkspur'],
    ['https://larkspur.org', 'larkspur'],
    ['https://larkspur.example.org', null],
    ['https://larkspur.blogspot.com/2020', null],
    ['not an address', null],
  ])('of %s is %s', (href, name) => {
    expect(siteName(href)).toBe(name)
  })
})

describe('knownPagesAt', () => {
  const addresses = structuredClone(compileAddresses(smallGovernment))
  const found = (href: string) =>
    knownPagesAt(addresses, href).map(({ entity, sharing }) => [smallGovernment[entity]?.id, sharing])

  it('finds who a page is a source of', () => {
    expect(found('https://example.org/people/davina-quillfeather')).toEqual([
      ['person/davina-quillfeather', 1],
    ])
    expect(found('https://example.org/people/somebody-else')).toEqual([])
    expect(found('no address')).toEqual([])
  })

  it('leaves out the front page of a site and what many share', () => {
    const url = 'https://example.org/all-of-them'
    const sources = [{ id: 's1', title: 'List', publisher: 'Nobody', url }]
    const shared = [...smallGovernment, ...smallGovernment].map(entity => ({ ...entity, sources }))
    expect(knownPagesAt(compileAddresses(shared), 'https://example.org/all-of-them')).toEqual([])
    expect(
      knownPagesAt(compileAddresses(shared.slice(0, 3)), 'https://example.org/all-of-them'),
    ).toHaveLength(3)
    const [first] = smallGovernment
    const front = { id: 's1', title: 'Front', publisher: 'Nobody', url: 'https://example.org/' }
    const atFront = first ? [{ ...first, sources: [front] }] : []
    expect(knownPagesAt(compileAddresses(atFront), 'https://example.org/')).toEqual([])
  })
})
