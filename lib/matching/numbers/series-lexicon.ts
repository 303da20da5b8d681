import type { Entity, EntityOf } from '../../knowledge/schema.ts'
import type { FigureUnit } from './figure.ts'
import { readLine } from './read-numbers.ts'
import { type Numbered, type Series, seriesOf, wordsOf } from './series.ts'
import { stemOf } from './stems.ts'
import type { Token } from './tokens.ts'

/** What numbers are checked against: plain data that can be stored by structured clone. */
export interface SeriesLexicon {
  readonly series: readonly Series[]
  readonly cues: readonly Cue[]
  /** The number by which each stem of a cue, name or definition goes below. */
  readonly stems: ReadonlyMap<string, number>
  /** By the number of a stem: how telling it is (rare among the series, high), and the cues that hold it. */
  readonly weights: readonly number[]
  readonly cuesOfStem: readonly (readonly number[])[]
  /** By the unit of a figure (and noun of a duration): the least and the greatest value of any series. */
  readonly reach: ReadonlyMap<string, { readonly least: number; readonly greatest: number }>
  /** By the key of a figure: the cues that hold it. */
  readonly cuesOfFigure: ReadonlyMap<string, readonly number[]>
}

export interface Cue {
  /** Place of its series. */
  readonly series: number
  readonly stems: readonly number[]
  /** A figure that stands in the cue itself ("£700m", "26 per cent of targets"). */
  readonly figure: CueFigure | null
  /** The weights of its stems and of its figure together. */
  readonly total: number
}
export interface CueFigure {
  readonly value: number
  readonly unit: FigureUnit
  readonly weight: number
}

/** Compiles the statistic entities among `entities`, in their order. */
export function compileSeries(entities: readonly Entity[]): SeriesLexicon {
  const statistics = entities.filter((entity): entity is EntityOf<'statistic'> => entity.kind === 'statistic')
  const stems = new Map<string, number>()
  const numbered = (words: readonly string[]) =>
    words.map(word => {
      const known = stems.get(word)
      if (known !== undefined) return known
      stems.set(word, stems.size)
      return stems.size - 1
    })
  const series = statistics.map(statistic => seriesOf(statistic, numbered))
  const phrases = statistics.map(statistic =>
    [...new Set([...statistic.cues, ...statistic.aliases.map(alias => alias.text), statistic.name])].map(
      text => parsePhrase(text, numbered),
    ),
  )
  const weights = weightsOf(series, phrases, stems.size)
  const cues: Cue[] = []
  const cuesOfStem: number[][] = Array.from({ length: stems.size }, () => [])
  const cuesOfFigure = new Map<string, number[]>()
  for (const [place, parsed] of phrases.entries()) {
    for (const { stems: own, figure: any } of parsed) {
      const figure = any && usableFigure(any, (series[place] as Series).unit) ? any : null
      const total = own.reduce((sum, stem) => sum + (weights[stem] ?? 0), figure?.weight ?? 0)
      if (total === 0) continue
      for (const stem of own) cuesOfStem[stem]?.push(cues.length)
      if (figure) {
        const key = figureKey(figure.value, figure.unit)
        cuesOfFigure.set(key, [...(cuesOfFigure.get(key) ?? []), cues.length])
      }
      cues.push({ series: place, stems: own, figure, total })
    }
  }
  return { series, cues, stems, weights, cuesOfStem, cuesOfFigure, reach: reachOf(series) }
}

/** Under what the values of a figure's kind are looked up. */
export function reachKey(unit: FigureUnit, noun: string | null): string {
  return unit === 'duration' ? `duration:${noun}` : unit
}

function reachOf(series: readonly Series[]): Map<string, { least: number; greatest: number }> {
  const reach = new Map<string, { least: number; greatest: number }>()
  for (const { unit, noun, scale, points } of series) {
    const key = reachKey(unit, noun)
    const known = reach.get(key) ?? { least: Number.POSITIVE_INFINITY, greatest: 0 }
    for (const { value } of points) {
      known.least = Math.min(known.least, value * scale)
      known.greatest = Math.max(known.greatest, value * scale)
    }
    reach.set(key, known)
  }
  return reach
}

/** Under what a cue with a figure of its own is found. */
export function figureKey(value: number, unit: FigureUnit): string {
  return `=${unit}:${value}`
}

/** "all 30 units" may stand for a share; "40% of their sentence" says nothing of how many were released. */
function usableFigure(figure: CueFigure, unit: FigureUnit): boolean {
  return figure.unit === unit || (figure.unit === 'count' && unit === 'percent') || figure.unit === 'times'
}

interface Phrase {
  readonly stems: readonly number[]
  readonly figure: CueFigure | null
}

function parsePhrase(text: string, numbered: Numbered): Phrase {
  const line = readLine(text, 0, text.length, null)
  const found = line?.figures[0]
  const stems = new Set<string>()
  if (line) {
    for (const [place, token] of line.tokens.entries()) {
      if (found && found.unit !== 'duration' && place >= found.from && place < found.to) continue
      const stem = tokenStem(token)
      if (stem !== '') stems.add(stem)
    }
  } else for (const word of wordsOf(text)) stems.add(word)
  const figure = found && {
    value: found.share?.part ?? found.value,
    unit: found.share ? ('count' as const) : found.unit,
    weight: figureWeight(found.digits, found.unit),
  }
  return { stems: numbered([...stems]), figure: figure ?? null }
}

/** What it is worth as evidence that a figure stands in a cue: sums of money are more telling than other round ones. */
export function figureWeight(digits: number, unit: FigureUnit): number {
  return weightOfDigits(digits) + (unit === 'money' ? 2.5 : 0)
}

/** What a figure's digits are worth as evidence: 5,160 hardly ever means something else, 50 often does. */
export function weightOfDigits(digits: number): number {
  return digits >= 4 ? 6 : digits === 3 ? 4.5 : digits === 2 ? 2 : 1
}

/** The stem of a token; the number of a band or grade is one too. */
export function tokenStem(token: Token): string {
  if (token.kind === 'word' || token.kind === 'code') return stemOf(token.text)
  return token.kind === 'number' && token.text.length <= 3 ? `#${token.text}` : ''
}

function weightsOf(
  series: readonly Series[],
  phrases: readonly (readonly Phrase[])[],
  many: number,
): number[] {
  const counts = new Array<number>(many).fill(0)
  for (const [place, parsed] of phrases.entries()) {
    const own = new Set(parsed.flatMap(phrase => phrase.stems))
    for (const stem of series[place]?.topicStems ?? []) own.add(stem)
    for (const stem of own) counts[stem] = (counts[stem] ?? 0) + 1
  }
  return counts.map(count => Math.log((series.length + 20) / (count + 0.5)) * 0.9)
}
