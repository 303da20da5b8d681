import { say } from '../../language/say.ts'
import { MOST_ITEMS, type ReadImport } from '../import-result.ts'
import { ItemFaults } from './faults.ts'
import { ForeignSnippets } from './foreign-snippet.ts'

/**
 * `My Clippings.txt` as e-readers keep it. No specification is published; each clipping is the book's title with its
 * author in brackets, a line that begins with a hyphen and says what it is and where, an empty line, the words, and a
 * line of equals signs. What it is and when it was made is understood in English; the words in any language.
 */
interface Clipping {
  readonly item: number
  readonly title: string
  readonly author: string | null
  readonly isNote: boolean
  readonly page: string | null
  readonly from: number | null
  readonly to: number | null
  readonly added: string | null
  readonly words: string
}

const SEPARATOR = /^={8,20}\s*$/

export function isKindle(text: string): boolean {
  const lines = text.slice(0, 20_000).split(/\r?\n/)
  return (
    /^\s*- /.test(lines[1] ?? '') &&
    (lines.some(line => SEPARATOR.test(line)) || /\| added on /i.test(lines[1] ?? ''))
  )
}

export async function readKindle(text: string): Promise<ReadImport> {
  const faults = new ItemFaults()
  const snippets = new ForeignSnippets(faults)
  const clippings = clippingsIn(text, faults)
  if (clippings.length > MOST_ITEMS) return { ok: false, fault: 'too-large', place: '' }
  const notes = notesByHighlight(clippings)
  for (const clipping of clippings) {
    const own = notes.get(clipping)
    // Written down with its highlight.
    if (own === null) continue
    await snippets.add(
      {
        identity: JSON.stringify([
          'kindle',
          clipping.title,
          clipping.author,
          clipping.page,
          clipping.from,
          clipping.to,
          clipping.words,
        ]),
        quote: clipping.isNote ? '' : clipping.words,
        note: clipping.isNote ? clipping.words : (own ?? []).map(({ words }) => words).join('\n\n'),
        tags: [],
        url: null,
        title: clipping.title,
        place: {
          kind: 'post',
          title: placeOf(clipping),
          author: clipping.author?.slice(0, 1_000) ?? null,
          published: null,
          permalink: null,
        },
        created: clipping.added,
        changed: null,
      },
      clipping.item,
    )
  }
  return {
    ok: true,
    format: 'kindle',
    brought: snippets.brought,
    faults: faults.list,
    refused: faults.refused,
  }
}

function placeOf({ page, from }: Clipping): string | null {
  if (page !== null) return say('import_place_page', { number: page })
  return from === null ? null : say('import_place_location', { number: String(from) })
}

function clippingsIn(text: string, faults: ItemFaults): Clipping[] {
  const clippings: Clipping[] = []
  let lines: string[] = []
  let item = 0
  const end = () => {
    const first = lines.findIndex(line => line.trim() !== '')
    if (first >= 0) {
      item++
      const clipping = clippingOf(lines.slice(first), item)
      if (clipping === null) faults.add('unfit', item)
      // Without words: a bookmark.
      else if (clipping.words !== '') clippings.push(clipping)
    }
    lines = []
  }
  for (const line of text.split(/\r?\n/)) {
    if (SEPARATOR.test(line)) end()
    else lines.push(line)
  }
  end()
  return clippings
}

function clippingOf([heading = '', about = '', ...rest]: string[], item: number): Clipping | null {
  if (!/^\s*- /.test(about)) return null
  const [, from, to] = /\bloc(?:ation|\.)?\s+(\d{1,9})(?:-(\d{1,9}))?/i.exec(about) ?? []
  const [, page] = /\bpage\s+([\w-]{1,20})/i.exec(about) ?? []
  const start = from === undefined ? null : Number(from)
  return {
    item,
    ...titleAndAuthor(heading.replace(/^\ufeff/, '').trim()),
    isNote: /^\s*- (?:your )?note\b/i.test(about),
    page: page ?? null,
    from: start,
    to: to === undefined || start === null ? start : endOf(start, to),
    added: addedOn(about),
    words: rest.join('\n').trim(),
  }
}

/** Some readers shorten it: 1204-8 is 1204 to 1208. */
function endOf(start: number, end: string): number {
  const digits = String(start)
  return Number(end.length < digits.length ? digits.slice(0, -end.length) + end : end)
}

function titleAndAuthor(heading: string): { title: string; author: string | null } {
  const at = heading.endsWith(')') ? heading.lastIndexOf('(') : -1
  if (at <= 0) return { title: heading, author: null }
  return { title: heading.slice(0, at).trim(), author: heading.slice(at + 1, -1).trim() || null }
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** The reader's own clock, taken as UTC: its zone is not given. */
function addedOn(about: string): string | null {
  const day =
    /\b(?<day>\d{1,2}) (?<month>[a-z]{3,9}),? (?<year>\d{4})\b/i.exec(about) ??
    /\b(?<month>[a-z]{3,9}) (?<day>\d{1,2}),? (?<year>\d{4})\b/i.exec(about)
  const name = day?.groups?.month?.toLowerCase() ?? ''
  const month = name.length < 3 ? -1 : MONTHS.findIndex(one => one.startsWith(name))
  if (!day?.groups || month < 0) return null
  const time = /\b(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([ap])m)?/i.exec(about)
  const hours = time?.[4] ? (Number(time[1]) % 12) + (/p/i.test(time[4]) ? 12 : 0) : Number(time?.[1] ?? 0)
  const two = (value: number | string) => String(value).padStart(2, '0')
  const date = `${day.groups.year}-${two(month + 1)}-${two(day.groups.day ?? '')}`
  return `${date}T${two(hours)}:${time?.[2] ?? '00'}:${time?.[3] ?? '00'}Z`
}

/**
 * Notes lie beside their highlights, tied to them only by the book and the place where the highlight ends: for each
 * highlight its notes, and `null` for each note that found one.
 */
function notesByHighlight(clippings: readonly Clipping[]): Map<Clipping, Clipping[] | null> {
  const byEnd = new Map<string, Clipping>()
  const keyOf = ({ title, author }: Clipping, at: number | string) => JSON.stringify([title, author, at])
  for (const clipping of clippings) {
    if (clipping.isNote) continue
    if (clipping.to !== null) byEnd.set(keyOf(clipping, clipping.to), clipping)
  }
  const notes = new Map<Clipping, Clipping[] | null>()
  for (const [index, note] of clippings.entries()) {
    if (!note.isNote || note.from === null) continue
    const at = note.from
    const beside = [clippings[index - 1], clippings[index + 1]].find(
      other =>
        other &&
        !other.isNote &&
        keyOf(other, '') === keyOf(note, '') &&
        other.from !== null &&
        other.to !== null &&
        other.from <= at &&
        at <= other.to,
    )
    const highlight = beside ?? byEnd.get(keyOf(note, at))
    if (!highlight) continue
    notes.set(highlight, [...(notes.get(highlight) ?? []), note])
    notes.set(note, null)
  }
  return notes
}
