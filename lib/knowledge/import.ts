import Dexie from 'dexie'
import { backlinksAmong } from './backlinks.ts'
import { type KnowledgeDatabase, PARTS, type Part, RECORD_FORM } from './database.ts'
import type { Fault } from './fault.ts'
import { type KnowledgeManifest, knowledgeManifestSchema, versionOf } from './manifest.ts'
import { type LocatedEntity, readLines } from './read-lines.ts'
import { officesAmong } from './role-calendar.ts'
import type { Entity } from './schema.ts'
import { type PackedPart, packPart } from './sorted-blocks.ts'

export interface ImportOrder<Compiled> {
  readonly database: KnowledgeDatabase
  /** The text of one file that the manifest names. May reject. */
  readonly readFile: (name: string) => Promise<string>
  /** As it was read from the build; checked here. */
  readonly manifest: unknown
  readonly compile: (entities: readonly Entity[]) => Compiled | Promise<Compiled>
  /** Stops the import between two steps; the next call goes on from there. */
  readonly signal?: AbortSignal
}

export type ImportResult =
  /** This version was there already. */
  | { readonly state: 'ready'; readonly version: string }
  | {
      readonly state: 'imported'
      readonly version: string
      readonly entities: number
      readonly milliseconds: number
    }
  | {
      readonly state: 'failed'
      readonly reason: 'manifest' | 'unreadable' | 'altered' | 'faults' | 'storage' | 'stopped'
      readonly message: string
      /** Only for `faults`. */
      readonly faults: readonly Fault[]
    }

/** Blocks written in one transaction: each stays short, so that readers never wait long. */
const BLOCKS_OF_A_STEP = 32

/** More faults than this are counted and not kept. */
const MOST_FAULTS = 100

/**
 * Brings the database to the version of the manifest. The new version is written beside the old one in short
 * steps, one last transaction moves the pointer, and only then is the old one deleted: until that moment
 * readers see the old version whole, after it the new one whole. It may be stopped or killed anywhere; the
 * next call leaves what is written, writes what is missing, and finishes.
 *
 * @returns how it ended, always as a value; after a failure the version that was current still is
 */
export async function importKnowledge<Compiled>(order: ImportOrder<Compiled>): Promise<ImportResult> {
  try {
    return await importOrFail(order)
  } catch (error) {
    if (error instanceof ImportFailure) {
      return { state: 'failed', reason: error.reason, message: error.message, faults: error.faults }
    }
    return { state: 'failed', reason: 'storage', message: messageOf(error), faults: [] }
  }
}

type FailureReason = Extract<ImportResult, { state: 'failed' }>['reason']

class ImportFailure extends Error {
  readonly reason: FailureReason
  readonly faults: readonly Fault[]
  constructor(reason: FailureReason, message: string, faults: readonly Fault[] = []) {
    super(message)
    this.reason = reason
    this.faults = faults
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function importOrFail<Compiled>(order: ImportOrder<Compiled>): Promise<ImportResult> {
  const { database, signal } = order
  const begun = performance.now()
  const parsed = knowledgeManifestSchema.safeParse(order.manifest)
  if (!parsed.success)
    throw new ImportFailure('manifest', 'the manifest of the knowledge files is not readable')
  const manifest = parsed.data
  const { version } = manifest
  const key = [version, RECORD_FORM, manifest.compiler].join(' ')

  const pointer = await database.pointers.get('current')
  if (pointer?.key === key) {
    // A run that was killed after the switch may have left the old version behind.
    await deleteOthers(database, key, signal)
    return { state: 'ready', version }
  }

  goOn(signal)
  const located = await readFiles(order.readFile, manifest)
  const entities = located.map(({ entity }) => entity)
  goOn(signal)
  await database.versions.put({ key, begun: Date.now() })
  const packed = {
    entities: packPart(
      key,
      'entities',
      located.map(({ entity, text }) => [entity.id, text] as const),
    ),
    backlinks: packPart(key, 'backlinks', asJson(backlinksAmong(entities))),
    offices: packPart(key, 'offices', asJson(officesAmong(entities))),
  }
  for (const part of PARTS) await writePart(database, key, part, packed[part], signal)
  goOn(signal)
  if ((await database.compiled.where('key').equals(key).count()) === 0) {
    await database.compiled.put({ key, compiled: await order.compile(entities) })
  }
  goOn(signal)
  await switchTo(
    database,
    { name: 'current', key, version, asOf: manifest.asOf, entities: entities.length },
    packed,
  )
  await deleteOthers(database, key, signal)
  return { state: 'imported', version, entities: entities.length, milliseconds: performance.now() - begun }
}

function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ImportFailure('stopped', 'the import was stopped')
}

function* asJson(map: ReadonlyMap<string, unknown>): Iterable<readonly [string, string]> {
  for (const [key, value] of map) yield [key, JSON.stringify(value)]
}

/** Reads what the manifest names, byte for byte what the build checked, and parses it. */
async function readFiles(
  readFile: (name: string) => Promise<string>,
  manifest: KnowledgeManifest,
): Promise<LocatedEntity[]> {
  const texts = await Promise.all(manifest.files.map(({ name }) => readFile(name))).catch(
    (error: unknown) => {
      throw new ImportFailure('unreadable', `a knowledge file cannot be read: ${messageOf(error)}`)
    },
  )
  // Begun first, since the digest is made on another thread while this one parses.
  const version = versionOf(texts)
  const located: LocatedEntity[] = []
  const faults: Fault[] = []
  manifest.files.forEach(({ name, kind }, index) => {
    const read = readLines(name, texts[index] ?? '', kind)
    // Not as arguments: a file of more than 100,000 lines would overflow the stack.
    for (const one of read.located) located.push(one)
    faults.push(...read.faults.slice(0, MOST_FAULTS - faults.length))
  })
  if (faults.length > 0) throw new ImportFailure('faults', 'the knowledge files have faults', faults)
  const ids = new Set(located.map(({ entity }) => entity.id))
  if (ids.size !== located.length)
    throw new ImportFailure('faults', 'an id stands twice in the knowledge files')
  // What holds between the entities was checked by the build, so it is enough that these are the same files.
  if ((await version) !== manifest.version) {
    throw new ImportFailure('altered', 'the knowledge files are not those of their manifest')
  }
  return located
}

async function writePart(
  database: KnowledgeDatabase,
  key: string,
  part: Part,
  { blocks, directory }: PackedPart,
  signal: AbortSignal | undefined,
): Promise<void> {
  // The same key always has the same blocks, so one that is there need not be written again.
  const there = new Set((await blocksOf(database, key, part).primaryKeys()).map(([, , number]) => number))
  const missing = blocks.filter(({ number }) => !there.has(number))
  for (let start = 0; start < missing.length; start += BLOCKS_OF_A_STEP) {
    goOn(signal)
    await database.blocks.bulkPut(missing.slice(start, start + BLOCKS_OF_A_STEP))
  }
  goOn(signal)
  await database.directories.put(directory)
}

function blocksOf(database: KnowledgeDatabase, key: string, part?: Part) {
  return database.blocks
    .where('[key+part+number]')
    .between([key, part ?? Dexie.minKey, Dexie.minKey], [key, part ?? Dexie.maxKey, Dexie.maxKey])
}

/** Moves the pointer, but only if everything of the new version is there at that very moment. */
async function switchTo(
  database: KnowledgeDatabase,
  pointer: Parameters<KnowledgeDatabase['pointers']['put']>[0],
  packed: Readonly<Record<Part, PackedPart>>,
): Promise<void> {
  const { pointers, directories, blocks, compiled } = database
  await database.transaction('rw', [pointers, directories, blocks, compiled], async () => {
    for (const part of PARTS) {
      const whole =
        (await directories.get([pointer.key, part])) !== undefined &&
        (await blocksOf(database, pointer.key, part).count()) === packed[part].blocks.length
      if (!whole) throw new Error(`${part} of the new version are not complete`)
    }
    if ((await compiled.where('key').equals(pointer.key).count()) !== 1)
      throw new Error('what was compiled is not there')
    await pointers.put(pointer)
  })
}

/** Deletes every version but one, each in its own transaction and its record last, so that none is forgotten. */
async function deleteOthers(
  database: KnowledgeDatabase,
  key: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { versions, directories, blocks, compiled } = database
  for (const other of await versions.toCollection().primaryKeys()) {
    if (other === key || signal?.aborted) continue
    await database.transaction('rw', [versions, directories, blocks, compiled], async () => {
      await blocksOf(database, other).delete()
      await directories.where('[key+part]').between([other, Dexie.minKey], [other, Dexie.maxKey]).delete()
      await compiled.delete(other)
      await versions.delete(other)
    })
  }
}
