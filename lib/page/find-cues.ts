import {
  ACRONYMS,
  CASE,
  CORE,
  CORE_IN_COMPANY,
  ELSEWHERE,
  FAME,
  HERE,
  JUSTICE,
  OTHER_SENSES,
  SENTENCE,
  SERVICE,
  SHARED,
  STEMS,
  STORY,
  TRADE,
} from './cues.ts'
import { sampleText } from './sample-text.ts'

/** What is known of a page without its markup. */
export interface WeighedPage {
  readonly url: string | null
  readonly title: string | null
  /** Name of the site as it gives it. */
  readonly site: string | null
  /** The page's own summary and section names. */
  readonly description: string | null
  readonly text: string
}

/** How a stretch of text uses the word; every occurrence is counted under one meaning only. */
interface ZoneCues {
  /** The service, its people, its orders. */
  readonly service: number
  /** By itself, or in a phrase that fits any meaning. */
  readonly bare: number
  /** As somebody's punishment. */
  readonly sentence: number
  /** In the name of a body that prisons and probation share. */
  readonly shared: number
  /** Unmistakable subjects of the field, lower case. */
  readonly core: readonly string[]
  readonly trade: readonly string[]
  readonly acronyms: readonly string[]
}

export interface FoundCues {
  readonly title: ZoneCues
  readonly opening: ZoneCues
  /** Title, opening and the surroundings of every later stem together. */
  readonly all: ZoneCues
  /** How many different words of courts and crime. */
  readonly justice: number
  readonly story: readonly string[]
  readonly fame: readonly string[]
  /** Words of a criminal case in court. */
  readonly case: readonly string[]
  /** Another meaning of the word that the page speaks of, and how strongly. */
  readonly other: { readonly code: string; readonly strength: number } | null
  readonly here: Places
  readonly elsewhere: Places
  /** Length of the page in words, estimated. */
  readonly words: number
  /** How often a stem stands in the page. */
  readonly stems: number
}

export interface Places {
  readonly points: number
  readonly names: readonly string[]
}

const LONGEST_DESCRIPTION = 600
const STEM = new RegExp(`\\b(?:${STEMS.replace('~', 'probation')})`, 'i')
const EVERY_STEM = new RegExp(STEM.source, 'gi')
const BARE = /\bprobation(?:er|ers|ary)?\b/gi

/** Compiles a list of `cues.ts`. */
function pattern(list: string, flags = 'gi'): RegExp {
  const spelled = list.replaceAll('~', 'probation').replaceAll('*', '\\w*')
  return new RegExp(`(?<![\\w-])(?:${spelled})s?(?!\\w)`, flags)
}

function compile() {
  return {
    core: pattern(CORE),
    named: pattern(CORE_IN_COMPANY),
    trade: pattern(TRADE),
    acronyms: pattern(ACRONYMS, 'g'),
    shared: pattern(SHARED),
    service: pattern(SERVICE),
    sentence: pattern(SENTENCE),
    justice: pattern(JUSTICE),
    story: pattern(STORY),
    fame: pattern(FAME),
    case: pattern(CASE),
    here: HERE.map(([worth, names]) => ({ worth, names: pattern(names, 'g') })),
    elsewhere: ELSEWHERE.map(([worth, names]) => ({ worth, names: pattern(names, 'g') })),
    others: OTHER_SENSES.map(sense => ({
      code: sense.code,
      claims: pattern(sense.claims),
      company: pattern(sense.company),
    })),
  }
}
type Patterns = ReturnType<typeof compile>

/** Compiled on the first page that holds a stem: on all others the lists stay strings. */
let patterns: Patterns | undefined

/** Reads the cues of a page, or gives `null` when no stem stands in it: one scan, nothing compiled. */
export function findCues(page: WeighedPage): FoundCues | null {
  const description = (page.description ?? '').slice(0, LONGEST_DESCRIPTION)
  const title = page.title ?? ''
  if (!STEM.test(title) && !STEM.test(description) && !STEM.test(page.text)) return null
  patterns ??= compile()
  const sample = sampleText(title, page.text, EVERY_STEM)
  const headline = plain(withoutSite(title, page.site ?? ''))
  const opening = plain(`${description}\n${sample.opening}`)
  const start = `${headline}\n${opening}`
  const all = `${start}\n${plain(sample.rest)}`
  const whole = readZone(patterns, all)
  const company = whole.trade.length + whole.core.length + whole.service + whole.bare + whole.shared > 0
  const { named } = patterns
  const inCompany = (zone: ZoneCues, text: string): ZoneCues =>
    company ? { ...zone, core: [...zone.core, ...distinct(text, named)] } : zone
  return {
    title: inCompany(readZone(patterns, headline), headline),
    opening: inCompany(readZone(patterns, opening), opening),
    all: inCompany(whole, all),
    justice: distinct(all, patterns.justice).length,
    story: distinct(start, patterns.story),
    fame: distinct(start, patterns.fame),
    case: distinct(all, patterns.case),
    other: strongestOther(patterns, headline, all),
    here: places(all, patterns.here),
    elsewhere: places(all, patterns.elsewhere),
    words: sample.words,
    stems: sample.stems,
  }
}

/**
 * Sorts every probation word of `text` by what it means there. Phrases are taken in order, other meanings
 * first, and what is taken is blanked out, so that each occurrence counts once.
 */
function readZone(patterns: Patterns, text: string): ZoneCues {
  let rest = text
  const take = (pattern: RegExp): number => {
    let taken = 0
    rest = rest.replace(pattern, found => {
      const blanked = found.replace(/probation/gi, '·')
      if (blanked !== found) taken++
      return blanked
    })
    return taken
  }
  for (const { claims } of patterns.others) take(claims)
  const shared = take(patterns.shared)
  const service = take(patterns.service)
  const sentence = take(patterns.sentence)
  return {
    service,
    sentence,
    shared,
    bare: rest.match(BARE)?.length ?? 0,
    core: distinct(text, patterns.core),
    trade: distinct(text, patterns.trade),
    acronyms: distinct(text, patterns.acronyms, false),
  }
}

/** The other meaning that takes the word most often; in the headline it counts three times. */
function strongestOther(patterns: Patterns, headline: string, all: string): FoundCues['other'] {
  let strongest: FoundCues['other'] = null
  for (const { code, claims, company } of patterns.others) {
    const taken = (all.match(claims)?.length ?? 0) + 2 * (headline.match(claims)?.length ?? 0)
    const companions = distinct(all, company).length
    const strength = taken + (taken > 0 || companions > 1 ? 0.5 * companions : 0)
    if (strength > (strongest?.strength ?? 0)) strongest = { code, strength }
  }
  return strongest
}

function places(text: string, gazetteer: Patterns['here']): Places {
  const names: string[] = []
  let points = 0
  for (const { worth, names: pattern } of gazetteer) {
    const found = distinct(text, pattern, false)
    points += worth * found.length
    names.push(...found)
  }
  return { points, names }
}

function distinct(text: string, pattern: RegExp, fold = true): string[] {
  return [...new Set((text.match(pattern) ?? []).map(found => (fold ? found.toLowerCase() : found)))]
}

function plain(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'").replace(/\s+/g, ' ')
}

/** A title often ends with the site's name, which says nothing about the page. */
function withoutSite(title: string, site: string): string {
  const short = site.length > 3 ? title.replace(site, '') : title
  return /\w{3}/.test(short) ? short : title
}
