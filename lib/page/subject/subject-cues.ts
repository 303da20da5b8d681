import { COMPANY, type CompanyTag, JUSTICE_WORDS } from './company.ts'
import { PLACES, type PlaceTag } from './places.ts'
import { OTHER_SENSES, type OtherSense, sensesIn, type Use } from './senses.ts'
import { findTerms, indexTerms, type TermHit, type TermIndex } from './term-index.ts'
import { FIELD, type FieldTag } from './vocabulary.ts'
import { VOICE_OPENINGS, voiceAt } from './voice.ts'

/** The most text of a page that is weighed; what lies behind it seldom changes the subject. UTF-16 code units. */
export const LONGEST_WEIGHED_TEXT = 250_000
/** The first few sentences. UTF-16 code units. */
const OPENING = 600
const LONGEST_TITLE = 300

/** A distinct term with how often it stands. */
export interface Counted {
  readonly term: string
  readonly count: number
}

export interface Places {
  readonly points: number
  readonly names: readonly string[]
}

/** All that is read from a page before anything is weighed. */
export interface SubjectCues {
  readonly words: number
  readonly uses: readonly Use[]
  readonly titleUses: readonly Use[]
  readonly openingUses: readonly Use[]
  readonly field: Readonly<Record<FieldTag, readonly Counted[]>>
  readonly titleField: Readonly<Record<FieldTag, readonly Counted[]>>
  readonly company: Readonly<Record<CompanyTag, readonly Counted[]>>
  /** Whether the title speaks of a film, a series or a book. */
  readonly onScreen: boolean
  /** How many different words of courts and crime. */
  readonly justice: number
  /** Sentences in the voice of somebody who does the work, or is supervised. */
  readonly voice: readonly string[]
  readonly here: Places
  readonly elsewhere: Places
  /** Another meaning of the word that the page speaks of, and how strongly. */
  readonly other: { readonly code: OtherSense; readonly strength: number } | null
}

interface Tags {
  readonly field: FieldTag
  readonly company: CompanyTag
  readonly justice: 'justice'
  readonly places: PlaceTag
  readonly voice: 'voice'
}

/** Made on the first page: a few thousand terms. */
let made: TermIndex<Tags> | undefined
const make = () =>
  indexTerms<Tags>({
    field: FIELD,
    company: COMPANY,
    justice: JUSTICE_WORDS,
    places: PLACES,
    voice: [['voice', VOICE_OPENINGS]],
  })

/** Reads the cues of a page; bounded, never throws. `title` and `text` as in `PageDocument`. */
export function subjectCues(page: {
  readonly title: string | null
  readonly site: string | null
  readonly text: string
}): SubjectCues {
  made ??= make()
  const title = plain(withoutSite((page.title ?? '').slice(0, LONGEST_TITLE), page.site ?? ''))
  const body = plain(page.text.slice(0, LONGEST_WEIGHED_TEXT))
  // Joined and not added up: added strings stay in parts, and every letter is then looked for through them.
  const all = [title, '.\n', body].join('')
  const { words, hits: terms } = findTerms(made, all)
  const { hits: titleTerms } = findTerms(made, title)
  const uses = sensesIn(all)
  const titleUses = uses.filter(({ start }) => start < title.length)
  const openingUses = uses.filter(({ start }) => start > title.length && start < title.length + OPENING)
  const company = countByTag(terms.company, COMPANY_TAGS)
  return {
    words,
    uses,
    titleUses,
    openingUses,
    field: countByTag(terms.field, FIELD_TAGS),
    titleField: countByTag(titleTerms.field, FIELD_TAGS),
    company,
    onScreen: titleTerms.company.some(({ tag }) => tag === 'story'),
    justice: new Set(terms.justice.map(({ term }) => term)).size,
    voice: voicesIn(all, terms.voice),
    other: strongestOther(uses, titleUses, company),
    ...placesIn(all, terms.places),
  }
}

const FIELD_TAGS = FIELD.map(([tag]) => tag)
const COMPANY_TAGS = COMPANY.map(([tag]) => tag)

/** The distinct terms of each tag, in the order in which the text first has them. */
function countByTag<Tag extends string>(
  hits: readonly TermHit<Tag>[],
  tags: readonly Tag[],
): Record<Tag, Counted[]> {
  const counts = new Map<Tag, Map<string, number>>(tags.map(tag => [tag, new Map()]))
  for (const { tag, term } of hits) {
    const ofTag = counts.get(tag)
    ofTag?.set(term, (ofTag.get(term) ?? 0) + 1)
  }
  const lists = [...counts].map(([tag, terms]) => [tag, [...terms].map(([term, count]) => ({ term, count }))])
  return Object.fromEntries(lists) as Record<Tag, Counted[]>
}

/** The other meaning that takes the word most often; in the headline it counts three times. */
function strongestOther(
  uses: readonly Use[],
  titleUses: readonly Use[],
  company: SubjectCues['company'],
): SubjectCues['other'] {
  let strongest: SubjectCues['other'] = null
  for (const code of OTHER_SENSES) {
    const taken = [...uses, ...titleUses, ...titleUses].filter(({ sense }) => sense === code).length
    const companions = company[code].length
    const strength = taken + (taken > 0 || companions > 1 ? 0.5 * Math.min(8, companions) : 0)
    if (strength > (strongest?.strength ?? 0)) strongest = { code, strength }
  }
  return strongest
}

/** The names of counties in the American order. */
const COUNTY_ELSEWHERE =
  /\b[A-Z][a-z]+ County\b(?! (?:Council|Court|Durham|Cricket|Hall|Show|Ground|FC|Championship|Borough))/y
const COUNTY: PlaceTag = { side: 'elsewhere', worth: 1, most: 3 }
const COUNTY_BEHIND = ' County'
const MOST_COUNTIES = 40
const MONEY_HERE: PlaceTag = { side: 'here', worth: 1, most: 1 }
const MONEY_ELSEWHERE: PlaceTag = { side: 'elsewhere', worth: 1, most: 1 }
/** Signs for money, before a figure. */
const MONEY = [
  ['£', MONEY_HERE],
  ['$', MONEY_ELSEWHERE],
  ['€', MONEY_ELSEWHERE],
] as const
/** So often repeated, a name tells no more. */
const MOST_REPEATS = 8
/** Below this a name is manner, which is not worth naming in a reason. */
const WORTH_NAMING = 0.7

function placesIn(text: string, terms: readonly TermHit<PlaceTag>[]): { here: Places; elsewhere: Places } {
  const found = new Map<PlaceTag, Map<string, number>>()
  const count = (tag: PlaceTag, name: string) => {
    const names = found.get(tag) ?? new Map<string, number>()
    found.set(tag, names.set(name, (names.get(name) ?? 0) + 1))
  }
  for (const { term, tag } of terms) count(tag, term)
  for (const name of countiesIn(text)) count(COUNTY, name)
  for (const [sign, tag] of MONEY) for (let left = sumsIn(text, sign); left > 0; left--) count(tag, sign)
  const onSide = (side: PlaceTag['side']): Places => {
    let points = 0
    const names: string[] = []
    for (const [{ side: there, worth, most }, counts] of [...found].sort(([a], [b]) => b.worth - a.worth)) {
      if (there !== side) continue
      const told = [...counts.values()].reduce(
        (total, times) => total + 1 + 0.35 * Math.log2(Math.min(times, MOST_REPEATS)),
        0,
      )
      points += Math.min(most, worth * told)
      if (worth >= WORTH_NAMING) names.push(...counts.keys())
    }
    return { points, names }
  }
  return { here: onSide('here'), elsewhere: onSide('elsewhere') }
}

function countiesIn(text: string): string[] {
  const names: string[] = []
  for (let at = text.indexOf(COUNTY_BEHIND); at >= 0; at = text.indexOf(COUNTY_BEHIND, at + 1)) {
    let start = at
    while (start > 0 && /\w/.test(text[start - 1] as string)) start--
    COUNTY_ELSEWHERE.lastIndex = start
    const [name] = COUNTY_ELSEWHERE.exec(text) ?? []
    if (name !== undefined) names.push(name)
    if (names.length === MOST_COUNTIES) break
  }
  return names
}

/** How often a sign of money stands before a figure, at most `MOST_REPEATS` times. */
function sumsIn(text: string, sign: string): number {
  let sums = 0
  for (let at = text.indexOf(sign); at >= 0 && sums < MOST_REPEATS; at = text.indexOf(sign, at + 1))
    if (/^\s?\d/.test(text.slice(at + 1, at + 3))) sums++
  return sums
}

/** The distinct things said in the first person, in lower case. */
function voicesIn(text: string, openings: readonly TermHit<'voice'>[]): string[] {
  const voices = new Set<string>()
  let end = 0
  for (const { start } of openings) {
    const said = start < end ? null : voiceAt(text, start)
    if (said === null) continue
    voices.add(said.toLowerCase())
    end = start + said.length
  }
  return [...voices]
}

function plain(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'")
}

/** A title often ends with the site's name, which says nothing about the page. */
function withoutSite(title: string, site: string): string {
  const short = site.length > 3 ? title.replace(site, '') : title
  return /\w{3}/.test(short) ? short : title
}
