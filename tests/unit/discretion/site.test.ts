import { expect, it } from 'vitest'
import { isKeyOnSite, isOnSite, isPatternOfSite, isSameSite } from '../../../lib/discretion/site.ts'

it('takes a host with and without www for one site, and no other host', () => {
  expect(isOnSite('https://www.example.org/a?b=1', 'example.org')).toBe(true)
  expect(isOnSite('http://example.org:8080/', 'www.example.org')).toBe(true)
  for (const other of [
    'https://blog.example.org/',
    'https://myexample.org/',
    'https://example.org.evil.example/',
    'https://elsewhere.example/?from=example.org',
    'nonsense',
    null,
  ])
    expect(isOnSite(other, 'example.org')).toBe(false)
  expect(isSameSite('Example.org:8080', 'www.example.org')).toBe(true)
})

it('knows the keys of a site’s pages', () => {
  for (const key of ['example.org', 'example.org/a/b', 'example.org?b=1', 'example.org:8080/a'])
    expect(isKeyOnSite(key, 'www.example.org')).toBe(true)
  for (const key of ['blog.example.org/a', 'elsewhere.example/example.org', ''])
    expect(isKeyOnSite(key, 'example.org')).toBe(false)
})

it('knows the permission for a site, and none that reaches farther', () => {
  for (const pattern of ['*://example.org/*', 'https://www.example.org/*'])
    expect(isPatternOfSite(pattern, 'example.org')).toBe(true)
  for (const pattern of ['*://*/*', '<all_urls>', '*://*.example.org/*', '*://blog.example.org/*'])
    expect(isPatternOfSite(pattern, 'example.org')).toBe(false)
})
