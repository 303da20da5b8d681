import { firstDay, lastDay } from '../../dates/iso-date.ts'
import type { Entity, EntityOf, Relation } from '../../knowledge/schema.ts'
import { foldText } from '../fold.ts'
import { stemOf } from '../numbers/stems.ts'
import { type DocumentTraits, subjectStems, traitsOf } from './document-traits.ts'
import { sortOfPublisher } from './publishers.ts'
import { formsOfPlaces, placesNamedIn, ratedPlaces } from './report-places.ts'
import { withoutArticle } from './untitled-forms.ts'

/** A report as it can be told from others without its title. Plain data, kept by structured clone. */
export interface KnownReport extends DocumentTraits {
  readonly id: Entity['id']
  readonly name: string
  /** Publisher, authors and, of statistics, whom they are about. */
  readonly publishers: readonly string[]
  /** The days between which it came out, `YYYY-MM-DD`; empty where that is not known. */
  readonly first: string
  readonly last: string
  /** Stems of its title and other names, each with how much it tells this report from others (0 to 1). */
  readonly subject: readonly (readonly [stem: string, weight: number])[]
  /** Places that it is about. */
  readonly places: readonly string[]
  /** Terms, laws, people and events that it is about. */
  readonly about: readonly string[]
  /** The series that it is an edition of, or `null`. */
  readonly series: string | null
  /** On all that its publisher is there for, like most annual reports. */
  readonly general: boolean
  /** Forms of the fact base that name nothing but publisher and noun ("nao report"), as `withoutArticle` makes them. */
  readonly knownAs: readonly string[]
}

export interface Publisher {
  readonly id: string
  readonly name: string
  /** Bits of `publishers.ts`. */
  readonly sort: number
  /** Stems of its own names: they say nothing of what a report of it is on. */
  readonly ownWords: readonly string[]
}

/** Whose report "the chief inspector's report" is: days as `YYYY-MM-DD`, ends included. */
export interface PublisherRole {
  readonly person: string
  readonly publisher: string
  readonly from: string
  readonly to: string
}

/** A body's annual reports taken together, for where it cannot be said which one is meant. */
export interface AnnualSeries {
  readonly id: Entity['id']
  readonly publisher: string
}

export interface ReportIndex {
  readonly reports: readonly KnownReport[]
  readonly annual: readonly AnnualSeries[]
  readonly publishers: readonly Publisher[]
  readonly roles: readonly PublisherRole[]
}

/** Weight of a stem by how many reports share it. */
const RARE = 3
const FAMILIAR = 12
/** Weight of a stem that only its description holds. */
const DESCRIBED = 0.2

/**
 * Makes the index of all reports of a knowledge base.
 *
 * @param untitled by the report's id, its forms that are no title (`untitledForms`)
 */
export function compileReports(
  entities: readonly Entity[],
  untitled: ReadonlyMap<string, ReadonlySet<string>>,
): ReportIndex {
  const reports = entities.filter(entity => entity.kind === 'report')
  const named = new Map<string, Entity>(entities.map(entity => [entity.id, entity]))
  const series = new Set(reports.flatMap(report => seriesOf(report, named) ?? []))
  const placeForms = formsOfPlaces(entities)
  const rated = ratedPlaces(entities)
  const bare = reports
    .filter(report => !series.has(report.id))
    .map(report => {
      const publishers = publishersOf(report, named)
      const own = new Set(publishers.flatMap(id => ownWords(named.get(id))))
      // "Russell's final annual report" is not on Russell.
      const signed = report.authors?.flatMap(id => named.get(id)?.name ?? []) ?? []
      for (const stem of subjectStems(signed)) own.add(stem)
      const titled = [report.name, ...report.aliases.map(({ text }) => text)].filter(
        form => !untitled.get(report.id)?.has(foldText(form)),
      )
      const about = report.related.filter(isAbout).flatMap(({ target }) => named.get(target)?.name ?? [])
      const places = new Set([
        ...report.related.map(({ target }) => target).filter(id => id.startsWith('place/')),
        ...titled.flatMap(form => placesNamedIn(form, placeForms)),
        ...(rated.get(report.id) ?? []),
      ])
      return {
        report,
        publishers,
        places,
        stems: subjectStems([...titled, ...about]).filter(stem => !own.has(stem)),
        described: subjectStems([report.description, ...fieldOf(report, named)]).filter(
          stem => !own.has(stem),
        ),
        general: report.type === 'annual' && isGeneral(named.get(seriesOf(report, named) ?? ''), own),
        traits: traitsOf(report, titled),
        knownAs: [...new Set([...(untitled.get(report.id) ?? [])].map(withoutArticle))],
      }
    })
  const shared = new Map<string, number>()
  for (const { stems } of bare) for (const stem of stems) shared.set(stem, (shared.get(stem) ?? 0) + 1)
  const weight = (stem: string) => {
    const count = shared.get(stem) ?? 1
    return count <= RARE ? 0.6 : count <= FAMILIAR ? 0.4 : 0.2
  }
  const publishers = new Set(bare.flatMap(({ publishers }) => publishers))
  return {
    reports: bare.map(({ report, publishers, places, stems, described, general, traits, knownAs }) => ({
      ...traits,
      id: report.id,
      name: report.name,
      publishers,
      first: report.published ? firstDay(report.published) : '',
      last: report.published ? lastDay(report.published) : '',
      subject: [
        ...stems.map(stem => [stem, weight(stem)] as const),
        ...described.filter(stem => !stems.includes(stem)).map(stem => [stem, DESCRIBED] as const),
      ],
      places: [...places],
      about: report.related.filter(isAbout).map(({ target }) => target),
      series: seriesOf(report, named),
      general,
      knownAs,
    })),
    publishers: [...publishers].flatMap(id => {
      const entity = named.get(id)
      if (entity?.kind !== 'organisation') return []
      return [
        {
          id,
          name: entity.name,
          sort: sortOfPublisher(entity.name, entity.description),
          ownWords: ownWords(entity),
        },
      ]
    }),
    annual: reports.flatMap(report => {
      const own = new Set(publishersOf(report, named).flatMap(id => ownWords(named.get(id))))
      const isAll = report.type === 'annual' && !report.published && isGeneral(report, own)
      return isAll && report.publisher ? [{ id: report.id, publisher: report.publisher }] : []
    }),
    roles: rolesAmong(entities, publishers, named),
  }
}

/** Whether a series' names say nothing but what its publisher is there for. */
function isGeneral(series: Entity | undefined, own: ReadonlySet<string>): boolean {
  if (series?.kind !== 'report') return false
  const names = [series.name, ...series.aliases.map(({ text }) => text)]
  return subjectStems(names).every(stem => own.has(stem))
}

/** Bodies that look into everything the state does are known for their reports on the field by its one word. */
function fieldOf(report: EntityOf<'report'>, named: ReadonlyMap<string, Entity>): string[] {
  const { name, summary, description, facts, findings = [], related } = report
  const said = [...facts, ...findings].map(({ text }) => text)
  const about = related.filter(isAbout).map(({ target }) => named.get(target)?.description ?? '')
  return [name, summary, description, ...said, ...about].some(text => /\bprobation\b/i.test(text))
    ? ['probation']
    : []
}

/** A body that a report is about is named on every page of the field. */
function isAbout({ type, target }: Relation): boolean {
  return type === 'about' && /^(?:term|legislation|person|event|place|report)\//.test(target)
}

/** The undated report that stands for all editions. A part of a dated one is another report. */
function seriesOf(report: EntityOf<'report'>, named: ReadonlyMap<string, Entity>): string | null {
  for (const { type, target } of report.related) {
    const whole = type === 'part-of' ? named.get(target) : undefined
    if (whole?.kind === 'report' && !whole.published) return target
  }
  return null
}

function publishersOf(report: EntityOf<'report'>, named: ReadonlyMap<string, Entity>): string[] {
  const bodies = new Set<string>()
  if (report.publisher) bodies.add(report.publisher)
  for (const author of report.authors ?? []) bodies.add(author)
  for (const { type, target } of report.related) {
    const isBody = named.get(target)?.kind === 'organisation'
    if (isBody && (type === 'wrote' || (type === 'about' && report.type === 'statistics'))) bodies.add(target)
  }
  return [...bodies]
}

function ownWords(entity: Entity | undefined): string[] {
  if (entity?.kind !== 'organisation') return []
  const forms = [entity.name, ...entity.aliases.map(({ text }) => text)]
  const stems = forms.flatMap(form => foldText(form).split(/[^\p{L}\p{Nd}]+/u)).map(stemOf)
  return [...new Set(stems)].filter(stem => stem !== '')
}

/** Heads of inspectorates and the like: their report is the body's. */
function rolesAmong(
  entities: readonly Entity[],
  publishers: ReadonlySet<string>,
  named: ReadonlyMap<string, Entity>,
): PublisherRole[] {
  return entities.flatMap(entity => {
    if (entity.kind !== 'person') return []
    return (entity.roles ?? []).flatMap(role => {
      const body = role.organisation === undefined ? undefined : named.get(role.organisation)
      if (body?.kind !== 'organisation' || !publishers.has(body.id)) return []
      // Where the end is not known, nobody can say that it was theirs.
      if (role.to === undefined) return []
      const heads = /\b(?:chief inspector|inspector|ombudsman|auditor general|head)\b/i.test(role.title)
      if (!heads || sortOfPublisher(body.name, body.description) === 0) return []
      return [
        {
          person: entity.id,
          publisher: body.id,
          from: firstDay(role.from ?? undefined),
          to: lastDay(role.to ?? undefined),
        },
      ]
    })
  })
}
