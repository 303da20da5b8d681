import type { EntityId } from '../../knowledge/entity-id.ts'
import type { Entity, EntityOf } from '../../knowledge/schema.ts'
import type { FigureUnit } from './figure.ts'
import { readLine } from './read-numbers.ts'
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

export interface Series {
  readonly id: EntityId
  readonly name: string
  readonly unit: FigureUnit
  /** Of a duration, its noun in the singular. */
  readonly noun: string | null
  /** A sum for each year, not in all. */
  readonly yearly: boolean
  /** What a value of the series is multiplied by to be in single pounds or things. */
  readonly scale: number
  /** Stems of the area, empty where it is England and Wales. */
  readonly area: readonly number[]
  readonly nameStems: readonly number[]
  /** Stems of the name, the aliases and the definition. */
  readonly topicStems: readonly number[]
  /** Stems that its cues and its topic are worded with. */
  readonly words: readonly string[]
  /** How many there are at one time, not how many come or go. */
  readonly stock: boolean
  /** A target, forecast or offer: words of planning beside the figure are what is meant. */
  readonly planned: boolean
  /** A rate of change itself, such as a pay award. */
  readonly rising: boolean
  /** Its definition says that it only repeats what was reported. */
  readonly hearsay: boolean
  /** Counts full-time equivalents, which are fewer than heads. */
  readonly fullTime: boolean
  /** Measures what was not done ("weak on", "shortfall"). */
  readonly negative: boolean
  /** Counted by financial year. */
  readonly financial: boolean
  readonly points: readonly SeriesPoint[]
}

export interface SeriesPoint {
  readonly date: string
  /** Months since the year 0, the middle of a year where no month is given: for telling what lies near. */
  readonly month: number
  /** As the series gives it; times `scale` in single pounds or things. */
  readonly value: number
  readonly note: string | null
  /** The distinct publishers of its sources, folded, with the hosts of their addresses. */
  readonly publishers: readonly string[]
  readonly hosts: readonly string[]
  /** Figures that its note names besides. */
  readonly noted: readonly NotedFigure[]
}
export interface NotedFigure {
  readonly value: number
  readonly unit: FigureUnit
  readonly digits: number
}

const PLANNED =
  /\b(?:target|forecast|project(?:ed|ion)|expected|required|planned|promised|sought|claim|offers?|announced|money for|extra|estimate|shortage|underestimate)/i
const RISING = /\b(?:rise|increase|award|claim|reduction|offer|change)/i
const NEGATIVE =
  /\b(?:not|no|never|nothing|without|weak|insufficient|below|short(?:fall|age)?|vacan(?:t|cy|cies)|unmanageable|badly|dissatisfied|homeless|inadequate|fail\w*|lost)\b/i
const STOCK = /\b(?:in post|population|caseload|people (?:on|in|under)|capacity|staff|required)\b/i
const AREA_OF_ALL = /^(?:england and wales|united kingdom|uk|england)$/i
/** Said of nearly every series. */
const GENERAL_STEMS = new Set(['england', 'wal', 'year', 'date', 'end', 'quarter', 'shar', 'averag', 'rat'])

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

type Numbered = (words: readonly string[]) => number[]

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

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{Nd}]+/u)
    .map(stemOf)
    .filter((stem, place, all) => stem !== '' && !GENERAL_STEMS.has(stem) && all.indexOf(stem) === place)
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

function seriesOf(statistic: EntityOf<'statistic'>, numbered: Numbered): Series {
  const { unit, noun, scale, yearly } = unitOf(statistic.unit)
  const text = `${statistic.name} ${statistic.definition}`
  const sources = new Map(statistic.sources.map(source => [source.id, source]))
  return {
    id: statistic.id,
    name: statistic.name,
    unit,
    noun,
    scale,
    yearly,
    area: AREA_OF_ALL.test(statistic.geography) ? [] : numbered(wordsOf(statistic.geography)),
    nameStems: numbered(wordsOf(statistic.name)),
    words: [
      ...new Set(
        wordsOf(
          `${text} ${statistic.cues.join(' ')} ${statistic.aliases.map(alias => alias.text).join(' ')}`,
        ),
      ),
    ],
    stock: STOCK.test(statistic.name),
    topicStems: numbered(wordsOf(`${text} ${statistic.aliases.map(alias => alias.text).join(' ')}`)),
    planned:
      (PLANNED.test(statistic.name) && !/\btargets? (?:met|missed)/i.test(statistic.name)) ||
      /^(?:announced|forecast|target|projected)/i.test(statistic.definition),
    rising: unit === 'percent' && RISING.test(statistic.name),
    hearsay: /^as (?:reported|quoted|stated|tweeted)\b|not a published/i.test(statistic.definition),
    fullTime: /\bfte\b/i.test(statistic.unit),
    negative: NEGATIVE.test(statistic.name),
    financial: /financial year|year to march|year ending on 31 march/i.test(statistic.definition),
    points: statistic.points.map(point => {
      const found = point.sources.flatMap(id => sources.get(id) ?? [])
      return {
        date: point.date,
        month: monthOf(point.date),
        value: point.value,
        note: point.note ?? null,
        publishers: [...new Set(found.map(source => source.publisher.toLowerCase()))],
        hosts: [...new Set(found.flatMap(source => hostOf(source.url) ?? []))],
        noted: notedFigures(point.note ?? '', point.value * scale),
      }
    }),
  }
}

function notedFigures(note: string, value: number): NotedFigure[] {
  if (note === '') return []
  const figures = readLine(note, 0, note.length, null)?.figures ?? []
  return figures
    .filter(figure => figure.value !== value && figure.digits >= 3)
    .map(({ value: noted, unit, digits }) => ({ value: noted, unit, digits }))
}

/** A date of any precision as months since the year 0. */
export function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '6')
}

/** The host of an address without `www.`, `null` for none. */
export function hostOf(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  return new URL(url).hostname.replace(/^www\./, '')
}

function unitOf(text: string): Pick<Series, 'unit' | 'noun' | 'scale' | 'yearly'> {
  const unit = text.toLowerCase()
  const yearly = /\ba year\b|per year/.test(unit)
  if (unit.startsWith('per cent') || unit.startsWith('%'))
    return { unit: 'percent', noun: null, scale: 1, yearly }
  if (unit.startsWith('£')) {
    const scale = unit.includes('billion') ? 1e9 : unit.includes('million') ? 1e6 : 1
    return { unit: 'money', noun: null, scale, yearly }
  }
  const duration = /^(day|month|hour|week|year)s?\b/.exec(unit)?.[1]
  if (duration !== undefined) return { unit: 'duration', noun: duration, scale: 1, yearly }
  return { unit: 'count', noun: null, scale: 1, yearly }
}
