import { HINTS, OTHER, PASSING, SEEDS, SURE } from './cues.ts'
import type { Reason, Verdict } from './document.ts'

/**
 * Log-odds before anything of the page is known. All weights are in the same unit: the score is the logistic
 * function of this number and the weights of the reasons together, so that a reader can follow the sum.
 */
export const PRIOR = -2
/** Points from which a page is worth reading: to read in vain costs little, to pass a page by costs the reader it. */
const WORTH_READING = -1.2

/** Of a page without a word that tells. */
export const SILENT: Verdict = {
  label: 'not',
  score: 0,
  reasons: [{ code: 'silent', weight: PRIOR, values: [] }],
}

const LONGEST_TITLE = 300
const LONGEST_TEXT = 100_000
/** The most finds that are looked at: past them a page has shown what it is about. */
const MOST_FINDS = 80
const SURROUNDINGS = 60
const LETTERS_A_WORD = 6

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

/** For text in small letters: to ignore case makes an expression twice as dear to compile. */
const SEED = new RegExp(`\\b(?:${SEEDS})`, 'g')
const ENOUGH_SEEDS = 2
/** Compiled on the first page that holds enough seeds: on all others the lists stay strings. */
let lists: { readonly find: RegExp; readonly other: RegExp; readonly passing: RegExp } | undefined
const sense = (list: string) => new RegExp(`(?<!\\w)(?:${list.replaceAll('~', '¶')})`, 'i')

/**
 * The first stage: whether a page may be about probation, here or elsewhere, from a few of its words. Quick, and
 * ready to be wrong in favour of reading; `decideVerdict` has the last word. Takes any strings and never throws;
 * looks at a bounded part of them. The score is above one half exactly when the label is `probation`.
 */
export function weighText({ url, title, site, description, text }: WeighedPage): Verdict {
  const headline = (title ?? '').slice(0, LONGEST_TITLE)
  const start = `${headline}\n${(site ?? '').slice(0, LONGEST_TITLE)}\n${(description ?? '').slice(0, LONGEST_TITLE)}\n`
  const all = start + text.slice(0, LONGEST_TEXT)
  if (!hasSeeds(all)) return SILENT
  const finds = findAll(all, headline.length)
  if (finds.uses + finds.passing + finds.other + finds.sure.size + finds.hints.size === 0) return SILENT
  const reasons: Reason[] = []
  const add = (code: string, weight: number, ...values: (string | number)[]) => {
    if (weight !== 0)
      reasons.push({ code, weight: Math.round(weight * 100) / 100, values: values.map(String) })
  }
  const { uses, passing, other, sure, hints } = finds
  const takenOver = other > uses + passing + sure.size + 0.3 * hints.size
  if (finds.titleUses > 0) add('title', 2.4)
  else if (finds.titleTerm !== '') add('title_term', 0.6, finds.titleTerm)
  const spoken = uses + 0.4 * passing
  add('uses', 1.3 * Math.log2(1 + Math.min(spoken, 7)), Math.round(uses + passing))
  add('core', Math.min(3.2, 1.6 * sure.size), list(sure))
  // By themselves they are words of software, fishing and product safety as well.
  const hinted = uses + passing + sure.size > 0 ? hints.size : Math.max(0, hints.size - 1)
  add('trade', Math.min(2, 0.45 * hinted), list(hints))
  if (uses + passing + sure.size + hints.size > 0 && /probation(?!ary)/i.test(url?.slice(0, 2000) ?? ''))
    add('address', 1)
  if (takenOver) add('other', -Math.min(5, 2 + other))
  const words = all.length / LETTERS_A_WORD
  const often = (1000 * (spoken + 2 * sure.size + 0.5 * hints.size)) / words
  if (words > 250 && often < 4)
    add(
      'thin',
      -Math.min(1.5, 0.7 * Math.log2(4 / Math.max(often, 0.1))),
      Math.round(spoken),
      Math.round(words),
    )
  const points = Math.round(100 * reasons.reduce((total, { weight }) => total + weight, PRIOR)) / 100
  const named = !takenOver && uses + passing > 0
  const label = points > 0 ? 'probation' : named ? 'mention' : 'not'
  return { label, score: 1 / (1 + Math.exp(-points)), reasons }
}

/** Whether the gate's verdict is worth a reading of the whole page. */
export function mayBeAboutProbation(gate: Verdict): boolean {
  return gate.score >= 1 / (1 + Math.exp(-WORTH_READING))
}

/** Whether a text holds any word that makes it worth weighing. One scan, and the only one on nearly every page. */
export function hasSeeds(text: string): boolean {
  const small = text.toLowerCase()
  const seeds = new Set<string>()
  SEED.lastIndex = 0
  for (let found = SEED.exec(small); found !== null; found = SEED.exec(small)) {
    if (found[1] !== undefined || seeds.add(found[0]).size >= ENOUGH_SEEDS) return true
  }
  return false
}

function findAll(all: string, titleEnd: number) {
  const sure = new Set<string>()
  const hints = new Set<string>()
  let uses = 0
  let passing = 0
  let other = 0
  let titleUses = 0
  let titleTerm = ''
  let left = MOST_FINDS
  lists ??= {
    find: new RegExp(`\\b(?:(probation)|(${SURE})|(${HINTS}))`, 'gi'),
    other: sense(OTHER),
    passing: sense(PASSING),
  }
  const { find, other: otherSense, passing: byTheWay } = lists
  find.lastIndex = 0
  for (let found = find.exec(all); found !== null && left > 0; found = find.exec(all)) {
    const { index, 1: word, 2: term, 3: hint } = found
    if (word !== undefined) {
      left--
      const near =
        `${all.slice(Math.max(0, index - SURROUNDINGS), index)}¶${all.slice(index + 9, index + SURROUNDINGS)}`.replace(
          /\s+/g,
          ' ',
        )
      if (otherSense.test(near)) other++
      else if (byTheWay.test(near)) passing++
      else {
        uses++
        if (index < titleEnd) titleUses++
      }
    } else if (term !== undefined || hint !== undefined) {
      // "Recalls" and "recalled" are one hint.
      if (hint !== undefined) hints.add(hint.toLowerCase().replace(/(?:e?s|ed|ing)$/, ''))
      else sure.add((term ?? '').toLowerCase())
      if (index < titleEnd) titleTerm ||= term ?? ''
    }
  }
  return { sure, hints, uses, passing, other, titleUses, titleTerm }
}

const list = (terms: ReadonlySet<string>) => [...terms].slice(0, 4).join(', ')
