import type { FigureFound, Hedge } from './figure.ts'
import { UNITS } from './number-words.ts'
import type { Quantity } from './quantity.ts'
import type { Token } from './tokens.ts'

type Context = Pick<FigureFound, 'hedge' | 'change' | 'before' | 'years'>

/** What a number behind one of these only labels. */
const LABELS = new Set(
  (
    'section sections s paragraph paragraphs para paras part parts chapter chapters page pages p article articles rule rules ' +
    'schedule schedules clause clauses amendment amendments band bands tier tiers level levels category stage phase step ' +
    'channel radio question questions q no nos number numbers room volume vol issue grade grades table tables figure figures annex ' +
    'version item bullet day week year gate unit pb psi pi pso act agenda appendix box module part wave cohort aged age flight bus'
  ).split(' '),
)
const UP = new Set(
  'up rise rises rose risen rising increase increases increased increasing growth grew grown gain spike jump jumped leap uplift climbed'.split(
    ' ',
  ),
)
const DOWN = new Set(
  'down fall falls fell fallen falling drop drops dropped decrease decreases decreased decreasing reduction reduced cut cuts decline declined dip'.split(
    ' ',
  ),
)
/** Verbs that take what they change by without "by". */
const CHANGED = new Set('rose risen fell fallen dropped jumped increased decreased grew'.split(' '))
const ARTICLES = new Set([
  'a',
  'an',
  'the',
  'only',
  'just',
  'another',
  'further',
  'additional',
  'extra',
  'minimal',
  'slight',
  'some',
])
const CLOCKED = new Set(['anon', 'anonymous', 'anons', '@', 'unknown'])
/** A number this small, alone between brackets or before a full stop, counts the items of a list. */
const LONGEST_LIST = 30

/** What the words around a figure say of it, or `null` where they show that it is no figure at all. */
export function figureContext(tokens: readonly Token[], quantity: Quantity): Context | null {
  if (isNoFigure(tokens, quantity)) return null
  const { hedge, place } = hedgeBefore(tokens, quantity)
  return {
    hedge: hedge ?? hedgeAfter(tokens, quantity.to),
    change: changeBefore(tokens, place) ?? changeAfter(tokens, quantity),
    before: tokens[place]?.text === 'from',
    years: yearsOf(tokens, quantity),
  }
}

function isNoFigure(tokens: readonly Token[], quantity: Quantity): boolean {
  const first = tokens[quantity.from] as Token
  const before = tokens[quantity.from - 1]
  const after = tokens[quantity.to]
  if (before?.text === '$' || before?.text === '€' || after?.text === '€') return true
  if (isAge(tokens, quantity)) return true
  if (quantity.worded) return quantity.unit === 'count' && LABELS.has(before?.text ?? '')
  if (first.text === '£' || quantity.unit === 'percent' || quantity.unit === 'points') return false
  // part of an address, a code, a reference: glued to what stands before or behind
  if (before && !first.spaced && /^[/_#=.@&?+\\-]$/.test(before.text)) return true
  if (before && !first.spaced && (before.kind === 'word' || before.kind === 'code')) return true
  if (after && !after.spaced && /^[/_=@\\]$/.test(after.text)) return true
  if (
    after &&
    !after.spaced &&
    after.text === '-' &&
    tokens[quantity.to + 1]?.spaced === false &&
    tokens[quantity.to + 1]?.kind === 'number'
  )
    return true
  if (before && CLOCKED.has(before.text)) return true
  // the later groups of a telephone number
  if (before?.kind === 'code' && /^0\d+$/.test(before.text)) return true
  if (before && before.text === '.' && /^nos?$/.test(tokens[quantity.from - 2]?.text ?? '')) return true
  const plain =
    quantity.to === quantity.from + 1 &&
    !first.text.includes('.') &&
    first.end - first.start === first.text.length
  if (plain && before && LABELS.has(before.text)) return true
  if (isClock(first, before)) return true
  // "4.2 Resignation rates" heads a section; "the war of 1812"
  if (before === undefined && first.text.includes('.') && after?.kind === 'word' && first.value < 100)
    return true
  if (plain && /^1[0-8]\d\d$/.test(first.text) && /^(?:in|of|since|by|from|until)$/.test(before?.text ?? ''))
    return true
  return plain && first.value <= LONGEST_LIST && isListNumber(before, after)
}

function isListNumber(before: Token | undefined, after: Token | undefined): boolean {
  const opens = before === undefined || before.text === '•' || before.text === '('
  return (
    (opens && after !== undefined && !after.spaced && /^[.)]$/.test(after.text)) ||
    (before?.text === ':' && after?.text === '.')
  )
}

/** "at 9.15": two decimals that can be minutes */
function isClock(number: Token, before: Token | undefined): boolean {
  return (
    /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(number.text) &&
    before !== undefined &&
    /^(?:at|from|until|till|by|it)$/.test(before.text)
  )
}

/** "18-year-old", "aged 55", "Merritt, 25, and" */
function isAge(tokens: readonly Token[], { from, to, unit, low }: Quantity): boolean {
  const text = (place: number) => tokens[place]?.text ?? ''
  let at = to
  if (text(at) === '-') at++
  if (/^years?$/.test(text(at))) {
    if (text(at + 1) === '-') at++
    if (/^olds?$/.test(text(at + 1))) return true
  }
  let back = from - 1
  if (/^(?:around|about|over|under|between)$/.test(text(back))) back--
  if (/^(?:aged|age|ages)$/.test(text(back))) return true
  return (
    unit === 'count' &&
    low < 110 &&
    text(from - 1) === ',' &&
    text(to) === ',' &&
    /^\p{L}/u.test(text(from - 2))
  )
}

/** The hedge before a figure, and the place of the last token before both. */
function hedgeBefore(tokens: readonly Token[], quantity: Quantity): { hedge: Hedge | null; place: number } {
  const sentence = tokens[quantity.from]?.sentence
  let place = quantity.from - 1
  const text = (at: number) => (tokens[at]?.sentence === sentence ? (tokens[at]?.text ?? '') : '')
  if (/^(?:a|an)$/.test(text(place))) place--
  const one = text(place)
  const two = text(place - 1)
  const three = text(place - 2)
  if (one === 'than') {
    if (/^(?:more|greater|higher)$/.test(two))
      return three === 'no' ? { hedge: 'up-to', place: place - 3 } : { hedge: 'over', place: place - 2 }
    if (/^(?:less|fewer|lower)$/.test(two))
      return three === 'no' ? { hedge: 'at-least', place: place - 3 } : { hedge: 'under', place: place - 2 }
  }
  if (one === 'least' && two === 'at') return { hedge: 'at-least', place: place - 2 }
  if (one === 'to' && two === 'up') return { hedge: 'up-to', place: place - 2 }
  if (one === 'to' && two === 'close') return { hedge: 'about', place: place - 2 }
  if (one === 'as' && /^(?:many|much|high)$/.test(two)) return { hedge: 'up-to', place: place - 3 }
  if (one === 'of' && (two === 'minimum' || two === 'maximum')) {
    return { hedge: two === 'minimum' ? 'at-least' : 'up-to', place: three === 'a' ? place - 3 : place - 2 }
  }
  if (one === 'under')
    return two === 'just' ? { hedge: 'nearly', place: place - 2 } : { hedge: 'under', place: place - 1 }
  if (one === 'over' || one === 'above' || one === 'exceeding')
    return { hedge: 'over', place: two === 'just' || two === 'well' ? place - 2 : place - 1 }
  if (one === 'below') return { hedge: 'under', place: place - 1 }
  if (/^(?:nearly|almost|approaching|virtually)$/.test(one)) return { hedge: 'nearly', place: place - 1 }
  if (/^(?:about|around|approximately|approx|roughly|some|circa|estimated|~|c)$/.test(one))
    return { hedge: 'about', place: place - 1 }
  while (ARTICLES.has(text(place))) place--
  return { hedge: null, place }
}

function hedgeAfter(tokens: readonly Token[], at: number): Hedge | null {
  const next = tokens[at]?.text
  if (next === '+' && tokens[at]?.spaced === false) return 'over'
  if (next === 'or') {
    if (tokens[at + 1]?.text === 'so') return 'about'
    if (tokens[at + 1]?.text === 'more') return 'at-least'
  }
  return next === 'plus' ? 'over' : null
}

function changeBefore(tokens: readonly Token[], place: number): 'up' | 'down' | null {
  let at = place
  const text = tokens[at]?.text ?? ''
  if (text === 'by' || text === 'of') at--
  else if (CHANGED.has(text)) return UP.has(text) ? 'up' : 'down'
  else if (text !== 'up' && text !== 'down') return null
  // "making up 58 per cent"
  if (/^(?:making|makes|made|make|set|sets)$/.test(tokens[at - 1]?.text ?? '')) return null
  // "increased by", "an increase of", "fell sharply by"
  for (let back = at; back >= Math.max(0, at - 2); back--) {
    const word = tokens[back]?.text ?? ''
    if (tokens[back]?.kind !== 'word') return null
    if (UP.has(word)) return 'up'
    if (DOWN.has(word)) return 'down'
  }
  return null
}

/** "178 fewer than in March", "a 6 per cent spike" */
function changeAfter(tokens: readonly Token[], quantity: Quantity): 'up' | 'down' | null {
  if (tokens[quantity.to + 1]?.text === 'than') {
    const compared = tokens[quantity.to]?.text ?? ''
    if (compared === 'more' || compared === 'higher') return 'up'
    if (compared === 'fewer' || compared === 'less' || compared === 'lower') return 'down'
  }
  if (quantity.unit !== 'percent' && quantity.unit !== 'points') return null
  const next = tokens[quantity.to]?.text ?? ''
  return UP.has(next) ? 'up' : DOWN.has(next) ? 'down' : null
}

/** How many years a sum is for: 1 for "a year", 3 for "over the next three years". */
function yearsOf(tokens: readonly Token[], quantity: Quantity): number | null {
  const sentence = tokens[quantity.from]?.sentence
  const text = (at: number) => (tokens[at]?.sentence === sentence ? (tokens[at]?.text ?? '') : '')
  const next = text(quantity.to)
  if (/^(?:annually|yearly)$/.test(next)) return 1
  if (/^(?:a|per|each|every)$/.test(next) && /^(?:year|annum)$/.test(text(quantity.to + 1))) return 1
  for (let at = quantity.to; at < quantity.to + 12; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== sentence) return null
    if (at > quantity.to && (token.text === '£' || token.text === ';')) return null
    if (token.text !== 'over' && token.text !== 'across') continue
    for (let ahead = at + 1; ahead <= at + 3; ahead++) {
      const count =
        tokens[ahead]?.kind === 'number' ? (tokens[ahead]?.value ?? Number.NaN) : UNITS.get(text(ahead))
      if (count !== undefined && count >= 2 && count <= 30 && /^years?$/.test(text(ahead + 1))) return count
    }
  }
  return null
}
