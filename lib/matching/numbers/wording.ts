import type { FigureAt, LineRead } from './read-numbers.ts'

/** What the words of a sentence do to the scope of a figure in it. */
export interface Wording {
  /** Asked, not said. */
  readonly question: boolean
  /** Intended, promised or foreseen. */
  readonly planned: boolean
  /** Of what is not the case. */
  readonly negated: boolean
  /** Of a part only ("of whom", "female"). */
  readonly subset: boolean
  /** Of one region, or of another country. */
  readonly elsewhere: boolean
  readonly headcount: boolean
}

const PLANNED = new Set(
  (
    'plan plans planned planning will would aim aims aiming target targets pledge pledged pledges promise promised promises commit committed ' +
    'commitment expect expected expects forecast forecasts projected projection estimate estimated hope hopes hoping intend intends bid need ' +
    'needs needed ambition demand demands seek seeking propose proposed could may might should wants recruiting'
  ).split(' '),
)
const NEGATED = new Set(
  (
    'not no never nobody missing missed miss fail fails failed failing failure without unable insufficient unsatisfactory inadequate incomplete ' +
    "didn't don't doesn't wasn't weren't isn't aren't hasn't haven't unmet below dissatisfied"
  ).split(' '),
)
const SUBSET = new Set(
  'female women male men black asian ethnic minority young youth juvenile disabled trans aged part-time agency qualified newly experienced remaining'.split(
    ' ',
  ),
)
const ELSEWHERE = new Set(
  (
    'london scotland scottish ireland irish northern america american australia wales welsh manchester yorkshire humber midlands kent surrey ' +
    'sussex essex region regions regional local county area nationally-led borough'
  ).split(' '),
)
/** How far from the figure such words are looked for, in tokens. */
const BEFORE = 9
const BEHIND = 7

/** Reads the words around a figure, in its sentence and not beyond the figures beside it. */
export function wordingOf(line: LineRead, figure: FigureAt, placeNamed: boolean): Wording {
  const { tokens, figures } = line
  const sentence = tokens[figure.from]?.sentence
  let left = Math.max(0, figure.from - BEFORE)
  let right = Math.min(tokens.length, figure.to + BEHIND)
  for (const other of figures) {
    if (other.to <= figure.from) left = Math.max(left, other.to)
    else if (other.from >= figure.to) right = Math.min(right, other.from)
  }
  const around = tokens.slice(left, right).filter(token => token.sentence === sentence)
  const before = tokens.slice(left, figure.from).filter(token => token.sentence === sentence)
  let last = figure.to
  while (last < tokens.length && tokens[last]?.sentence === sentence) last++
  const stop = tokens[last - 1]?.text
  const whole = tokens
    .slice(Math.max(0, figure.from - 40), Math.min(last, figure.to + 40))
    .filter(token => token.sentence === sentence)
  const joined = whole.map(token => token.text).join(' ')
  return {
    question: stop === '?',
    planned:
      before.some(token => PLANNED.has(token.text)) ||
      around.some(token => /^(?:expected|planned|needed|promised|targeted|to be)$/.test(token.text)),
    negated: around.some(token => NEGATED.has(token.text)),
    subset:
      /^of (?:whom|them|these|those|which)\b/.test(
        tokens
          .slice(figure.to, figure.to + 2)
          .map(token => token.text)
          .join(' '),
      ) || around.some(token => SUBSET.has(token.text)),
    elsewhere:
      placeNamed ||
      (whole.some(token => ELSEWHERE.has(token.text)) &&
        !/\bengland and wales\b(?!.*\b(?:london|scotland|region)\b)/.test(joined)),
    headcount: whole.some(token => token.text === 'headcount'),
  }
}
