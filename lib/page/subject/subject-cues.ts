import { COMPANY, type CompanyTag, JUSTICE_WORDS } from './company.ts'
import { PLACES, type PlaceTag } from './places.ts'
import { OTHER_SENSES, type OtherSense, sensesIn, type Use } from './senses.ts'
import { findTerms, indexTerms, type TermHit, type TermIndex, type Words, wordsOf } from './term-index.ts'
import { FIELD, type FieldTag } from './vocabulary.ts'

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

/** Made on the first page: a few thousand terms. */
let made: ReturnType<typeof make> | undefined
function make() {
  return {
    field: indexTerms(FIELD),
    company: indexTerms(COMPANY),
    justice: indexTerms(JUSTICE_WORDS),
    places: indexTerms(PLACES),
  }
}

/** Reads the cues of a page; bounded, never throws. `title` and `text` as in `PageDocument`. */
export function subjectCues(page: {
  readonly title: string | null
  readonly site: string | null
  readonly text: string
}): SubjectCues {
  made ??= make()
  const title = plain(withoutSite((page.title ?? '').slice(0, LONGEST_TITLE), page.site ?? ''))
  const body = plain(page.text.slice(0, LONGEST_WEIGHED_TEXT))
  const all = `${title}.\n${body}`
  const words = wordsOf(all)
  const titleWords = wordsOf(title)
  const uses = sensesIn(all)
  const titleUses = uses.filter(({ start }) => start < title.length)
  const openingUses = uses.filter(({ start }) => start > title.length && start < title.length + OPENING)
  const company = countByTag(findTerms(made.company, words), COMPANY_TAGS)
  return {
    words: words.raw.length,
    uses,
    titleUses,
    openingUses,
    field: countByTag(findTerms(made.field, words), FIELD_TAGS),
    titleField: countByTag(findTerms(made.field, titleWords), FIELD_TAGS),
    company,
    onScreen: countByTag(findTerms(made.company, titleWords), COMPANY_TAGS).story.length > 0,
    justice: new Set(findTerms(made.justice, words).map(({ term }) => term)).size,
    voice: voiceIn(all),
    other: strongestOther(uses, titleUses, company),
    ...placesIn(all, words, made.places),
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

/** Of the names of a county in the American order, and of each sign for money. */
const BY_SHAPE: readonly (readonly [RegExp, PlaceTag])[] = [
  [
    /\b[A-Z][a-z]+ County\b(?! (?:Council|Court|Durham|Cricket|Hall|Show|Ground|FC|Championship|Borough))/g,
    { side: 'elsewhere', worth: 1, most: 3 },
  ],
  [/£(?=\s?\d)/g, { side: 'here', worth: 1, most: 1 }],
  [/[$€](?=\s?\d)/g, { side: 'elsewhere', worth: 1, most: 1 }],
]
/** So often repeated, a name tells no more. */
const MOST_REPEATS = 8
/** Below this a name is manner, which is not worth naming in a reason. */
const WORTH_NAMING = 0.7

function placesIn(
  text: string,
  words: Words,
  index: TermIndex<PlaceTag>,
): { here: Places; elsewhere: Places } {
  const found = new Map<PlaceTag, Map<string, number>>()
  const count = (tag: PlaceTag, name: string) => {
    const names = found.get(tag) ?? new Map<string, number>()
    found.set(tag, names.set(name, (names.get(name) ?? 0) + 1))
  }
  for (const { term, tag } of findTerms(index, words)) count(tag, term)
  for (const [shape, tag] of BY_SHAPE)
    for (const name of text.match(shape)?.slice(0, 40) ?? []) count(tag, name)
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

/** "My caseload", "I supervise", "my officer recalled me", "since I joined": shop talk in the first person. */
const VOICE = new RegExp(
  `\\b(?:${[
    '(?:my|our) (?:own |old |new |last |first |current )?(?:caseload|cases|clients|PDU|LDU|SPO|PSO|PO|OM|COM|office|probation|officer|offender manager|supervision|licence|order|conditions|recall|tag|hostel|key worker|court team|duty (?:day|desk|week)|OASys\\w*|RoSH)',
    'I (?:supervise|supervised|recalled|breached|countersign|manage offenders|(?:have |had )?joined probation|left probation|(?:work|worked) (?:in|for) (?:the )?(?:probation|NPS|CRC))',
    'I (?:was|got|have been|had been) (?:recalled|released|breached|supervised|tagged|on (?:probation|licence|tag|recall|a tag))',
    'I am (?:(?:a|an|the) (?:PO|SPO|PSO|VLO|NQO|TPO|PQiP|probation)|on (?:licence|probation|tag|recall))',
    'I (?:have|had|hold|held|carry|carried) (?:\\w+(?:-\\w+)? ){0,2}cases',
    'I (?:came|got) out(?= of| on| after| in| with|,|\\.)|(?:they|she|he) (?:recalled|breached) me|(?:sent|took) me back (?:to|inside)|back inside|I (?:did|served) \\w+ (?:months|years)',
    '(?:as|being) an? (?:PO|SPO|PSO|VLO|NQO)',
    '(?:since|when|after) I (?:qualified|trained)',
  ].join('|')})\\b`,
  'g',
)

function voiceIn(text: string): string[] {
  return [...new Set((text.match(VOICE) ?? []).map(found => found.toLowerCase()))]
}

function plain(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'")
}

/** A title often ends with the site's name, which says nothing about the page. */
function withoutSite(title: string, site: string): string {
  const short = site.length > 3 ? title.replace(site, '') : title
  return /\w{3}/.test(short) ? short : title
}
