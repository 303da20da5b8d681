import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeLibraryFile, writeWholeLibrary } from '../../../lib/formats/casenote/write-library-file.ts'
import type { ReadImport } from '../../../lib/formats/import-result.ts'
import { readImport } from '../../../lib/formats/read-import.ts'
import type { Library } from '../../../lib/library/library.ts'
import type { Snippet } from '../../../lib/library/snippet.ts'
import type { KeptPack } from '../../../lib/packs/kept-pack.ts'
import { at, done, idOf, newProfile, newSnippet } from '../library/example-snippets.ts'
import { anySnippets } from './any-snippet.ts'

const RUNS = Number(process.env.FORMAT_RUNS ?? 60)
const encode = (text: string) => new TextEncoder().encode(text)

beforeAll(() => {
  globalThis.DOMParser = new JSDOM().window.DOMParser
})
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'DOMParser')
})

function taken(read: ReadImport): Extract<ReadImport, { ok: true }> {
  if (!read.ok) throw new Error(`It could not be read: ${read.fault} ${read.place}`)
  return read
}

async function wholeFileOf(library: Library, packs: readonly KeptPack[] = []): Promise<string> {
  let text = ''
  for await (const piece of writeWholeLibrary(library.context, at(0), packs, 2)) text += piece
  return text
}

async function allOf(library: Library): Promise<Snippet[]> {
  const all: Snippet[] = []
  for await (const part of library.all()) all.push(...part)
  return all
}

describe('a Casenote file', () => {
  it('holds any snippets as they are', async () => {
    await fc.assert(
      fc.asyncProperty(anySnippets, async snippets => {
        const text = [...writeLibraryFile(snippets, { now: at(0) })].join('')
        const read = await readImport(encode(text))
        if (snippets.length === 0) {
          expect(read).toMatchObject({ ok: false, fault: 'nothing-in-it' })
          return
        }
        expect(taken(read).brought.map(({ snippet }) => snippet)).toEqual(snippets)
        expect(taken(read).faults).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('holds the reader’s packs beside the library, also where it is cut short', async () => {
    const library = newProfile().open()
    done(await library.save(newSnippet({ id: idOf(1) })))
    const pack = {
      file: '{"pack":"quay"}\n{"id":1}\n',
      isOn: false,
      chosen: ['a b'],
      addedAt: '2026-01-02T03:04:05.000Z',
    }
    const text = await wholeFileOf(library, [pack, { ...pack, isOn: true }])
    const whole = taken(await readImport(encode(text)))
    expect([whole.brought.length, whole.packs]).toEqual([1, [pack, { ...pack, isOn: true }]])
    const cut = taken(await readImport(encode(text.slice(0, text.indexOf('"snippets"')))))
    expect([cut.brought.length, cut.packs]).toEqual([0, [pack, { ...pack, isOn: true }]])
    expect(taken(await readImport(encode(await wholeFileOf(library)))).packs).toBeUndefined()
  })

  it('brings a whole library back as it was, trash, articles and all, and twice the same', async () => {
    const library = newProfile().open()
    const article = { html: '<p>Clean &amp; kept</p>', text: 'Clean & kept', byline: null, savedAt: at(3) }
    for (let number = 0; number < 7; number++) {
      const snippet = newSnippet({ id: idOf(number), note: `Note ${number}`, tags: ['two', 'one'] })
      done(await library.save(snippet, number === 4 ? { article } : {}))
    }
    done(await library.change(idOf(2), { note: 'Changed', colour: 'blue' }))
    done(await library.trash([idOf(5)]))
    done(await library.purge([idOf(6)]))
    const text = await wholeFileOf(library)
    expect(text).not.toContain(idOf(6))

    const other = newProfile().open()
    const { brought, faults } = taken(await readImport(encode(text)))
    expect(faults).toEqual([])
    expect(done(await other.bring(brought))).toMatchObject({ added: 6, changed: 0, already: 0, refused: [] })
    expect(await allOf(other)).toEqual(await allOf(library))
    expect(await other.article(idOf(4))).toEqual(article)
    expect(done(await other.bring(brought))).toMatchObject({ added: 0, changed: 0, already: 6 })
    expect(await wholeFileOf(other)).toBe(text)
    expect((await other.count()).kept).toBe(5)
  })

  it('keeps what was edited on both sides since', async () => {
    const library = newProfile().open()
    done(await library.save(newSnippet({ id: idOf(1), note: 'Begun here.' })))
    const text = await wholeFileOf(library)
    const other = newProfile().open()
    done(await other.bring(taken(await readImport(encode(text))).brought))
    done(await other.change(idOf(1), { note: 'First. Begun here.' }))
    done(await library.change(idOf(1), { note: 'Begun here. Last.' }))
    done(await library.bring(taken(await readImport(encode(await wholeFileOf(other)))).brought))
    expect((await library.get(idOf(1)))?.note).toBe('First. Begun here. Last.')
  })

  it('takes what stands in plain sight where somebody edited the file by hand', async () => {
    const library = newProfile().open()
    done(await library.save(newSnippet({ id: idOf(1), note: 'As saved' })))
    const text = (await wholeFileOf(library)).replace('As saved', 'By hand')
    const { brought, faults } = taken(await readImport(encode(text)))
    expect(brought[0]?.snippet.note).toBe('By hand')
    expect(brought[0]?.state).toBeUndefined()
    expect(faults).toEqual([{ code: 'without-history', item: 1, place: 'state' }])
  })

  it('makes the article of a file harmless', async () => {
    const article = {
      html: '<p onclick="x()">Kept<script>x()</script><img src="https://example.org/p.png" alt="A chart"></p>',
      text: 'Kept',
      byline: null,
      savedAt: at(3),
    }
    const snippet = newSnippet({ id: idOf(1), kind: 'article' })
    const whole = { ...snippet, trashedAt: null, keptAgainstTrash: false }
    const held = new Map([[snippet.id, { article }]])
    const text = [...writeLibraryFile([whole], { now: at(0), held })].join('')
    expect(taken(await readImport(encode(text))).brought[0]?.article?.html).toBe('<p>KeptA chart</p>')
  })

  it('reports what is broken by its number and keeps the rest', async () => {
    const good = { ...newSnippet({ id: idOf(1) }), trashedAt: null, keptAgainstTrash: false }
    const items = [
      { snippet: good },
      { snippet: { ...good, page: { ...good.page, url: 'javascript:alert(1)' } } },
      { snippet: { ...good, note: 'x'.repeat(200_001) } },
      'nonsense',
      { snippet: { ...good, id: idOf(2) }, state: 'AAAA' },
    ]
    const file = { format: 'casenote-library', version: 1, snippets: items }
    const read = taken(await readImport(encode(JSON.stringify(file))))
    expect(read.brought.map(({ snippet }) => snippet.id)).toEqual([idOf(1), idOf(2)])
    expect(read.faults).toEqual([
      { code: 'unfit', item: 2, place: 'snippet.page.url' },
      { code: 'too-long', item: 3, place: 'snippet.note' },
      { code: 'unfit', item: 4, place: '' },
      { code: 'without-history', item: 5, place: 'state' },
    ])
    expect(read.refused).toBe(3)
  })

  it('gives what is left of a file that was cut short', async () => {
    const snippets = [1, 2, 3].map(number => ({
      ...newSnippet({ id: idOf(number) }),
      trashedAt: null,
      keptAgainstTrash: false,
    }))
    const text = [...writeLibraryFile(snippets, { now: at(0) })].join('')
    const read = taken(await readImport(encode(text.slice(0, -100))))
    expect(read.brought.map(({ snippet }) => snippet.id)).toEqual([idOf(1), idOf(2)])
    expect(read.faults).toEqual([{ code: 'broken', item: 3, place: '' }])
    const unended = taken(await readImport(encode(text.replace(/\n\]\}\n$/, ''))))
    expect(unended.brought).toHaveLength(3)
  })

  it('leaves a file from a newer version alone', async () => {
    const file = { format: 'casenote-library', version: 2, snippets: [] }
    expect(await readImport(encode(JSON.stringify(file)))).toEqual({
      ok: false,
      fault: 'newer',
      place: 'version',
    })
    expect(await readImport(encode('{"format":"casenote-library","version":2,"snippets":['))).toMatchObject({
      fault: 'newer',
    })
  })
})
