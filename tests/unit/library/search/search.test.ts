import Dexie from 'dexie'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { entryOf, wordsOfId } from '../../../../lib/library/search/entry.ts'
import { followLibrary } from '../../../../lib/library/search/follow-library.ts'
import { matchesIn } from '../../../../lib/library/search/highlight.ts'
import { findTerm, readQuery } from '../../../../lib/library/search/query.ts'
import { type LibraryQuery, SearchIndex } from '../../../../lib/library/search/search-index.ts'
import type { Snippet } from '../../../../lib/library/snippet.ts'
import type { NewSnippet } from '../../../../lib/library/snippet-document.ts'
import { at, done, entity, idOf, newProfile, newSnippet } from '../example-snippets.ts'

const snippet = (number: number, more: Partial<Snippet> = {}): Snippet => ({
  ...newSnippet({ id: idOf(number), createdAt: at(number), changedAt: at(number) }),
  trashedAt: null,
  keptAgainstTrash: false,
  ...more,
})
const entry = (one: Snippet) => entryOf(one, id => [wordsOfId(id)])

function indexOf(snippets: readonly Snippet[]): SearchIndex {
  const index = new SearchIndex()
  index.put(snippets.map(entry))
  return index
}

function found(snippets: readonly Snippet[], query: LibraryQuery | string): number[] {
  const { ids } = indexOf(snippets).find(typeof query === 'string' ? { text: query } : query)
  return ids.map(id => snippets.findIndex(one => one.id === id))
}

describe('what is typed', () => {
  const snippets = [
    snippet(0, { quote: 'The caseload of each officer rose.' }),
    snippet(1, { quote: 'Officers said the case was closed.', note: 'Ask about workload' }),
    snippet(2, { quote: 'Café “opening” at 9–10', tags: ['office life'] }),
    snippet(3, { quote: 'Nothing here.', entities: [entity('person/jo-example')] }),
  ]

  it.each([
    ['case', [1, 0]],
    ['case ', [1]],
    ['officer', [1, 0]],
    ['officer rose', [0]],
    ['rose off', [0]],
    ['"case was"', [1]],
    ['"was case"', []],
    ['"the case', [1, 0]],
    ['“the case”', [1]],
    ['CAFE opening', [2]],
    ['9-1', [2]],
    ['workload', [1]],
    ['office life', [2]],
    ['jo exam', [3]],
    ['load', []],
    ['(closed),', [1]],
    ['...', [3, 2, 1, 0]],
    ['', [3, 2, 1, 0]],
  ])('%s', (text, wanted) => {
    expect(found(snippets, text)).toEqual(wanted)
  })

  it('is answered by a title, tag or name before a note, and by a note before a quote', () => {
    const same = [
      snippet(0, { tags: ['pay'] }),
      snippet(1, { note: 'pay' }),
      snippet(2, { quote: 'pay' }),
      snippet(3, { quote: 'pay, and payment', note: 'pay' }),
    ]
    expect(found(same, { text: 'pay', order: 'relevance' })).toEqual([0, 3, 1, 2])
    expect(found(same, { text: 'pay' })).toEqual([3, 2, 1, 0])
  })
})

describe('filters', () => {
  const napo = entity('organisation/napo')
  const snippets = [
    snippet(0, { tags: ['pay'], entities: [napo] }),
    snippet(1, { tags: ['pay', 'leave'], colour: 'blue' }),
    snippet(2, { page: { ...newSnippet().page, url: 'https://www.other.example/b' }, changedAt: at(900) }),
    snippet(3, { trashedAt: at(5), tags: ['pay'] }),
    snippet(4, { createdAt: at(24 * 60 * 60) }),
  ]

  it.each<[string, LibraryQuery, number[]]>([
    ['tag', { tags: ['pay'] }, [1, 0]],
    ['two tags', { tags: ['pay', 'leave'] }, [1]],
    ['entity', { entities: [napo] }, [0]],
    ['colour', { colour: 'blue' }, [1]],
    ['site', { host: 'other.example' }, [2]],
    ['page', { page: 'other.example/b' }, [2]],
    ['trash', { shelf: 'trash' }, [3]],
    ['from a day', { from: '2026-01-02' }, [4]],
    ['to a day', { to: '2026-01-01' }, [2, 1, 0]],
    ['one day', { from: '2026-01-02', to: '2026-01-02' }, [4]],
    ['with a text', { tags: ['pay'], text: 'caseloads' }, [1, 0]],
    ['changed last', { order: 'changed', to: '2026-01-01' }, [2, 1, 0]],
  ])('%s', (_, query, wanted) => {
    expect(found(snippets, query)).toEqual(wanted)
  })

  it('are counted', () => {
    const counts = indexOf(snippets).count({ tags: ['pay'] })
    expect([...counts.tags]).toEqual([
      ['pay', 2],
      ['leave', 1],
    ])
    expect([...counts.entities]).toEqual([[napo, 1]])
    expect([...counts.hosts]).toEqual([['example.org', 2]])
    expect([...counts.pages]).toEqual([['example.org/a', 2]])
  })
})

/** What the index must find, looked for in the plainest way. */
function plainly(snippets: readonly Snippet[], text: string) {
  const terms = readQuery(text)
  return snippets
    .filter(one => terms.every(term => findTerm(entry(one).text, term) >= 0))
    .toSorted((one, other) =>
      one.createdAt < other.createdAt ? 1 : one.createdAt > other.createdAt ? -1 : one.id < other.id ? 1 : -1,
    )
    .map(({ id }) => id)
}

const word = fc.constantFrom(
  'a',
  'an',
  'and',
  'case',
  'cases',
  'Caseload',
  'é',
  'e',
  '9',
  '2,000',
  "o'b",
  '',
  '-',
)
const words = fc.array(word, { maxLength: 6 }).map(list => list.join(' '))
const typed = fc.array(
  fc.oneof(
    word,
    words.map(text => `"${text}"`),
    fc.constant('"'),
    fc.constant('ca'),
  ),
  { maxLength: 4 },
)

describe('the index of words', () => {
  it('finds what looking through every text finds, also after changes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ id: fc.nat(9), made: fc.nat(3), quote: words, note: words, removed: fc.boolean() }),
          {
            maxLength: 30,
          },
        ),
        typed,
        fc.constantFrom('', ' '),
        (changes, pieces, end) => {
          const index = new SearchIndex()
          const there = new Map<string, Snippet>()
          for (const { id, made, quote, note, removed } of changes) {
            const one = snippet(id, { quote, note, createdAt: at(made) })
            if (removed) {
              index.remove([one.id])
              there.delete(one.id)
            } else {
              index.put([entry(one)])
              there.set(one.id, one)
            }
            // Makes the order, so that the next change has to be worked into it.
            index.find({})
          }
          const text = pieces.join(' ') + end
          expect(index.find({ text }).ids).toEqual(plainly([...there.values()], text))
          expect(index.size).toBe(there.size)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('goes on finding after very many changes', () => {
    const index = new SearchIndex()
    for (let change = 0; change < 3_000; change++)
      index.put([entry(snippet(change % 5, { quote: `word${change}` }))])
    expect(index.size).toBe(5)
    expect(index.find({ text: 'word2999 ' }).ids).toEqual([idOf(4)])
    expect(index.find({ text: 'word2994 ' }).ids).toEqual([])
    expect(index.find({ text: 'word' }).ids).toHaveLength(5)
  })
})

describe('what is marked', () => {
  const marked = (text: string, query: string) =>
    matchesIn(text, readQuery(query)).map(({ start, end }) => text.slice(start, end))

  it('is what was found, as it is written', () => {
    expect(marked('The “Café” was  open', 'cafe was')).toEqual(['Café', 'was'])
    expect(marked('was \n  open', '"was open"')).toEqual(['was \n  open'])
    expect(marked('Cafe\u0301 society', 'cafe')).toEqual(['Cafe\u0301'])
    expect(marked('over\u00adload', 'overl')).toEqual(['over\u00adl'])
    expect(marked('case cases encase', 'case ')).toEqual(['case'])
    expect(marked('anything', '')).toEqual([])
  })

  it('is in order, without overlaps and inside of the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ maxLength: 6, unit: 'grapheme' }),
        (text, query) => {
          let before = -1
          for (const { start, end } of matchesIn(text, readQuery(query))) {
            expect(start).toBeGreaterThan(before)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            before = end
          }
        },
      ),
    )
  })
})

describe('following the library', () => {
  it('finds everything that is there, and everything that changes meanwhile', async () => {
    const profile = newProfile()
    // Without the browser's own databases, Dexie watches nothing.
    Dexie.dependencies.indexedDB = profile.indexedDB
    const library = profile.open()
    const made = (number: number, more: Partial<NewSnippet> = {}) => newSnippet({ id: idOf(number), ...more })
    for (let number = 0; number < 8; number++)
      done(await library.save(made(number, { note: `before ${number}` })))
    const napo = entity('organisation/napo')
    const followed = followLibrary(
      library,
      async () => new Map([[napo, ['The Union']]]),
      () => undefined,
    )
    done(await library.save(made(20, { note: 'meanwhile', entities: [napo] })))
    done(await library.purge([idOf(0)]))
    await followed.whole
    // What was deleted when the reading was at its end goes a moment later.
    await vi.waitFor(() => expect(followed.index.size).toBe(8), 10_000)
    expect(followed.index.shelves).toEqual({ kept: 8, trash: 0 })
    done(await library.trash([idOf(1), idOf(2)]))
    await vi.waitFor(() => expect(followed.index.shelves).toEqual({ kept: 6, trash: 2 }), 10_000)
    expect(followed.index.find({ text: 'meanwhile union' }).ids).toEqual([idOf(20)])
    expect(followed.index.find({ text: 'before' }).ids).toHaveLength(5)
    followed.stop()
  })
})
