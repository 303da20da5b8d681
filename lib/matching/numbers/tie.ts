import type { Dating } from './dating.ts'
import type { FigureFound } from './figure.ts'
import type { FigureAt, LineRead } from './read-numbers.ts'
import { figureKey, type Series, type SeriesLexicon, tokenStem, weightOfDigits } from './series-lexicon.ts'

/** A series that a figure seems to belong to, with what speaks for it. */
export interface Tie {
  readonly series: Series
  readonly score: number
  /** The best cue was met whole, close together. */
  readonly whole: boolean
  /** The figure stands in the cue itself, which was met whole. */
  readonly byFigure: boolean
  /** How much of the series' name stands near, 0 to 1, by weight. */
  readonly named: number
  /** The unit is that of the series. */
  readonly sameUnit: boolean
  /** A point of the series has this very value (or its complement, of a share). */
  readonly exact: boolean
}

/** Evidence below this ties nothing. */
const LEAST_SCORE = 5.2
/** How many tokens to either side of a figure are looked at. */
const REACH = 45
/** What a stem counts for beyond another figure, in the sentence before, and far away. */
const BEYOND_FIGURE = 0.6
const SENTENCE_BEFORE = 0.45
const FAR = 14
const FAR_FACTOR = 0.75
/** Cues looked at for one figure; more than this are met only on a page made for it. */
const MOST_CUES = 3_000

interface Near {
  /** How much a stem near the figure counts, 0 to 1. */
  readonly strength: Map<string, number>
  readonly distance: Map<string, number>
}

/** The stems around a figure. */
function stemsNear(line: LineRead, figure: FigureAt, all: readonly string[]): Near {
  const { tokens } = line
  const strength = new Map<string, number>()
  const distance = new Map<string, number>()
  const sentence = (tokens[figure.from] as (typeof tokens)[number]).sentence
  const inFigure = new Uint8Array(tokens.length)
  for (const other of line.figures)
    if (other !== figure)
      inFigure[other.from] = other.from > figure.to && tokens[other.from - 1]?.text === '(' ? 0 : 1
  const walk = (from: number, step: 1 | -1) => {
    let factor = 1
    for (let at = from, away = 1; at >= 0 && at < tokens.length && away <= REACH; at += step, away++) {
      const token = tokens[at] as (typeof tokens)[number]
      if (token.sentence > sentence || token.sentence < sentence - 1) return
      if (inFigure[at] === 1) factor *= BEYOND_FIGURE
      const stem = all[at] as string
      if (stem === '') continue
      let counts = factor * (away > FAR ? FAR_FACTOR : 1)
      if (token.sentence < sentence) counts *= SENTENCE_BEFORE
      if (counts > (strength.get(stem) ?? 0)) strength.set(stem, counts)
      if (away < (distance.get(stem) ?? Number.POSITIVE_INFINITY)) distance.set(stem, away)
    }
  }
  walk(figure.from - 1, -1)
  walk(figure.to, 1)
  return { strength, distance }
}

/** The stems of a line's tokens, made once a line. */
export function stemsOf(line: LineRead): string[] {
  return line.tokens.map(tokenStem)
}

/** The series that a figure may belong to, the likeliest first; empty where nothing is sure enough. */
export function tiesOf(
  lexicon: SeriesLexicon,
  line: LineRead,
  stems: readonly string[],
  figure: FigureAt,
  dating: Dating,
): Tie[] {
  const near = stemsNear(line, figure, stems)
  const keys = [figureKey(figure.value, figure.unit)]
  if (figure.share) keys.push(figureKey(figure.share.part, 'count'))
  const touched = new Set<number>()
  const touch = (key: string) => {
    for (const cue of lexicon.byStem.get(key) ?? []) if (touched.size < MOST_CUES) touched.add(cue)
  }
  for (const stem of near.strength.keys()) touch(stem)
  for (const key of keys) touch(key)
  const best = new Map<number, { strength: number; whole: boolean; byFigure: boolean }>()
  for (const place of touched) {
    const cue = lexicon.cues[place]
    if (!cue) continue
    const isFigure = cue.figure !== null && keys.includes(figureKey(cue.figure.value, cue.figure.unit))
    let got = isFigure ? (cue.figure?.weight ?? 0) : 0
    let furthest = 0
    let missing = cue.figure !== null && !isFigure ? 1 : 0
    for (const stem of cue.stems) {
      const counts = near.strength.get(stem)
      if (counts === undefined) {
        missing++
        continue
      }
      got += counts * (lexicon.weights.get(stem) ?? 0)
      furthest = Math.max(furthest, near.distance.get(stem) ?? 0)
    }
    const coverage = got / cue.total
    if (coverage < 0.45) continue
    const tight = furthest <= cue.stems.length * 3 + 6
    const strength = got * coverage * (tight ? 1 : 0.8)
    const known = best.get(cue.series)
    if (known && known.strength >= strength) continue
    best.set(cue.series, {
      strength,
      whole: missing === 0 && tight,
      byFigure: isFigure && missing === 0 && furthest <= cue.stems.length * 2 + 3,
    })
  }
  const ties: Tie[] = []
  for (const [place, found] of best) {
    const series = lexicon.series[place] as Series
    const tie = weigh(lexicon, series, figure, dating, near, found)
    if (tie && tie.score >= LEAST_SCORE) ties.push(tie)
  }
  return ties.sort((a, b) => b.score - a.score || (a.series.id < b.series.id ? -1 : 1))
}

function weigh(
  lexicon: SeriesLexicon,
  series: Series,
  figure: FigureAt,
  dating: Dating,
  near: Near,
  found: { strength: number; whole: boolean; byFigure: boolean },
): Tie | null {
  const sameUnit = unitsMatch(series, figure)
  if (!sameUnit && !found.byFigure) return null
  if (figure.change !== null && !series.rising && !found.byFigure) return null
  const share = (stems: readonly string[]) => {
    let all = 0
    let got = 0
    for (const stem of stems) {
      const weight = lexicon.weights.get(stem) ?? 0
      all += weight
      got += weight * (near.strength.get(stem) ?? 0)
    }
    return all === 0 ? { got: 0, part: 0 } : { got, part: got / all }
  }
  // A local series is meant only where the place is named.
  if (series.area.length > 0 && share(series.area).part < 0.5 && !(found.byFigure && figure.digits >= 3))
    return null
  const values = valuesOf(series, figure)
  const exact = sameUnit && values.some(value => value.point === figureValue(series, figure))
  if (sameUnit && !exact && !found.byFigure && !plausible(series, figure, dating, found.whole)) return null
  const name = share(series.nameStems)
  const topic = share(series.topicStems)
  let score = found.strength + Math.min(3, 0.3 * name.got + 0.1 * topic.got)
  if (exact) score += weightOfDigits(figure.digits) * 0.7
  if (found.whole) score += 1
  if (nearInTime(series, dating)) score += 0.5
  else if (!exact) score -= 1
  return { series, score, whole: found.whole, byFigure: found.byFigure, named: name.part, sameUnit, exact }
}

function unitsMatch(series: Series, figure: FigureFound): boolean {
  if (series.unit === figure.unit) return series.unit !== 'duration' || series.noun === figure.noun
  // "7 of the 24 targets" counts; "lost 12.6 on average" leaves the days out
  if (series.unit === 'count') return figure.share !== null
  return false
}

/** The figure in the unit that the series' values are compared in. */
export function figureValue(series: Series, figure: FigureFound): number {
  return series.unit === 'count' && figure.share ? figure.share.part : figure.value
}

function valuesOf(series: Series, figure: FigureFound): { point: number }[] {
  const values = series.points.map(point => ({ point: point.value * series.scale }))
  // the share that does not is as good as the share that does
  if (series.unit === 'percent' && figure.low === figure.high)
    for (const { value } of series.points) values.push({ point: 100 - value })
  return values
}

/** Whether the series could have such a value at all, going by those that it has had about that time. */
function plausible(series: Series, figure: FigureAt, dating: Dating, whole: boolean): boolean {
  const value = figureValue(series, figure)
  const factor = whole ? 2.2 : 1.5
  const year = dating.by === 'none' ? null : Number(dating.last.slice(0, 4))
  for (const point of series.points) {
    if (year !== null && Math.abs(Number(point.date.slice(0, 4)) - year) > 6) continue
    const official = point.value * series.scale
    const low = official / factor
    const high = official * factor
    if (series.unit === 'percent') {
      const reach = whole ? 25 : 12
      if (
        Math.abs(value - official) <= Math.max(reach * Math.min(1, official / 30), 3) ||
        Math.abs(100 - value - official) <= 10
      )
        return true
    } else if (value >= low && value <= high) return true
  }
  return false
}

function nearInTime(series: Series, dating: Dating): boolean {
  if (dating.by === 'none') return false
  const from = Number(dating.first.slice(0, 4)) - 2
  const to = Number(dating.last.slice(0, 4)) + 1
  return series.points.some(point => {
    const year = Number(point.date.slice(0, 4))
    return year >= from && year <= to
  })
}
