import type { KnownReport, Publisher, ReportIndex } from './report-index.ts'

/** The index with the maps that looking things up needs; made once for each index. */
export interface PreparedIndex {
  readonly publishers: ReadonlyMap<string, Publisher>
  readonly byPublisher: ReadonlyMap<string, readonly KnownReport[]>
  /** Editions by series. */
  readonly editions: ReadonlyMap<string, readonly KnownReport[]>
  readonly roles: ReadonlyMap<string, ReportIndex['roles']>
  /** Whether an entity is somebody who publishes. */
  readonly mayPublish: (entity: string) => boolean
}

const prepared = new WeakMap<ReportIndex, PreparedIndex>()

export function preparedIndex(index: ReportIndex): PreparedIndex {
  const known = prepared.get(index)
  if (known) return known
  const byPublisher = new Map<string, KnownReport[]>()
  const editions = new Map<string, KnownReport[]>()
  const roles = new Map<string, ReportIndex['roles'][number][]>()
  const add = <Value>(map: Map<string, Value[]>, key: string, value: Value) => {
    const list = map.get(key)
    if (list) list.push(value)
    else map.set(key, [value])
  }
  for (const report of index.reports) {
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
    mayPublish: entity => publishers.has(entity) || roles.has(entity) || byPublisher.has(entity),
  }
  prepared.set(index, made)
  return made
}
