import * as z from 'zod/mini'
import { fileNameSchema } from '../log/log-file.ts'
import { base64 } from './base64.ts'
import {
  ask,
  FILE_BOUNDS,
  faultOf,
  isPage,
  MOST_FILE_BYTES,
  type Server,
  type StoreReply,
} from './requests.ts'
import { answered, failed, type ListedFile, type Listing, type Store, type StoreAnswer } from './store.ts'

export interface CouchDbStore extends Store {
  /** Makes the database; one that is there already is no fault. */
  create(): Promise<StoreAnswer<null>>
  /**
   * Waits until something in the database is newer than a listing's cursor, or a minute has passed. The answer
   * says whether something is. Ends at once when the signal says so, with `unreachable`.
   */
  waitForChange(cursor: string | null, signal: AbortSignal): Promise<StoreAnswer<boolean>>
}

/**
 * A database on a server that speaks the protocol of CouchDB (https://docs.couchdb.org/en/stable/api/): a document
 * for each log file, with its name, and the bytes as an attachment. The feed of changes is the cursor.
 */
export function couchDbStore(server: Server, now: () => number = Date.now): CouchDbStore {
  return {
    list: cursor => list(server, cursor, now),
    get: name => get(server, name),
    put: (name, bytes) => put(server, name, bytes),
    remove: name => remove(server, name),
    create: () => create(server),
    waitForChange: (cursor, signal) => waitForChange(server, cursor, signal),
  }
}

const ATTACHMENT = 'log'
const PAGE = 500
/** Pages in one listing; more is none of ours. */
const MOST_PAGES = 100
/** A listing of everything at least so often, in milliseconds: the feed does not tell that a server went back in time. */
const COMPLETE_EVERY = 24 * 3_600_000
const LONG_POLL = 60_000
const MOST_PAGE_BYTES = 4 * 1024 * 1024

const sequenceSchema = z.union([z.string().check(z.maxLength(20_000)), z.number().check(z.int())])
const cursorSchema = z.object({ since: sequenceSchema, completeAt: z.number() })
type Cursor = z.infer<typeof cursorSchema>

const documentSchema = z.object({
  _attachments: z.optional(z.record(z.string(), z.object({ length: z.optional(z.number()) }))),
})
type CouchDocument = z.infer<typeof documentSchema>

const changesSchema = z.object({
  last_seq: sequenceSchema,
  results: z
    .array(
      z.object({
        id: z.string(),
        deleted: z.optional(z.boolean()),
        doc: z.optional(z.nullable(documentSchema)),
      }),
    )
    .check(z.maxLength(PAGE)),
})

const documentsSchema = z.object({
  rows: z
    .array(z.object({ id: z.string(), doc: z.optional(z.nullable(documentSchema)) }))
    .check(z.maxLength(PAGE)),
})

async function list(server: Server, cursor: string | null, now: () => number): Promise<StoreAnswer<Listing>> {
  const known = cursor === null ? null : cursorOf(cursor)
  const isRecent = known !== null && Math.abs(now() - known.completeAt) < COMPLETE_EVERY
  return isRecent ? listNew(server, known) : listAll(server, now())
}

/** Everything that is there. The feed of changes would also name whatever was ever deleted. */
async function listAll(server: Server, completeAt: number): Promise<StoreAnswer<Listing>> {
  // The place in the feed first: what comes in meanwhile is then named once more the next time.
  const latest = await getJson(server, '_changes', { since: 'now', limit: '1' }, changesSchema)
  if (!latest.ok) return latest
  const cursor = JSON.stringify({ since: latest.value.last_seq, completeAt } satisfies Cursor)
  const files = new Map<string, ListedFile>()
  let start = ''
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = { startkey: JSON.stringify(start), limit: `${PAGE}`, include_docs: 'true' }
    const documents = await getJson(server, '_all_docs', query, documentsSchema)
    if (!documents.ok) return documents
    const { rows } = documents.value
    for (const { id, doc } of rows) {
      const file = fileOf(id, doc)
      if (file) files.set(id, file)
    }
    if (rows.length < PAGE)
      return answered({ files: [...files.values()], complete: true, removed: [], cursor })
    const next = `${rows.at(-1)?.id}\0`
    if (next <= start) return failed('strange')
    start = next
  }
  return failed('too-many')
}

async function listNew(server: Server, { since, completeAt }: Cursor): Promise<StoreAnswer<Listing>> {
  const files = new Map<string, ListedFile>()
  const removed = new Set<string>()
  let reached = since
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = { since: `${reached}`, limit: `${PAGE}`, include_docs: 'true' }
    const changes = await getJson(server, '_changes', query, changesSchema)
    if (!changes.ok) return changes
    const { results, last_seq } = changes.value
    for (const { id, deleted, doc } of results) {
      files.delete(id)
      removed.delete(id)
      const file = deleted ? null : fileOf(id, doc)
      if (file) files.set(id, file)
      else if (fileNameSchema.safeParse(id).success) removed.add(id)
    }
    const isStuck = results.length > 0 && last_seq === reached
    if (isStuck) return failed('strange')
    reached = last_seq
    if (results.length === PAGE) continue
    const cursor = JSON.stringify({ since: reached, completeAt } satisfies Cursor)
    return answered({ files: [...files.values()], complete: false, removed: [...removed], cursor })
  }
  return failed('too-many')
}

/** A log file among the documents; `null` for whatever else lies there. */
function fileOf(id: string, document: CouchDocument | null | undefined): ListedFile | null {
  const attachment = document?._attachments?.[ATTACHMENT]
  if (!attachment || !fileNameSchema.safeParse(id).success) return null
  const size = attachment.length ?? null
  return size === null || size <= MOST_FILE_BYTES ? { name: id, size } : null
}

/** A cursor of ours; `null` for anything else, and then everything is listed. */
function cursorOf(text: string): Cursor | null {
  const parsed = cursorSchema.safeParse(fromJson(text))
  return parsed.success ? parsed.data : null
}

async function getJson<T>(
  server: Server,
  path: string,
  query: Readonly<Record<string, string>>,
  schema: z.ZodMiniType<T>,
): Promise<StoreAnswer<T>> {
  const asked = await ask(server, {
    method: 'GET',
    path: `${path}?${new URLSearchParams(query)}`,
    mostBytes: MOST_PAGE_BYTES,
  })
  return asked.ok ? read(asked.value, schema) : asked
}

async function get(server: Server, name: string): Promise<StoreAnswer<Uint8Array>> {
  if (!fileNameSchema.safeParse(name).success) return failed('no-such-file')
  const path = `${name}/${ATTACHMENT}`
  const asked = await ask(server, { method: 'GET', path, ...FILE_BOUNDS })
  if (!asked.ok) return asked
  const { status, body } = asked.value
  if (status === 404) return failed('no-such-file')
  if (status !== 200) return faultOf(asked.value)
  return isPage(asked.value) ? failed('strange') : answered(body)
}

async function put(server: Server, name: string, bytes: Uint8Array): Promise<StoreAnswer<null>> {
  if (!fileNameSchema.safeParse(name).success) return failed('strange')
  const first = await write(server, name, bytes, null)
  if (!first.ok || first.value.status !== 409) return written(first)
  // The name is taken: by this very file, or by a part of it.
  const there = await get(server, name)
  if (there.ok && isSame(there.value, bytes)) return answered(null)
  const revision = await revisionOf(server, name)
  return revision.ok ? written(await write(server, name, bytes, revision.value)) : revision
}

function write(server: Server, name: string, bytes: Uint8Array, revision: string | null) {
  const attachment = { content_type: 'application/octet-stream', data: base64(bytes) }
  const document = { ...(revision && { _rev: revision }), _attachments: { [ATTACHMENT]: attachment } }
  const headers = { 'Content-Type': 'application/json' }
  return ask(server, { method: 'PUT', path: name, headers, body: JSON.stringify(document) })
}

function written(answer: StoreAnswer<StoreReply>): StoreAnswer<null> {
  if (!answer.ok) return answer
  if (answer.value.status === 409) return failed('busy')
  return isDone(answer.value) ? answered(null) : faultOf(answer.value)
}

const isDone = (reply: StoreReply) =>
  [200, 201, 202].includes(reply.status) && read(reply, z.object({ ok: z.literal(true) })).ok

/** The revision of a document; `null` where it is not there. */
async function revisionOf(server: Server, name: string): Promise<StoreAnswer<string | null>> {
  const asked = await ask(server, { method: 'GET', path: name })
  if (!asked.ok) return asked
  if (asked.value.status === 404) return answered(null)
  const document = read(asked.value, z.object({ _rev: z.string() }))
  return document.ok ? answered(document.value._rev) : document
}

async function remove(server: Server, name: string): Promise<StoreAnswer<null>> {
  if (!fileNameSchema.safeParse(name).success) return answered(null)
  const revision = await revisionOf(server, name)
  if (!revision.ok) return revision
  if (revision.value === null) return answered(null)
  const path = `${name}?${new URLSearchParams({ rev: revision.value })}`
  const asked = await ask(server, { method: 'DELETE', path })
  if (asked.ok && asked.value.status === 404) return answered(null)
  return written(asked)
}

async function create(server: Server): Promise<StoreAnswer<null>> {
  const asked = await ask(server, { method: 'PUT', path: '' })
  // 412: it is there already.
  if (asked.ok && asked.value.status === 412) return answered(null)
  return written(asked)
}

async function waitForChange(
  server: Server,
  cursor: string | null,
  signal: AbortSignal,
): Promise<StoreAnswer<boolean>> {
  const since = (cursor === null ? null : cursorOf(cursor))?.since ?? 'now'
  const query = new URLSearchParams({
    feed: 'longpoll',
    since: `${since}`,
    limit: '1',
    timeout: `${LONG_POLL}`,
  })
  const asked = await ask(server, {
    method: 'GET',
    path: `_changes?${query}`,
    signal,
    timeout: LONG_POLL + 15_000,
  })
  const changes = asked.ok ? read(asked.value, changesSchema) : asked
  return changes.ok ? answered(changes.value.results.length > 0) : changes
}

/** An answer's JSON; `strange` where it is none of what was asked for. */
function read<T>(reply: StoreReply, schema: z.ZodMiniType<T>): StoreAnswer<T> {
  if (reply.status < 200 || reply.status > 299) return faultOf(reply)
  const parsed = schema.safeParse(fromJson(new TextDecoder().decode(reply.body)))
  return parsed.success ? answered(parsed.data) : failed('strange')
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
