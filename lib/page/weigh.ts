import { HOSTS_ELSEWHERE, HOSTS_HERE, SITES_ELSEWHERE, SITES_HERE, SITES_NEAR } from './cues.ts'
import type { Reason, Verdict, VerdictLabel } from './document.ts'
import { type FoundCues, findCues, type WeighedPage } from './find-cues.ts'
import { LONGEST_SAMPLED_TEXT } from './sample-text.ts'

/**
 * Log-odds that a page that holds a stem is about probation in the UK, before anything else of it is known.
 * All weights are in the same unit: the score is the logistic function of this number and the weights of
 * the reasons together, so that a reader can follow the sum.
 */
export const PRIOR = -2.6

const LONGEST_TITLE = 300

/**
 * Whether a page is about probation as a service or sentence in the UK, from its words alone: points for and
 * against, added up as log-odds. Takes any strings and never throws; looks at a bounded part of them, whose
 * size does not depend on the page's. The score lies between 0 and 1 and above one half exactly when the
 * label is `probation`. Appending text that holds none of the cues never raises it.
 */
export function weighText(page: WeighedPage): Verdict {
  const cues = findCues({
    ...page,
    title: page.title?.slice(0, LONGEST_TITLE) ?? null,
    site: page.site?.slice(0, LONGEST_TITLE) ?? null,
    text: page.text.slice(0, LONGEST_SAMPLED_TEXT),
  })
  if (cues === null)
    return { label: 'not', score: 0, reasons: [{ code: 'silent', weight: PRIOR, values: [] }] }
  return weigh(cues, page)
}

function weigh(cues: FoundCues, page: WeighedPage): Verdict {
  const reasons: Reason[] = []
  const add = (code: string, weight: number, ...values: (string | number)[]) => {
    if (Math.abs(weight) >= 0.01)
      reasons.push({ code, weight: Math.round(weight * 100) / 100, values: values.map(String) })
  }
  const points = () => Math.round(100 * reasons.reduce((total, { weight }) => total + weight, PRIOR)) / 100

  const { title, opening, all, other } = cues
  const { core, trade } = all
  const known = all.service + 2 * core.length + (cues.justice >= 3 ? all.sentence : 0)
  // A page that speaks more of a trial period than of the service means that, also where it says just "probation".
  const takenOver = other !== null && other.strength > known
  const bare = (zone: FoundCues['all']) => (takenOver ? 0 : zone.bare)
  const uses = all.service + bare(all) + core.filter(term => !/probation/.test(term)).length
  const onTop = title.service + bare(title) > 0

  const lesserTerm = uses > 0 ? (title.trade[0] ?? title.acronyms[0]) : undefined
  const termOnTop = title.core[0] ?? lesserTerm
  if (onTop) add('title', 2.6)
  else if (termOnTop !== undefined) add('title_term', title.core.length > 0 ? 2.2 : 1, termOnTop)
  if (opening.service + bare(opening) + opening.core.length > 0) add('opening', 1.1)
  add('uses', Math.min(2.2, 0.55 * Math.log2(1 + uses)), uses)
  add('service', Math.min(1.2, 0.4 * all.service), all.service)
  add('core', Math.min(2.8, 0.75 * core.length), list(core))
  // Without the word itself or a sure term these are words of prisons and courts as well.
  add('trade', Math.min(uses > 0 ? 2.4 : 1, 0.45 * trade.length), list(trade))
  if (known > 0) add('acronyms', Math.min(1.2, 0.3 * all.acronyms.length), list(all.acronyms))

  const { host, path } = address(page.url)
  if (SITES_HERE.test(host) || SITES_ELSEWHERE.test(host)) add('site', 1.6, host)
  else if (SITES_NEAR.test(host)) add('site', 0.6, host)
  else if (/\bprobation\b/i.test(page.site ?? '')) add('site', 1, list([page.site ?? '']))
  if (!onTop && !takenOver && /probation(?!ary)/i.test(path)) add('address', 0.8)

  if (other !== null && takenOver) add(`other_${other.code}`, -Math.min(4, 1 + other.strength))
  else if (other !== null && other.strength >= 2)
    add(`other_${other.code}`, (-2 * other.strength) / (other.strength + known))
  const told = cues.story.length < 2 ? 0 : cues.story.length - core.length - Math.min(1, trade.length)
  if (told > 0) add('story', -Math.min(4, 1 + told), list(cues.story))
  if (all.sentence > 0 && all.sentence >= all.service + bare(all)) add('sentence', -1.5, all.sentence)
  if (core.length === 0 && !onTop) add('case', -Math.min(1.5, 0.4 * cues.case.length), list(cues.case))
  if (core.length === 0) add('fame', -Math.min(2, cues.fame.length), list(cues.fame))
  const named = /probation(?!ary)/i.test(host + path)
  if (!named && cues.justice + all.service + core.length + trade.length === 0) add('alone', -2)
  addThinness(add, cues, uses, onTop || title.core.length > 0)

  const balance = lean(cues, host)
  if (balance >= 1) add('here', Math.min(1, 0.25 * balance), list([...cues.here.names, ...core]))
  const about = points()
  const abroad = balance <= -1
  const { names } = cues.elsewhere
  const distance = -Math.max(1, about + 0.6 - 0.25 * balance)
  if (abroad) add(names.length > 0 ? 'elsewhere' : 'elsewhere_site', distance, list(names))
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const total = points()
  const label = total > 0 ? 'probation' : lesserLabel(cues, { takenOver, told, abroad, about })
  return { label, score: 1 / (1 + Math.exp(-total)), reasons }
}

interface Standing {
  readonly takenOver: boolean
  /** How far the page is a story on screen. */
  readonly told: number
  readonly abroad: boolean
  /** Log-odds of being about probation anywhere. */
  readonly about: number
}

/** What a page is that is not about probation in the UK. */
function lesserLabel(
  { all, justice, fame, other }: FoundCues,
  { takenOver, told, abroad, about }: Standing,
): VerdictLabel {
  if (takenOver || (told > 0 && told >= all.core.length)) return 'not'
  const workOf = all.service + all.bare
  if (abroad && (about > 0 || (workOf > 1 && workOf > all.sentence && fame.length === 0))) return 'abroad'
  const ofCrime = justice > 0 || all.core.length > 0 || (all.sentence > 0 && other === null)
  return all.service + all.shared > 0 || (all.bare + all.sentence > 0 && ofCrime) ? 'mention' : 'not'
}

/** Named once, or now and then in a long page, and not in the title: in passing. */
function addThinness(
  add: (code: string, weight: number, ...values: number[]) => void,
  { words, stems, all }: FoundCues,
  uses: number,
  onTop: boolean,
) {
  const often = (1000 * Math.max(uses, stems)) / words
  if (!onTop && uses === 1 && all.core.length === 0) add('once', -0.8)
  if (!onTop && words > 200 && often < 5) add('thin', often < 1 ? -2.5 : often < 2.5 ? -1.8 : -1, uses, words)
  else if (words > 400 && often < 1.5) add('thin', -1, uses, words)
}

/** Above zero: in the UK; below: in another country. The page's own words, then where it stands. */
function lean({ here, elsewhere, all }: FoundCues, host: string): number {
  let balance = Math.min(8, here.points + 1.5 * all.core.length) - Math.min(8, elsewhere.points)
  if (SITES_HERE.test(host)) balance += 3
  else if (SITES_ELSEWHERE.test(host)) balance -= 4
  if (HOSTS_HERE.test(host)) balance += 2
  else if (HOSTS_ELSEWHERE.test(host)) balance -= 1.5
  return balance
}

/** Host and path of the page; of a copy in an archive or behind a proxy, those of the page that it copies. */
function address(url: string | null): { host: string; path: string } {
  const short = (url ?? '').slice(0, 2000)
  const found = /^.*\bhttps?(?:%3A|:)?(?:%2F|\/){1,2}(?:[^/?#@\s]*@)?([\w.-]{4,253})([^?#]*)/i.exec(short)
  return { host: (found?.[1] ?? '').toLowerCase(), path: found?.[2] ?? '' }
}

function list(names: readonly string[]): string {
  return names.slice(0, 4).join(', ')
}
