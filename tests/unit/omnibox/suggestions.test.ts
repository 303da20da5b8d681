import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { KnowledgeIndex } from '../../../lib/knowledge-search/knowledge-index.ts'
import { WholeIndex } from '../../../lib/knowledge-search/whole-index.ts'
import { defaultDescription, queryOfEntered, suggestionsFor } from '../../../lib/omnibox/suggestions.ts'
import { example } from '../knowledge/examples.ts'

const bundled = new KnowledgeIndex([
  example('organisation/salt-board', {
    name: 'Salt & Sand Board',
    aliases: [{ text: 'SSB' }],
    description: 'keeps <roads> open',
  }),
  example('term/salt', { name: 'Salt', description: 'what is strewn on ice' }),
  example('person/ann-salt', { name: 'Ann Salter', aliases: [{ text: 'SSB' }], description: 'strews' }),
])
const index = new WholeIndex(bundled)
const parser = new new JSDOM('').window.DOMParser()
const textOf = (description: string) => {
  const parsed = parser.parseFromString(`<fragment>${description}</fragment>`, 'application/xml')
  expect(parsed.querySelector('parsererror')).toBeNull()
  return parsed.documentElement.textContent
}

describe('what is suggested in the address bar', () => {
  it('names what it leads to, in words that Chrome can read as XML', () => {
    const [first] = suggestionsFor(index, 'salt & sand', true)
    expect(first?.content).toBe('organisation/salt-board')
    expect(textOf(first?.description ?? '')).toBe('Salt & Sand Board – Body: keeps <roads> open')
  })

  it('is plain text where the browser shows it as it is', () => {
    expect(suggestionsFor(index, 'salt &', false)[0]?.description).toBe(
      'Salt & Sand Board – Body: keeps <roads> open',
    )
    expect(defaultDescription('a < b', false)).toBe('Look up “a < b” in the knowledge base')
  })

  it('says which of the reader’s packs something is of', () => {
    const entities = [example('term/mine.salt-pan', { name: 'Salt pan', description: 'where it dries' })]
    const both = new WholeIndex(bundled, [{ id: 'mine', name: 'Mine & ours', entities }])
    const [own] = suggestionsFor(both, 'salt pan', true)
    expect(own?.content).toBe('term/mine.salt-pan')
    expect(textOf(own?.description ?? '')).toBe(
      'Salt pan – Term: where it dries · From your pack “Mine & ours”',
    )
    expect(queryOfEntered(both, 'term/mine.salt-pan')).toBe('?entity=term%2Fmine.salt-pan')
  })

  it('is readable as XML whatever was typed and whatever the names are', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 30 })
    fc.assert(
      fc.property(anyText, fc.string({ minLength: 1, maxLength: 20 }), (typed, name) => {
        textOf(defaultDescription(typed, true))
        const bare = name.trim()
        if (bare === '') return
        const entities = [example('term/odd', { name: bare, description: `“${bare}” <&>` })]
        const odd = new WholeIndex(new KnowledgeIndex(entities))
        for (const { description } of suggestionsFor(odd, bare, true)) textOf(description)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what is entered', () => {
  it.each([
    ['organisation/salt-board', '?entity=organisation%2Fsalt-board'],
    [' salt ', '?entity=term%2Fsalt'],
    ['SALT', '?entity=term%2Fsalt'],
    ['SSB', '?q=SSB'],
    ['sal', '?q=sal'],
    ['term/unheard-of', '?q=term%2Funheard-of'],
    ['  ', ''],
  ])('%s', (entered, query) => {
    expect(queryOfEntered(index, entered)).toBe(query)
  })
})
