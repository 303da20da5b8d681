import { randomFrom } from '../made-up-text.ts'

const FIRST_NAMES = 2_000
const LAST_NAMES = 20_000

/**
 * Entities in the shape of the fact base, made up of made-up words and always the same for the same seed: of a hundred,
 * 50 persons, 25 bodies, 10 places, 10 terms and 5 reports, as lines of a knowledge file.
 *
 * @param words at least a few thousand, to describe with; names are made of others, as most are
 */
export function madeUpEntities(count: number, words: readonly string[]): Record<FileName, string[]> {
  const random = randomFrom(20_260_701)
  const below = (most: number) => Math.floor(random() * most)
  const word = () => words[below(words.length)] ?? 'word'
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const phrase = (length: number) => capital(Array.from({ length }, word).join(' '))
  const firstNames = madeUpNames(random, FIRST_NAMES)
  const lastNames = madeUpNames(random, LAST_NAMES)
  const one = (from: readonly string[]) => from[below(from.length)] ?? 'Name'
  const name = (length: number) =>
    [one(firstNames), ...Array.from({ length: length - 1 }, () => one(lastNames))].join(' ')
  const files: Record<FileName, string[]> = {
    'people.jsonl': [],
    'organisations.jsonl': [],
    'places.jsonl': [],
    'terms.jsonl': [],
    'reports.jsonl': [],
  }
  const bodies = Math.max(1, Math.floor(count / 4))
  const body = () => `organisation/body-${below(bodies)}`
  const taken = new Set<string>()
  /** A name that nobody has yet, as nearly all names are. */
  const ownName = (length: number) => {
    let own = name(length)
    while (taken.has(own)) own = name(length + 1)
    taken.add(own)
    return own
  }
  const numbers = new Map<string, number>()
  for (let index = 0; index < count; index += 1) {
    const { file, kind, stem, own } = kindOf(index % 100)
    const number = numbers.get(kind) ?? 0
    numbers.set(kind, number + 1)
    const called = ownName(kind === 'report' ? 5 : 2)
    const surname = called.slice(called.indexOf(' ') + 1)
    const aliases =
      kind === 'person'
        ? [
            { text: surname, context: true },
            { text: `Mr ${surname}`, context: true },
          ]
        : kind === 'report'
          ? []
          : [{ text: ownName(3) }]
    files[file].push(
      JSON.stringify({
        id: `${kind}/${stem}-${number}`,
        kind,
        name: called,
        aliases,
        description: phrase(8).slice(0, 99).trimEnd(),
        summary: `${phrase(22)}.`.slice(0, 400),
        ...own(body),
        facts: [{ text: `${phrase(14)}.`, date: '2024-05', sources: ['s1'] }],
        related: [{ type: kind === 'person' ? 'member-of' : 'see-also', target: body() }],
        sources: [
          {
            id: 's1',
            title: phrase(7),
            publisher: phrase(2),
            url: `https://source.example/${index}`,
            date: '2024-05-01',
          },
        ],
        asOf: '2025-12-31',
      }),
    )
  }
  return files
}

type FileName = 'people.jsonl' | 'organisations.jsonl' | 'places.jsonl' | 'terms.jsonl' | 'reports.jsonl'
interface Kind {
  readonly file: FileName
  readonly kind: string
  readonly stem: string
  /** The fields that only this kind has. */
  readonly own: (body: () => string) => object
}

const PERSON: Kind = {
  file: 'people.jsonl',
  kind: 'person',
  stem: 'somebody',
  own: body => ({
    roles: [{ title: 'Chief Officer', organisation: body(), from: '2019-04', to: null, sources: ['s1'] }],
  }),
}
const BODY: Kind = { file: 'organisations.jsonl', kind: 'organisation', stem: 'body', own: () => ({}) }
const PLACE: Kind = {
  file: 'places.jsonl',
  kind: 'place',
  stem: 'place',
  own: () => ({ type: 'prison', status: 'open' }),
}
const TERM: Kind = { file: 'terms.jsonl', kind: 'term', stem: 'term', own: () => ({ type: 'concept' }) }
const REPORT: Kind = {
  file: 'reports.jsonl',
  kind: 'report',
  stem: 'report',
  own: body => ({ type: 'inspection', published: '2023-03-01', publisher: body() }),
}

const kindOf = (place: number): Kind =>
  place < 50 ? PERSON : place < 75 ? BODY : place < 85 ? PLACE : place < 95 ? TERM : REPORT

/** Different words with a capital, of two to four syllables. */
function madeUpNames(random: () => number, count: number): string[] {
  const letter = (from: string) => from.charAt(Math.floor(random() * from.length))
  const names = new Set<string>()
  while (names.size < count) {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 3) }, () => {
      return letter('bdfghjklmnprstvwz') + letter('aeiou') + letter('lmnrst')
    }).join('')
    names.add(syllables.charAt(0).toUpperCase() + syllables.slice(1))
  }
  return [...names]
}
