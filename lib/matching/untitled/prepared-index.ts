import type { KnownReport, Publisher, ReportIndex } from './report-index.ts'

/** A report with its subject as a map. */
export interface PreparedReport extends KnownReport {
  readonly weights: ReadonlyMap<string, number>
}

/** The index with the maps that looking things up needs; made once for each index. */
export interface PreparedIndex {
  readonly publishers: ReadonlyMap<string, Publisher>
  readonly byPublisher: ReadonlyMap<string, readonly PreparedReport[]>
  /** Editions by series. */
  readonly editions: ReadonlyMap<string, readonly PreparedReport[]>
  readonly roles: ReadonlyMap<string, ReportIndex['roles']>
  /** The series of all annual reports of a publisher. */
  readonly annual: ReadonlyMap<string, KnownReport['id']>
  /** Whether an entity is somebody who publishes. */
  readonly mayPublish: (entity: string) => boolean
}

const prepared = new WeakMap<ReportIndex, PreparedIndex>()

export function preparedIndex(index: ReportIndex): PreparedIndex {
  const earlier = prepared.get(index)
  if (earlier) return earlier
  const byPublisher = new Map<string, PreparedReport[]>()
  const editions = new Map<string, PreparedReport[]>()
  const roles = new Map<string, ReportIndex['roles'][number][]>()
  const add = <Value>(map: Map<string, Value[]>, key: string, value: Value) => {
    const list = map.get(key)
    if (list) list.push(value)
    else map.set(key, [value])
  }
  for (const known of index.reports) {
    const report = { ...known, weights: new Map(known.subject) }
    for (const publisher of report.publishers) add(byPublisher, publisher, report)
    if (report.series !== null) add(editions, report.series, report)
  }
  for (const role of index.roles) add(roles, role.person, role)
  const publishers = new Map(index.publishers.map(publisher => [publisher.id, publisher]))
  const made: PreparedIndex = {
    publishers,
    byPublisher,
    editions,
    roles,
    annual: new Map(index.annual.map(({ id, publisher }) => [publisher, id])),
    mayPublish: entity => publishers.has(entity) || roles.has(entity) || byPublisher.has(entity),
  }
  prepared.set(index, made)
  return made
}
