import type * as z from 'zod/mini'
import type { EntityKind } from './entity-id.ts'
import type { Fault } from './fault.ts'
import { type Entity, entitySchema } from './schema.ts'

/** One entity and where it stands, so that whatever is wrong with it can be pointed at. */
export interface LocatedEntity {
  readonly entity: Entity
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** The line's own text: the entity as it was written, ready to be stored without writing it anew. */
  readonly text: string
}

export interface LinesRead {
  readonly entities: Entity[]
  /** As `entities`, in the same order, each with its place. */
  readonly located: LocatedEntity[]
  readonly faults: Fault[]
}

/** A longer line is refused unread: the longest honest one is a few tens of kilobytes. UTF-16 code units. */
export const LONGEST_LINE = 1_000_000

/** More faults of one line than this say nothing new about it. */
const MOST_FAULTS_OF_A_LINE = 10

/**
 * Reads one JSONL file of the knowledge base. A broken line becomes a fault and never stops the others; empty
 * lines, a byte order mark and `\r\n` are let pass. Never throws.
 *
 * @param file name that the faults carry
 * @param text the whole file
 * @param kind the kind that every entity of this file must have; left out, any kind will do
 */
export function readLines(file: string, text: string, kind?: EntityKind): LinesRead {
  const located: LocatedEntity[] = []
  const faults: Fault[] = []
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === '') return
      const number = index + 1
      const read = readLine(line, kind)
      if ('entity' in read) located.push({ entity: read.entity, file, line: number, text: line })
      else for (const reason of read.reasons) faults.push({ file, line: number, reason })
    })
  return { entities: located.map(({ entity }) => entity), located, faults }
}

function readLine(line: string, kind: EntityKind | undefined): { entity: Entity } | { reasons: string[] } {
  if (line.length > LONGEST_LINE) return { reasons: [`the line is longer than ${LONGEST_LINE} characters`] }
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return { reasons: [`not JSON (${error instanceof Error ? error.message : String(error)})`] }
  }
  const parsed = entitySchema.safeParse(value)
  if (!parsed.success) {
    const named = nameOf(value)
    return {
      reasons: parsed.error.issues
        .slice(0, MOST_FAULTS_OF_A_LINE)
        .map(issue => `${named}${pathOf(issue.path)}${reasonOf(issue)}`),
    }
  }
  const entity = parsed.data
  const reasons: string[] = []
  if (!entity.id.startsWith(`${entity.kind}/`))
    reasons.push(`${entity.id}: the id does not fit the kind ${entity.kind}`)
  if (kind !== undefined && entity.kind !== kind) {
    reasons.push(`${entity.id}: a ${entity.kind} stands in the file for the kind ${kind}`)
  }
  return reasons.length > 0 ? { reasons } : { entity }
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('id' in value)) return ''
  return typeof value.id === 'string' ? `${value.id.slice(0, 200)}: ` : ''
}

/** Zod's mini build carries no words for its own issues, only for those that the schema names itself. */
export function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `has unknown ${issue.keys.length === 1 ? 'key' : 'keys'} ${issue.keys.join(', ')}`
    case 'invalid_type':
      return issue.input === undefined ? `is missing (or not ${issue.expected})` : `is not ${issue.expected}`
    case 'invalid_value':
      return `is not ${issue.values.map(value => JSON.stringify(value)).join(' or ')}`
    case 'invalid_union':
      return 'is none of what it may be'
    default:
      return issue.message
  }
}

/** `facts[2].sources ` for `['facts', 2, 'sources']`. */
export function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return ''
  const said = path.map((part, index) =>
    typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`,
  )
  return `${said.join('')} `
}
