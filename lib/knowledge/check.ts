import { firstDay, lastDay } from '../dates/iso-date.ts'
import { aliasFaults } from './check-aliases.ts'
import { ENTITY_KINDS, type EntityKind, kindOf, packOf } from './entity-id.ts'
import type { Fault } from './fault.ts'
import { foldForm } from './fold-form.ts'
import type { LocatedEntity } from './read-lines.ts'
import { referencesOf } from './references.ts'
import type { Entity } from './schema.ts'

const ID_FORM = new RegExp(`^(?:${ENTITY_KINDS.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*$`)

/**
 * What must hold between the entities of a knowledge base, beyond the form of each (`schema.ts`): ids are
 * there once, everything that is pointed at exists and is of the right kind, every statement cites a source of
 * its own entity, nothing is said twice, and no form is claimed twice without saying which is meant.
 *
 * @returns the faults in the order of the files; none means that the knowledge base holds together
 */
export function checkEntities(all: readonly LocatedEntity[]): Fault[] {
  const faults: Fault[] = []
  const fail = ({ entity, file, line }: LocatedEntity, reason: string) =>
    faults.push({ file, line, reason: `${entity.id}: ${reason}` })

  const first = new Map<string, LocatedEntity>()
  for (const located of all) {
    const earlier = first.get(located.entity.id)
    if (earlier) fail(located, `the id stands already at ${earlier.file}:${earlier.line}`)
    else first.set(located.entity.id, located)
  }

  for (const located of all) {
    const { entity } = located
    if (packOf(entity.id) !== null) fail(located, 'the id has the form of one from a pack')
    for (const reason of [
      ...referenceReasons(entity, first),
      ...sourceReasons(entity),
      ...repetitionReasons(entity),
      ...orderReasons(entity),
    ]) {
      fail(located, reason)
    }
  }
  faults.push(...aliasFaults([...first.values()]))
  return inOrder(faults, all)
}

function inOrder(faults: readonly Fault[], all: readonly LocatedEntity[]): Fault[] {
  const rank = new Map<string, number>()
  for (const { file } of all) if (!rank.has(file)) rank.set(file, rank.size)
  return [...faults].sort((a, b) => (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) || a.line - b.line)
}

function referenceReasons(entity: Entity, known: ReadonlyMap<string, unknown>): string[] {
  const reasons: string[] = []
  const reported = new Set<string>()
  for (const { path, target, kinds } of referencesOf(entity)) {
    if (!known.has(target)) {
      reported.add(target)
      reasons.push(`${path} points to nothing: ${target}`)
    } else if (kinds && !kinds.includes(kindOf(target))) {
      reasons.push(`${path} points to a ${kindOf(target)}, not to ${kinds.join(' or ')}: ${target}`)
    } else if (target === entity.id) reasons.push(`${path} points to itself`)
  }
  // An id may hide where no key is known to hold one (an operator, a note): whatever has the form of one must be one.
  walkStrings(entity, '', (value, path) => {
    if (path === 'id' || !ID_FORM.test(value) || known.has(value) || reported.has(value)) return
    reported.add(value)
    reasons.push(`${path} holds an id that does not exist: ${value}`)
  })
  if (entity.kind === 'place' && entity.type === 'pdu' && entity.region === undefined) {
    reasons.push('a pdu names no region')
  }
  return reasons
}

function walkStrings(value: unknown, path: string, visit: (text: string, path: string) => void): void {
  if (typeof value === 'string') visit(value, path)
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walkStrings(item, `${path}[${index}]`, visit)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) walkStrings(item, path ? `${path}.${key}` : key, visit)
  }
}

/** Every part of an entity that cites sources, with its path. */
function statementsOf(entity: Entity): { path: string; sources: readonly string[] }[] {
  const statements: { path: string; sources: readonly string[] }[] = []
  const add = (name: string, items: readonly { sources: readonly string[] }[] | undefined) =>
    statements.push(...(items ?? []).map(({ sources }, index) => ({ path: `${name}[${index}]`, sources })))
  add('facts', entity.facts)
  if (entity.kind === 'person') add('roles', entity.roles)
  if (entity.kind === 'report') add('findings', entity.findings)
  if (entity.kind === 'statistic') add('points', entity.points)
  if (entity.kind === 'promise') {
    add('appearances', entity.appearances)
    add('outcome', entity.outcome)
  }
  return statements
}

function sourceReasons(entity: Entity): string[] {
  const reasons: string[] = []
  const known = new Set<string>()
  for (const { id } of entity.sources) {
    if (known.has(id)) reasons.push(`the source ${id} stands twice`)
    known.add(id)
  }
  for (const { path, sources } of statementsOf(entity)) {
    for (const source of sources)
      if (!known.has(source)) reasons.push(`${path} cites a source that is not there: ${source}`)
    if (new Set(sources).size !== sources.length) reasons.push(`${path} cites a source twice`)
  }
  return reasons
}

function repetitionReasons(entity: Entity): string[] {
  const reasons: string[] = []
  if (entity.kind === 'statistic') {
    const seen = new Set<string>()
    entity.points.forEach(({ date, note }, index) => {
      const key = JSON.stringify([date, note ?? ''])
      if (seen.has(key)) reasons.push(`points[${index}] repeats ${date} without a note that tells them apart`)
      seen.add(key)
    })
  }
  if (entity.kind === 'promise') {
    const seen = new Set<string>()
    entity.patterns.forEach((pattern, index) => {
      if (seen.has(foldForm(pattern))) reasons.push(`patterns[${index}] stands twice: “${pattern}”`)
      seen.add(foldForm(pattern))
    })
  }
  const seen = new Set<string>()
  entity.aliases.forEach(({ text, from, to }, index) => {
    const key = JSON.stringify([text, from ?? '', to ?? ''])
    if (seen.has(key)) reasons.push(`aliases[${index}] stands twice: “${text}”`)
    seen.add(key)
  })
  return reasons
}

function orderReasons(entity: Entity): string[] {
  if (entity.kind !== 'event' || entity.end === undefined) return []
  return firstDay(entity.date) > lastDay(entity.end) ? ['the event ends before it begins'] : []
}

/** How many entities of each kind there are, in the order of the kinds. */
export function countKinds(entities: readonly Entity[]): Record<EntityKind, number> {
  const counts = Object.fromEntries(ENTITY_KINDS.map(kind => [kind, 0])) as Record<EntityKind, number>
  for (const { kind } of entities) counts[kind] += 1
  return counts
}
