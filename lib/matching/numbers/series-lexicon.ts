import type { Entity, EntityId, EntityOf } from '../../knowledge/schema.ts'
import type { FigureUnit } from './figure.ts'
import { readLine } from './read-numbers.ts'
import { stemOf } from './stems.ts'
import type { Token } from './tokens.ts'

/** What numbers are checked against: plain data that can be stored by structured clone. */
export interface SeriesLexicon {
  readonly series: readonly Series[]
  readonly cues: readonly Cue[]
  /** For each stem, the cues that hold it. */
  readonly byStem: ReadonlyMap<string, readonly number[]>
  /** How telling a stem is: rare among the series, high. */
  readonly weights: ReadonlyMap<string, number>
}

export interface Cue {
  /** Place of its series. */
  readonly series: number
  readonly stems: readonly string[]
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
  readonly area: readonly string[]
  /** Stems of the name, with those of the aliases and of the definition apart. */
  readonly nameStems: readonly string[]
  readonly topicStems: readonly string[]
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
const AREA_OF_ALL = /^(?:england and wales|united kingdom|uk|england)$/i
/** Said of nearly every series. */
const GENERAL_STEMS = new Set(['england', 'wal', 'year', 'date', 'end', 'quarter', 'shar', 'averag', 'rat'])

/** Compiles the statistic entities among `entities`, in their order. */
export function compileSeries(entities: readonly Entity[]): SeriesLexicon {
  const statistics = entities.filter((entity): entity is EntityOf<'statistic'> => entity.kind === 'statistic')
  const series = statistics.map(seriesOf)
  const phrases = statistics.map(statistic =>
    [...new Set([...statistic.cues, ...statistic.aliases.map(alias => alias.text), statistic.name])].map(
      parsePhrase,
    ),
  )
  const weights = weightsOf(series, phrases)
  const cues: Cue[] = []
  const byStem = new Map<string, number[]>()
  for (const [place, parsed] of phrases.entries()) {
    for (const { stems, figure } of parsed) {
      const own = figure && usableFigure(figure, (series[place] as Series).unit) ? figure : null
      const words = stems.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0)
      const total = words + (own?.weight ?? 0)
      if (total === 0) continue
      for (const stem of stems) {
        const list = byStem.get(stem)
        if (list) list.push(cues.length)
        else byStem.set(stem, [cues.length])
      }
      if (own) {
        const key = figureKey(own.value, own.unit)
        const list = byStem.get(key)
        if (list) list.push(cues.length)
        else byStem.set(key, [cues.length])
      }
      cues.push({ series: place, stems, figure: own, total })
    }
  }
  return { series, cues, byStem, weights }
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
  readonly stems: readonly string[]
  readonly figure: CueFigure | null
}

function parsePhrase(text: string): Phrase {
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
    unit: found.share ? 'count' : found.unit,
    weight: weightOfDigits(found.digits) + (found.unit === 'money' ? 1 : 0),
  }
  return { stems: [...stems], figure: (figure as CueFigure | undefined) ?? null }
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
    .filter(stem => stem !== '')
}

function weightsOf(series: readonly Series[], phrases: readonly (readonly Phrase[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [place, parsed] of phrases.entries()) {
    const own = new Set(parsed.flatMap(phrase => phrase.stems))
    for (const stem of series[place]?.topicStems ?? []) own.add(stem)
    for (const stem of own) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return new Map(
    [...counts].map(([stem, count]) => [stem, Math.log((series.length + 20) / (count + 0.5)) * 0.9]),
  )
}

function seriesOf(statistic: EntityOf<'statistic'>): Series {
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
    area: AREA_OF_ALL.test(statistic.geography) ? [] : [...new Set(wordsOf(statistic.geography))],
    nameStems: [...new Set(wordsOf(statistic.name))].filter(stem => !GENERAL_STEMS.has(stem)),
    topicStems: [
      ...new Set(wordsOf(`${text} ${statistic.aliases.map(alias => alias.text).join(' ')}`)),
    ].filter(stem => !GENERAL_STEMS.has(stem)),
    planned:
      PLANNED.test(statistic.name) ||
      /^(?:announced|forecast|target|projected|estimated)/i.test(statistic.definition),
    rising: unit === 'percent' && RISING.test(statistic.name),
    hearsay: /^as (?:reported|quoted|stated|tweeted)\b|not a published/i.test(statistic.definition),
    fullTime: /\bfte\b/i.test(statistic.unit),
    negative: NEGATIVE.test(statistic.name),
    financial: /financial year|year to march|year ending on 31 march/i.test(statistic.definition),
    points: statistic.points.map(point => {
      const found = point.sources.flatMap(id => sources.get(id) ?? [])
      return {
        date: point.date,
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
