import type { Dating } from './dating.ts'
import type { FigureAt } from './read-numbers.ts'
import type { Series } from './series.ts'
import { figureKey, type SeriesLexicon, weightOfDigits } from './series-lexicon.ts'
import type { Surroundings } from './surroundings.ts'
import { couldHave, figureValue, hasExactly, isNearInTime, unitsMatch } from './values.ts'
import type { Wording } from './wording.ts'

/** A series that a figure seems to belong to, with what speaks for it. */
export interface Tie {
  readonly series: Series
  readonly score: number
  /** A cue was met whole, close together. */
  readonly whole: boolean
  /** The figure stands in a cue itself, which was met whole beside it. */
  readonly byFigure: boolean
  /** Nothing but a round figure speaks for it: good only where the page speaks of the series elsewhere. */
  readonly weak: boolean
  /** How much of the series' name stands near, 0 to 1, by weight. */
  readonly named: number
  /** The unit is that of the series. */
  readonly sameUnit: boolean
  /** A point of the series has this very value (or its complement, of a share). */
  readonly exact: boolean
}

/** Evidence below this ties nothing; a figure that is no value of the series needs more. */
const LEAST_SCORE = 5.2
const LEAST_WITHOUT_VALUE = 7
/** How much of a cue must stand near, by weight. */
const LEAST_COVERAGE = 0.45
/** Less than this met of a cue is not followed up. */
const LEAST_WEIGHT = 1.2
/** So telling a cue needs no more of the name. */
const STRONG_CUE = 8
/** How much of the name must stand near where neither the value nor a long cue speaks for the series. */
const LEAST_NAMED = 0.4
/** A figure that is no value of the series needs a cue of its own, not one of the figure beside it. */
const OWN_WORDS = 0.6
const OWN_COVERAGE = 0.6
/** What the words of a cue beside its figure must weigh to say more than the figure alone. */
const TELLING = 2

interface Evidence {
  strength: number
  whole: boolean
  byFigure: boolean
  bare: boolean
  /** Words of the longest cue that was met whole, whether all stand close, and none beyond another figure. */
  words: number
  close: boolean
  own: boolean
}

/** What is read around a figure only if some cue is met: most figures meet none. */
export interface Reading {
  readonly dating: Dating
  readonly wording: Wording
}

/** Finds the series of figures by the cues around them; keeps its tallies between one figure and the next. */
export class Tier {
  readonly #lexicon: SeriesLexicon
  /** By the place of a cue: the weight met so far, and whether the figure itself stands in it. */
  readonly #met: Float64Array
  readonly #hasFigure: Uint8Array
  /** What of a cue must be met at least. */
  readonly #least: Float64Array
  /** The cues of which anything stands near, and those of which enough does. */
  readonly #touched: Int32Array
  readonly #enough: Int32Array
  #touchedCount = 0
  #enoughCount = 0
  /** The cues in which the figure itself stands. */
  readonly #figured: number[] = []

  constructor(lexicon: SeriesLexicon) {
    this.#lexicon = lexicon
    this.#met = new Float64Array(lexicon.cues.length)
    this.#hasFigure = new Uint8Array(lexicon.cues.length)
    this.#touched = new Int32Array(lexicon.cues.length)
    this.#enough = new Int32Array(lexicon.cues.length)
    this.#least = Float64Array.from(lexicon.cues, ({ total }) =>
      Math.max(LEAST_WEIGHT, total * LEAST_COVERAGE),
    )
  }

  /** The series that a figure may belong to, the likeliest first; empty where nothing is sure enough. */
  tiesOf(near: Surroundings, figure: FigureAt, read: () => Reading): Tie[] {
    this.#tally(near, figure)
    const enough = this.#enough.subarray(0, this.#enoughCount)
    const met = cuesMet(this.#lexicon, enough, this.#met, this.#hasFigure, near, figure)
    for (let place = 0; place < this.#touchedCount; place++) {
      this.#met[this.#touched[place] as number] = 0
    }
    for (const cue of this.#figured) this.#hasFigure[cue] = 0
    this.#figured.length = 0
    if (met.size === 0) return []
    const reading = read()
    const ties: Tie[] = []
    for (const [place, evidence] of met) {
      const tie = weigh(this.#lexicon, this.#lexicon.series[place] as Series, figure, reading, near, evidence)
      if (tie) ties.push(tie)
    }
    return ties.sort((a, b) => b.score - a.score || (a.series.id < b.series.id ? -1 : 1))
  }

  /** Adds up, for each cue, the weight of what stands near. */
  #tally(near: Surroundings, figure: FigureAt): void {
    const { weights, cuesOfStem } = this.#lexicon
    this.#touchedCount = 0
    this.#enoughCount = 0
    this.#addFigure(figureKey(figure.value, figure.unit))
    if (figure.share) this.#addFigure(figureKey(figure.share.part, 'count'))
    for (const stem of near.found) {
      const counts = (weights[stem] ?? 0) * (near.strength[stem] ?? 0)
      for (const cue of cuesOfStem[stem] ?? []) this.#add(cue, counts)
    }
  }

  #addFigure(key: string): void {
    const { cues, cuesOfFigure } = this.#lexicon
    for (const cue of cuesOfFigure.get(key) ?? []) {
      if (this.#hasFigure[cue] === 1) continue
      this.#hasFigure[cue] = 1
      this.#figured.push(cue)
      this.#add(cue, cues[cue]?.figure?.weight ?? 0)
    }
  }

  #add(cue: number, weight: number): void {
    if (weight === 0) return
    const least = this.#least[cue] as number
    const before = this.#met[cue] as number
    const after = before + weight
    if (before === 0) this.#touched[this.#touchedCount++] = cue
    if (before < least && after >= least) this.#enough[this.#enoughCount++] = cue
    this.#met[cue] = after
  }
}

/** By the place of a series, the best that its cues have to say. */
function cuesMet(
  lexicon: SeriesLexicon,
  enough: Int32Array,
  met: Float64Array,
  hasFigure: Uint8Array,
  near: Surroundings,
  figure: FigureAt,
): Map<number, Evidence> {
  const best = new Map<number, Evidence>()
  for (const place of enough) {
    const cue = lexicon.cues[place]
    const sum = met[place] as number
    if (!cue) continue
    const isFigure = hasFigure[place] === 1
    let furthest = 0
    let words = 0
    let faintest = 1
    let missing = cue.figure !== null && !isFigure ? 1 : 0
    for (const stem of cue.stems) {
      if ((near.strength[stem] ?? 0) === 0) missing++
      else {
        furthest = Math.max(furthest, near.distance[stem] ?? 0)
        faintest = Math.min(faintest, near.strength[stem] ?? 0)
      }
      words += lexicon.weights[stem] ?? 0
    }
    const tight = furthest <= cue.stems.length * 3 + 6
    const beside = furthest <= cue.stems.length * 2 + 3
    const strength = sum * (sum / cue.total) * (tight ? 1 : 0.8)
    const known = best.get(cue.series)
    const evidence: Evidence = known ?? {
      strength: 0,
      whole: false,
      byFigure: false,
      bare: false,
      words: 0,
      close: false,
      own: false,
    }
    if (!known) best.set(cue.series, evidence)
    evidence.strength = Math.max(evidence.strength, strength)
    if (faintest > OWN_WORDS && sum / cue.total >= OWN_COVERAGE) evidence.own = true
    if (missing > 0 || !tight) continue
    evidence.whole = true
    if (cue.stems.length > evidence.words) {
      evidence.words = cue.stems.length
      evidence.close = furthest <= cue.stems.length + 3
    }
    if (!isFigure || !beside) continue
    if (words >= TELLING || figure.digits >= 3) evidence.byFigure = true
    else evidence.bare = true
  }
  return best
}

function weigh(
  lexicon: SeriesLexicon,
  series: Series,
  figure: FigureAt,
  { dating, wording }: Reading,
  near: Surroundings,
  evidence: Evidence,
): Tie | null {
  const { byFigure, whole, words, bare } = evidence
  const sameUnit = unitsMatch(series, figure)
  const longCue = whole && words >= 3
  if (!sameUnit && !byFigure && !(longCue && evidence.close && isOtherMeasure(series, figure))) return null
  if (figure.change !== null && !series.rising && !byFigure && sameUnit) return null
  const share = (stems: readonly number[]) => {
    let all = 0
    let got = 0
    for (const stem of stems) {
      const weight = lexicon.weights[stem] ?? 0
      all += weight
      got += weight * (near.strength[stem] ?? 0)
    }
    return all === 0 ? { got: 0, part: 0 } : { got, part: got / all }
  }
  // A local series is meant only where the place is named.
  const local = series.area.length > 0
  if (local && share(series.area).part < 0.4 && !(byFigure && figure.digits >= 3)) return null
  const exact = sameUnit && hasExactly(series, figure)
  if (sameUnit && !exact && !byFigure && !bare && !couldHave(series, figure, dating, longCue)) return null
  const name = share(series.nameStems)
  if (!exact && !byFigure && !bare && !evidence.own) return null
  const telling = exact && (figure.digits >= 3 || (figure.unit !== 'count' && figure.digits >= 2))
  const plain = whole && (evidence.strength >= STRONG_CUE || (exact && words >= 2 && evidence.close))
  if (!byFigure && !bare && !telling && !longCue && !plain && name.part < LEAST_NAMED) return null
  let score = evidence.strength + Math.min(3, 0.3 * name.got + 0.1 * share(series.topicStems).got)
  if (exact && (byFigure || figureValue(series, figure) >= 10))
    score += Math.max(byFigure ? 1.5 : 0, weightOfDigits(figure.digits) * 0.7)
  if (whole) score += 1
  if (local) score += 2
  if (isNearInTime(series, dating)) score += 0.5
  else if (!exact) score -= 1
  if (series.planned && wording.planned.length === 0 && !byFigure) score -= 1.5
  // "2,500 additional officers" come on top of those in post
  if (series.stock && wording.adds) score -= 4
  const weak = bare && !byFigure && !(telling || name.part >= LEAST_NAMED)
  if (score < (exact || byFigure ? LEAST_SCORE : LEAST_WITHOUT_VALUE) && !weak) return null
  return { series, score, whole, byFigure, weak, named: name.part, sameUnit, exact }
}

/** A sum where the series gives a rate, or the other way round: the same matter in another measure. */
function isOtherMeasure(series: Series, figure: FigureAt): boolean {
  return (
    (series.unit === 'percent' && figure.unit === 'money') ||
    (series.unit === 'money' && figure.unit === 'percent')
  )
}
