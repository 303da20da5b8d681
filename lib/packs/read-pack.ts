import { pathOf, reasonOf } from '../knowledge/read-lines.ts'
import { isFullName, withCarefulForms } from './careful-forms.ts'
import {
  PACK_KINDS,
  type PackEntity,
  type PackFault,
  type PackHeader,
  packEntitySchema,
  packHeaderSchema,
} from './pack.ts'
import { LONGEST_PACK, LONGEST_PACK_LINE, MOST_ALIASES, MOST_ENTITIES_OF_A_PACK } from './pack-limits.ts'

/** One entity of a pack as it was read. */
export interface PackLine {
  /** Counted from 1, the line about the pack included. */
  readonly line: number
  /** As it was written, for the export. */
  readonly text: string
  /** With ids of the pack's own and everything filled in that the line left out. */
  readonly entity: PackEntity
}

export interface PackRead {
  /** `null` where the first line does not say which pack this is; then nothing can be taken. */
  readonly header: PackHeader | null
  /** The lines that hold. */
  readonly lines: readonly PackLine[]
  /** What does not; empty for a file that may be taken as it is. */
  readonly faults: readonly PackFault[]
}

const MOST_FAULTS = 200
const MOST_FAULTS_OF_A_LINE = 5
/** Characters that turn the direction of the text after them round, so that it reads as something else. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/

/**
 * Reads the file of a pack. Never throws; a broken line becomes a fault and does not stop the others.
 *
 * @param text the whole file
 * @param today ISO date that entities without an `asOf` bear, where the pack has none either
 */
export function readPack(text: string, today: string): PackRead {
  if (text.length > LONGEST_PACK) return failed(0, 'too-long', { most: LONGEST_PACK })
  const written = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter(line => line.text !== '')
  const [first, ...rest] = written
  if (!first) return failed(0, 'empty', {})
  const header = readHeader(first.text)
  if ('why' in header) return failed(first.line, 'header', header)
  if (rest.length > MOST_ENTITIES_OF_A_PACK) {
    return failed(0, 'too-many', { count: rest.length, most: MOST_ENTITIES_OF_A_PACK })
  }
  const namespace = namespaceOf(header.pack, rest)
  const lines: PackLine[] = []
  const faults: PackFault[] = []
  const seen = new Map<string, number>()
  for (const { line, text: words } of rest) {
    const read = readLine(words, line, { header, namespace, today })
    if (Array.isArray(read)) {
      faults.push(...read)
      continue
    }
    const earlier = seen.get(read.id)
    if (earlier !== undefined) {
      faults.push({ line, code: 'twice', values: { id: plainId(read.id), earlier } })
      continue
    }
    seen.set(read.id, line)
    lines.push({ line, text: words, entity: read })
  }
  return { header, lines, faults: faults.slice(0, MOST_FAULTS) }
}

/** An id as the pack's author writes it, without the name of the pack. */
export const plainId = (id: string) => id.replace(/\/[a-z0-9-]+\./, '/')

function failed(line: number, code: PackFault['code'], values: PackFault['values']): PackRead {
  return { header: null, lines: [], faults: [{ line, code, values }] }
}

function readHeader(text: string): PackHeader | { why: string } {
  const value = parsed(text)
  const checked = packHeaderSchema.safeParse(value)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  return { why: issue ? `${pathOf(issue.path)}${reasonOf(issue)}` : '' }
}

function parsed(text: string): unknown {
  if (text.length > LONGEST_PACK_LINE) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Namespace = (value: string) => string

/** Gives each id that the pack itself holds its own form, and leaves all others as they are: they are of the bundle. */
function namespaceOf(pack: string, lines: readonly { readonly text: string }[]): Namespace {
  const own = new Set<string>()
  for (const { text } of lines) {
    const value = parsed(text)
    if (isRecord(value) && typeof value.id === 'string') own.add(value.id)
  }
  return value => (own.has(value) ? value.replace('/', `/${pack}.`) : value)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys whose strings are words and never ids. */
const WORDS: ReadonlySet<string> = new Set(['text', 'name', 'title', 'description', 'summary'])

/** The depth to which a line is looked through; an honest one has four. */
const DEEPEST = 8

function withOwnIds(value: unknown, namespace: Namespace, depth = 0): unknown {
  if (depth > DEEPEST) return value
  if (typeof value === 'string') return namespace(value)
  if (Array.isArray(value)) return value.map(each => withOwnIds(each, namespace, depth + 1))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      WORDS.has(key) ? each : withOwnIds(each, namespace, depth + 1),
    ]),
  )
}

function readLine(
  text: string,
  line: number,
  { header, namespace, today }: { header: PackHeader; namespace: Namespace; today: string },
): PackEntity | PackFault[] {
  const fault = (code: PackFault['code'], values: PackFault['values'] = {}): PackFault[] => [
    { line, code, values },
  ]
  if (text.length > LONGEST_PACK_LINE) return fault('line-too-long', { most: LONGEST_PACK_LINE })
  if (TURNING.test(text)) return fault('direction')
  const value = parsed(text)
  if (!isRecord(value)) return fault('not-json')
  const { kind } = value
  if (!PACK_KINDS.some(each => each === kind)) {
    return fault('kind', { kind: typeof kind === 'string' ? kind.slice(0, 40) : '' })
  }
  const filled = {
    aliases: [],
    facts: [],
    related: [],
    sources: [],
    summary: value.description,
    asOf: header.asOf ?? today,
    ...(kind === 'report' ? { type: 'other' } : {}),
    ...(kind === 'term' ? { type: 'concept' } : {}),
    ...value,
  }
  const checked = packEntitySchema.safeParse(withOwnIds(filled, namespace))
  if (!checked.success) {
    return checked.error.issues.slice(0, MOST_FAULTS_OF_A_LINE).map(issue => ({
      line,
      code: 'entity',
      values: { why: `${pathOf(issue.path)}${reasonOf(issue)}` },
    }))
  }
  const entity = checked.data
  // An id that names its kind otherwise, or one that claims to be of another pack.
  if (!entity.id.startsWith(`${entity.kind}/${header.pack}.`))
    return fault('entity', { why: 'id does not fit' })
  if (entity.kind === 'person' && !isFullName(entity.name)) return fault('person-name', { name: entity.name })
  if (entity.aliases.length > MOST_ALIASES) return fault('aliases', { most: MOST_ALIASES })
  const known = new Set(entity.sources.map(({ id }) => id))
  const uncited = citedBy(entity).find(source => !known.has(source))
  if (uncited !== undefined) return fault('source', { source: uncited.slice(0, 40) })
  return withCarefulForms(entity)
}

function citedBy(entity: PackEntity): string[] {
  const statements = [
    ...entity.facts,
    ...(entity.kind === 'person' ? (entity.roles ?? []) : []),
    ...(entity.kind === 'report' ? (entity.findings ?? []) : []),
  ]
  return statements.flatMap(({ sources }) => sources)
}
