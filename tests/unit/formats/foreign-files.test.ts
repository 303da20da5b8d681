import { describe, expect, it } from 'vitest'
import { instantOf } from '../../../lib/formats/imports/foreign-snippet.ts'
import { UNDATED } from '../../../lib/formats/imports/undated.ts'
import { readImport } from '../../../lib/formats/read-import.ts'
import { done, newProfile } from '../library/example-snippets.ts'

async function readFrom(text: string) {
  const read = await readImport(new TextEncoder().encode(text))
  if (!read.ok) throw new Error(read.fault)
  return { ...read, snippets: read.brought.map(({ snippet }) => snippet) }
}

const ROW = {
  id: 'AbCdEfGhIjKl',
  created: '2024-03-01T10:11:12.345678+00:00',
  updated: '2024-03-02T10:11:12.345678+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://example.org/post',
  text: 'My thought',
  tags: ['workload', 'workload'],
  document: { title: ['A post'] },
  target: [
    {
      source: 'https://example.org/post',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]' },
        { type: 'TextQuoteSelector', exact: 'the words', prefix: 'before ', suffix: ' after' },
      ],
    },
  ],
}

describe('a Hypothesis export', () => {
  it('is read as the API gives it and as the client saves it', async () => {
    for (const file of [{ total: 1, rows: [ROW] }, [ROW], { annotations: [ROW], export_userid: ROW.user }]) {
      const { format, snippets, faults } = await readFrom(JSON.stringify(file))
      expect(format).toBe('hypothesis')
      expect(faults).toEqual([])
      expect(snippets).toHaveLength(1)
      expect(snippets[0]).toMatchObject({
        quote: 'the words',
        note: 'My thought',
        tags: ['workload'],
        page: { url: 'https://example.org/post', title: 'A post' },
        anchor: { quote: { prefix: 'before ', suffix: ' after' } },
        createdAt: '2024-03-01T10:11:12.345Z',
        changedAt: '2024-03-02T10:11:12.345Z',
      })
    }
  })

  it('says whose words a note is that somebody else wrote', async () => {
    const other = { ...ROW, id: 'other', user: 'acct:somebody@hypothes.is', text: 'Not mine' }
    const { snippets } = await readFrom(
      JSON.stringify({ annotations: [ROW, other], export_userid: ROW.user }),
    )
    expect(snippets.map(({ note }) => note)).toEqual(['My thought', 'somebody: Not mine'])
  })

  it('keeps what is sound where a row is not', async () => {
    const { snippets, faults } = await readFrom(
      JSON.stringify({
        rows: [ROW, { uri: 'x', target: [] }, { ...ROW, id: 'empty', text: '', target: [] }],
      }),
    )
    expect(snippets).toHaveLength(1)
    expect(faults).toEqual([
      { code: 'unfit', item: 2, place: 'id' },
      { code: 'no-words', item: 3, place: '' },
    ])
  })
})

const READWISE =
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\r\n' +
  '"One, ""two""\nthree",A book,A. Writer,B00,A note,blue,"first, second",page,12,2024-03-01 10:11:12+00:00,shelf\r\n' +
  'Undated,A book,A. Writer,B00,,,,location,300,,\r\n' +
  ',A book,A. Writer,B00,,,,location,301,,\r\n'

describe('a Readwise export', () => {
  it('is read with its notes, tags, places and times', async () => {
    const { format, snippets, faults } = await readFrom(READWISE)
    expect(format).toBe('readwise')
    expect(snippets[0]).toMatchObject({
      quote: 'One, "two"\nthree',
      note: 'A note',
      colour: 'blue',
      tags: ['first', 'second', 'shelf'],
      page: { title: 'A book', url: null },
      place: { author: 'A. Writer', title: 'Page 12' },
      createdAt: '2024-03-01T10:11:12.000Z',
    })
    expect(snippets[1]).toMatchObject({
      quote: 'Undated',
      createdAt: UNDATED,
      place: { title: 'Location 300' },
    })
    expect(faults).toEqual([{ code: 'no-words', item: 3, place: '' }])
  })

  it('also in the columns that Readwise itself takes in', async () => {
    const { snippets } = await readFrom(
      '\ufeffHighlight,Title,Author,URL,Note,Location,Date\nWords,A page,Someone,https://example.org/p,,,2024-03-01\n',
    )
    expect(snippets[0]).toMatchObject({
      quote: 'Words',
      page: { title: 'A page', url: 'https://example.org/p' },
    })
  })
})

const CLIPPINGS = `\ufeffA long book (Surname, Given)
- Your Note on page 12 | location 130 | Added on Thursday, 4 June 2020 12:20:46

What I thought
==========
A long book (Surname, Given)
- Your Highlight on page 12 | location 120-130 | Added on Thursday, 4 June 2020 12:18:46

The words that were marked.
==========
A long book (Surname, Given)
- Your Bookmark on page 13 | location 140 | Added on Thursday, 4 June 2020 12:21:46


==========
Another book
- Your Highlight at location 1204-8 | Added on Sunday, November 21, 2021 1:02:03 PM

Words of
two lines.
==========
Broken
no hyphen here
==========
`

describe('clippings of an e-reader', () => {
  it('are read, notes beside their highlights, without bookmarks', async () => {
    const { format, snippets, faults } = await readFrom(CLIPPINGS)
    expect(format).toBe('kindle')
    expect(snippets).toHaveLength(2)
    expect(snippets[0]).toMatchObject({
      quote: 'The words that were marked.',
      note: 'What I thought',
      page: { title: 'A long book', url: null },
      place: { author: 'Surname, Given', title: 'Page 12' },
      createdAt: '2020-06-04T12:18:46.000Z',
    })
    expect(snippets[1]).toMatchObject({
      quote: 'Words of\ntwo lines.',
      place: { author: null, title: 'Location 1204' },
      createdAt: '2021-11-21T13:02:03.000Z',
    })
    expect(faults).toEqual([{ code: 'unfit', item: 5, place: '' }])
  })
})

describe('any file', () => {
  it('imported twice is there once, and what was edited since stays', async () => {
    for (const text of [JSON.stringify([ROW]), READWISE, CLIPPINGS]) {
      const library = newProfile().open()
      const { brought } = await readFrom(text)
      expect(done(await library.bring(brought)).added).toBe(brought.length)
      const first = brought[0]?.snippet
      if (!first) throw new Error('There is nothing to edit')
      done(await library.change(first.id, { note: 'Edited here' }))
      const again = done(await library.bring((await readFrom(text)).brought))
      expect(again).toMatchObject({ added: 0, changed: 0, already: brought.length })
      expect((await library.get(first.id))?.note).toBe('Edited here')
    }
  })

  it('that is no library is left alone, and said to be so', async () => {
    const fault = async (bytes: Uint8Array) => {
      const read = await readImport(bytes)
      return read.ok ? null : read.fault
    }
    const text = (words: string) => new TextEncoder().encode(words)
    expect(await fault(text(''))).toBe('empty')
    expect(await fault(text(' \n'))).toBe('empty')
    expect(await fault(text('{"a":1}'))).toBe('unknown-format')
    expect(await fault(text('{"a":'))).toBe('damaged')
    expect(await fault(text('a,b\n1,2\n'))).toBe('unknown-format')
    expect(await fault(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBe('unknown-format')
    expect(await fault(text('{"rows":[]}'))).toBe('unknown-format')
    expect(await fault(text('{"type":"AnnotationPage","items":[]}'))).toBe('nothing-in-it')
  })

  it('in UTF-16 is read too', async () => {
    const text = `\ufeff${READWISE}`
    const bytes = new Uint8Array(text.length * 2)
    for (let unit = 0; unit < text.length; unit++) {
      bytes[unit * 2] = text.charCodeAt(unit) & 0xff
      bytes[unit * 2 + 1] = text.charCodeAt(unit) >>> 8
    }
    expect(await readImport(bytes)).toMatchObject({ ok: true, format: 'readwise' })
  })
})

describe('instantOf', () => {
  it('reads times with and without a zone', () => {
    expect(instantOf('2024-03-01T10:11:12.345678+01:00')).toBe('2024-03-01T09:11:12.345Z')
    expect(instantOf('2024-03-01 10:11')).toBe('2024-03-01T10:11:00.000Z')
    expect(instantOf('2024-03-01')).toBe('2024-03-01T00:00:00.000Z')
    expect(instantOf('yesterday')).toBeNull()
    expect(instantOf('2024-13-41')).toBeNull()
  })
})
