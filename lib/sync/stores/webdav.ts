import { fileNameSchema } from '../log/log-file.ts'
import { type DavResource, readMultistatus } from './multistatus.ts'
import { ask, FILE_BOUNDS, faultOf, isPage, MOST_FILE_BYTES, type Server } from './requests.ts'
import { answered, failed, type ListedFile, type Listing, type Store, type StoreAnswer } from './store.ts'

/** A store that somebody sets up: its folder is made where it is not there yet. */
export interface WebDavStore extends Store {
  /** Makes the folder; one that is there already is no fault, one whose parent is missing is `gone`. */
  create(): Promise<StoreAnswer<null>>
}

/** A listing of more bytes is not read: about 50,000 files. */
const MOST_LISTING_BYTES = 32 * 1024 * 1024
const WANTED =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>'

/**
 * A folder on a server that speaks WebDAV (https://www.rfc-editor.org/rfc/rfc4918): Nextcloud and many hosts.
 * Nothing here relies on `If-Match`, which most of them ignore: every file has a name of its own and one writer.
 */
export function webDavStore(server: Server): WebDavStore {
  return {
    list: () => list(server),
    get: name => get(server, name),
    put: (name, bytes) => put(server, name, bytes),
    remove: name => remove(server, name),
    create: () => create(server),
  }
}

async function list(server: Server): Promise<StoreAnswer<Listing>> {
  const asked = await ask(server, {
    method: 'PROPFIND',
    path: '',
    headers: { Depth: '1', 'Content-Type': 'application/xml; charset=utf-8' },
    body: WANTED,
    mostBytes: MOST_LISTING_BYTES,
    ifLonger: 'too-many',
  })
  if (!asked.ok) return asked
  if (asked.value.status !== 207) return faultOf(asked.value)
  const resources = readMultistatus(new TextDecoder().decode(asked.value.body))
  if (resources === 'too-many') return failed('too-many')
  const files = resources && filesIn(resources)
  return files ? answered({ files, complete: true, removed: [], cursor: null }) : failed('strange')
}

/**
 * The log files that lie right in the folder. Which folder that is, the answer says itself: behind a proxy its
 * path may be another than the one that was asked for. `null` where it speaks of no folder at all.
 */
function filesIn(resources: readonly DavResource[]): ListedFile[] | null {
  const paths = resources.flatMap(resource => {
    const segments = segmentsOf(resource.href)
    return segments ? [{ ...resource, segments }] : []
  })
  const folders = paths.filter(({ isFolder }) => isFolder)
  if (folders.length === 0) return null
  const folder = folders.reduce((one, other) => (other.segments.length < one.segments.length ? other : one))
  const files = new Map<string, ListedFile>()
  for (const { segments, isFolder, size } of paths) {
    const name = segments.at(-1) ?? ''
    const isInside =
      segments.length === folder.segments.length + 1 &&
      folder.segments.every((segment, at) => segment === segments[at])
    if (isFolder || !isInside || !fileNameSchema.safeParse(name).success) continue
    if (size === null || size <= MOST_FILE_BYTES) files.set(name, { name, size })
  }
  return [...files.values()]
}

/** The decoded segments of an address or path; `null` where it is none. */
function segmentsOf(href: string): string[] | null {
  try {
    const { pathname } = new URL(href, 'https://folder.invalid/')
    return pathname
      .split('/')
      .filter(segment => segment !== '')
      .map(segment => decodeURIComponent(segment))
  } catch {
    return null
  }
}

async function get(server: Server, name: string): Promise<StoreAnswer<Uint8Array>> {
  if (!fileNameSchema.safeParse(name).success) return failed('no-such-file')
  const asked = await ask(server, { method: 'GET', path: name, ...FILE_BOUNDS })
  if (!asked.ok) return asked
  const { status, body } = asked.value
  if (status === 404 || status === 410) return failed('no-such-file')
  if (status !== 200) return faultOf(asked.value)
  return isPage(asked.value) ? failed('strange') : answered(body)
}

async function put(server: Server, name: string, bytes: Uint8Array): Promise<StoreAnswer<null>> {
  if (!fileNameSchema.safeParse(name).success) return failed('strange')
  const asked = await ask(server, {
    method: 'PUT',
    path: name,
    headers: { 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  if (!asked.ok) return asked
  // A page with 201 is how some servers confirm; one with 200 is a login form.
  if (asked.value.status === 200 && isPage(asked.value)) return failed('strange')
  return [200, 201, 204].includes(asked.value.status) ? answered(null) : faultOf(asked.value)
}

async function remove(server: Server, name: string): Promise<StoreAnswer<null>> {
  if (!fileNameSchema.safeParse(name).success) return answered(null)
  const asked = await ask(server, { method: 'DELETE', path: name })
  if (!asked.ok) return asked
  if (asked.value.status === 200 && isPage(asked.value)) return failed('strange')
  return [200, 202, 204, 404, 410].includes(asked.value.status) ? answered(null) : faultOf(asked.value)
}

async function create(server: Server): Promise<StoreAnswer<null>> {
  const asked = await ask(server, { method: 'MKCOL', path: '' })
  if (!asked.ok) return asked
  // 405: something is there already (RFC 4918, 9.3.1).
  return [200, 201, 405].includes(asked.value.status) ? answered(null) : faultOf(asked.value)
}
