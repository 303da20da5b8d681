import type { FigureAt, LineRead } from './read-numbers.ts'
import type { Token } from './tokens.ts'

/** What the words of a sentence do to the scope of a figure in it. */
export interface Wording {
  /** Asked, not said. */
  readonly question: boolean
  /** Words that make it intended, promised or foreseen. */
  readonly planned: readonly string[]
  /** Of what is not the case. */
  readonly negated: boolean
  /** Words that make it of a part only ("of whom", "female"). */
  readonly subset: readonly string[]
  /** Of one region, or of another country. */
  readonly elsewhere: boolean
  readonly headcount: boolean
  /** On top of what there is ("1,500 more"). */
  readonly adds: boolean
}

const PLANNED = new Set(
  (
    'plan plans planned planning will would aim aims aiming target targets pledge pledged pledges promise promised promises commit committed ' +
    'commitment expect expected expects forecast forecasts projected projection  hope hopes hoping intend intends bid need ' +
    'needs needed ambition demand demands seek seeking propose proposed could may might should wants'
  ).split(' '),
)
const NEGATED = new Set(
  (
    'not no never nobody missing missed miss fail fails failed failing failure without unable insufficient unsatisfactory inadequate incomplete ' +
    "didn't don't doesn't wasn't weren't isn't aren't hasn't haven't unmet below dissatisfied"
  ).split(' '),
)
const PLANNED_BEHIND = new Set([
  'expected',
  'planned',
  'needed',
  'promised',
  'targeted',
  'forecast',
  'will',
  'would',
])
const OF_THEM = new Set(['whom', 'them', 'these', 'those', 'which'])
const ADDED = new Set(['additional', 'extra', 'more', 'new', 'further'])
const SUBSET = new Set(
  'female women male men black asian ethnic minority young youth juvenile disabled trans aged part-time agency qualified newly experienced remaining'.split(
    ' ',
  ),
)
const ELSEWHERE = new Set(
  (
    'london scotland scottish ireland irish northern america american australia wales welsh manchester yorkshire humber midlands kent surrey ' +
    'sussex essex region regions regional county borough'
  ).split(' '),
)
/** How far from the figure such words are looked for, in tokens. */
const BEFORE = 9
const BEHIND = 7

/** How much of a sentence is looked at for the region that it speaks of. */
const WIDEST = 40

/** Reads the words around a figure, in its sentence; those for the figure alone not beyond the figures beside it. */
export function wordingOf({ tokens, isFigure }: LineRead, figure: FigureAt): Wording {
  const sentence = tokens[figure.from]?.sentence
  const reach = (from: number, step: 1 | -1, most: number, pastFigures: boolean) => {
    let at = from
    for (let away = 0; away < most; away++) {
      const next = tokens[at + step]
      if (!next || next.sentence !== sentence || (!pastFigures && isFigure[at + step] === 1)) break
      at += step
    }
    return at
  }
  const left = reach(figure.from, -1, BEFORE, false)
  const right = reach(figure.to - 1, 1, BEHIND, false)
  const before = tokens.slice(ownFrom(tokens, isFigure, left, figure.from), figure.from)
  const behind = tokens.slice(figure.to, right + 1)
  const wide = tokens.slice(reach(figure.from, -1, WIDEST, true), reach(figure.to - 1, 1, WIDEST, true) + 1)
  const around = [...before, ...behind]
  const [first, second] = behind
  const ofThem = first?.text === 'of' && OF_THEM.has(second?.text ?? '')
  return {
    question: wide[wide.length - 1]?.text === '?',
    planned: [
      ...before.filter(token => PLANNED.has(token.text)),
      ...behind.filter(token => PLANNED_BEHIND.has(token.text)),
    ].map(token => token.text),
    negated: around.some(token => NEGATED.has(token.text)),
    subset: [
      ...(ofThem ? ['of'] : []),
      ...around.filter((token, at) => isSubset(token, around[at + 1])).map(token => token.text),
    ],
    elsewhere: wide.some((token, at) => ELSEWHERE.has(token.text) && !isWholeCountry(wide, at)),
    adds: ADDED.has(first?.text ?? ''),
    headcount: wide.some(token => token.text === 'headcount'),
  }
}

/** Words behind another figure are that one's, up to a comma or an "and" that leads to the next. */
function ownFrom(tokens: readonly Token[], isFigure: Uint8Array, left: number, figure: number): number {
  let back = left
  while (back > 0 && back > figure - WIDEST && isFigure[back] !== 1 && isWithin(tokens, back - 1, figure))
    back--
  if (isFigure[back] !== 1) return left
  for (let at = figure - 1; at >= left; at--) {
    const text = tokens[at]?.text
    if (text === ',' || text === ';' || text === 'and') return at + 1
  }
  return left
}

const isWithin = (tokens: readonly Token[], at: number, figure: number) =>
  tokens[at]?.sentence === tokens[figure]?.sentence

/** "agency staff" are some of the staff, "the agency" is the whole of it. */
function isSubset(token: Token, next: Token | undefined): boolean {
  if (!SUBSET.has(token.text)) return false
  return token.text !== 'agency' || /^(?:staff|workers?|officers?|probation)$/.test(next?.text ?? '')
}

/** "England and Wales" is the whole of what is counted. */
function isWholeCountry(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'wales' && tokens[at - 1]?.text === 'and' && tokens[at - 2]?.text === 'england'
}
