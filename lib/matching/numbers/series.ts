import type { EntityId } from '../../knowledge/entity-id.ts'
import type { EntityOf } from '../../knowledge/schema.ts'
import type { FigureUnit } from './figure.ts'
import { readLine } from './read-numbers.ts'
import { stemOf } from './stems.ts'

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

/** Numbers stems in the order in which they are met. */
export type Numbered = (words: readonly string[]) => number[]

const PLANNED =
  /\b(?:target|forecast|project(?:ed|ion)|expected|required|planned|promised|sought|claim|offers?|announced|money for|extra|estimate|shortage|underestimate)/i
const RISING = /\b(?:rise|increase|award|claim|reduction|offer|change)/i
const NEGATIVE =
  /\b(?:not|no|never|nothing|without|weak|insufficient|below|short(?:fall|age)?|vacan(?:t|cy|cies)|unmanageable|badly|dissatisfied|homeless|inadequate|fail\w*|lost)\b/i
const STOCK = /\b(?:in post|population|caseload|people (?:on|in|under)|capacity|staff|required)\b/i
const AREA_OF_ALL = /^(?:england and wales|united kingdom|uk|england)$/i
/** Said of nearly every series. */
const GENERAL_STEMS = new Set(['england', 'wal', 'year', 'date', 'end', 'quarter', 'shar', 'averag', 'rat'])

/** The distinct telling stems of a phrase. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{Nd}]+/u)
    .map(stemOf)
    .filter((stem, place, all) => stem !== '' && !GENERAL_STEMS.has(stem) && all.indexOf(stem) === place)
}

/** A statistic as it is compared with. */
export function seriesOf(statistic: EntityOf<'statistic'>, numbered: Numbered): Series {
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
