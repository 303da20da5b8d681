import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Dismissal,
  type DismissalScope,
  dismissalFinder,
  type PageOfMarks,
  sameDismissal,
  scopeOn,
} from '../../../lib/dismissals/dismissal.ts'
import { coversForm } from '../../../lib/dismissals/form.ts'
import { shownText } from '../../../lib/dismissals/shown-text.ts'
import type { EntityId } from '../../../lib/knowledge/entity-id.ts'

const ann = 'person/ann-example' as EntityId
const ben = 'person/ben-example' as EntityId
const page: PageOfMarks = { url: 'https://blog.example.org/post?utm_source=x#top', host: 'blog.example.org' }
const samePage: PageOfMarks = { ...page, url: 'http://blog.example.org/post#comments' }
const otherPage: PageOfMarks = { ...page, url: 'https://blog.example.org/another' }
const otherSite: PageOfMarks = { url: 'https://example.com/post', host: 'example.com' }

let made = 0
function dismissal(scope: DismissalScope | null, entity = ann): Dismissal {
  if (!scope) throw new Error('The example has no scope.')
  made += 1
  return { id: `id-${made}`, entity, scope, createdAt: '2026-01-02T03:04:05Z' }
}
const gone = (each: Dismissal, on: PageOfMarks, text = 'Ann Example', entity = ann) =>
  dismissalFinder([each], on)({ entity, text }) === each

describe('a dismissal', () => {
  it('on a page holds on this page alone, however it was come to', () => {
    const here = dismissal(scopeOn(page, 'page', null))
    expect([page, samePage, otherPage, otherSite].map(on => gone(here, on))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('on a site holds on every page of it', () => {
    const here = dismissal(scopeOn(page, 'site', 'Ann Example'))
    expect([page, otherPage, otherSite].map(on => gone(here, on))).toEqual([true, true, false])
    expect(gone(here, otherPage, 'Ms Example')).toBe(true)
  })

  it('everywhere holds everywhere, for its own entity', () => {
    const everywhere = dismissal(scopeOn(page, 'everywhere', 'Ann Example'))
    expect(gone(everywhere, otherSite)).toBe(true)
    expect(gone(everywhere, otherSite, 'Ben Example', ben)).toBe(false)
  })

  it('of some words on a page leaves other words for the same entity', () => {
    const surname = dismissal(scopeOn(page, 'page', 'Example'))
    expect(gone(surname, page, 'EXAMPLE')).toBe(true)
    expect(gone(surname, page, 'Ann Example')).toBe(false)
    const whole = dismissal(scopeOn(page, 'page', 'Ann Example'))
    expect(gone(whole, page, 'Ms Example')).toBe(true)
    expect(gone(whole, page, 'minister')).toBe(false)
  })

  it('cannot be made for a site without a host, nor for a page without an address', () => {
    expect(scopeOn({ url: null, host: '' }, 'site', null)).toBeNull()
    expect(scopeOn({ url: null, host: '' }, 'page', null)).toBeNull()
    const endless = `https://example.org/${'a'.repeat(3_000)}`
    expect(scopeOn({ url: endless, host: 'example.org' }, 'page', null)).toBeNull()
    expect(scopeOn({ url: null, host: '' }, 'everywhere', null)).toEqual({ reach: 'everywhere' })
  })

  it('is not made twice', () => {
    const here = dismissal(scopeOn(page, 'page', 'Ann Example'))
    const again = scopeOn(samePage, 'page', 'ANN  EXAMPLE')
    expect(again && sameDismissal([here], ann, again)).toBe(here)
    expect(again && sameDismissal([here], ben, again)).toBeUndefined()
    const whole = scopeOn(page, 'page', null)
    expect(whole && sameDismissal([here], ann, whole)).toBeUndefined()
  })

  it('gives way to one that reaches farther', () => {
    const all = (['page', 'everywhere', 'site'] as const).map(reach => dismissal(scopeOn(page, reach, null)))
    expect(dismissalFinder(all, page)({ entity: ann, text: 'Ann' })?.scope.reach).toBe('everywhere')
    expect(dismissalFinder(all, otherSite)({ entity: ann, text: 'Ann' })?.scope.reach).toBe('everywhere')
  })
})

describe('forms', () => {
  it('take along what is made of their words', () => {
    expect(coversForm('Secretary of State for Justice', 'justice secretary')).toBe(true)
    expect(coversForm('Dr Ann Example', 'Ann')).toBe(true)
    expect(coversForm('Ann', 'Dr Ann')).toBe(true)
    expect(coversForm('James Example', 'Lord Example')).toBe(false)
    expect(coversForm('Mr', 'Mrs')).toBe(false)
    expect(coversForm('§', '¶')).toBe(false)
  })

  it('cover themselves, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), text => {
        expect(coversForm(shownText(text), text)).toBe(true)
      }),
    )
  })

  it('cover any of their words, and never a word that is not theirs', () => {
    const words = ['ministry', 'justice', 'state', 'probation', 'été']
    fc.assert(
      fc.property(fc.subarray(words, { minLength: 1 }), fc.subarray(words), (form, more) => {
        const whole = [...form, ...more].join(' ').toUpperCase()
        expect(coversForm(whole, form.join('-'))).toBe(true)
        expect(coversForm(whole, `${form.join(' ')} prisons`)).toBe(false)
      }),
    )
  })
})
