import { base64 } from './base64.ts'
import { answered, failed, type StoreAnswer, type StoreFault } from './store.ts'
import type { StoreAddress } from './store-address.ts'

/**
 * Requests to the one server that the reader chose, and to no other: the guards that every store on the web needs.
 * No fault carries an address, a name or a password, so none can get into a log.
 */
export interface Server {
  readonly address: StoreAddress
  readonly user: string
  /** Best an app password: one that opens nothing else and can be taken back. */
  readonly password: string
  /** In place of the browser's own, for tests. */
  readonly fetch?: typeof fetch
  /** How long one request may take with its whole answer, in milliseconds. */
  readonly timeout?: number
}

export interface StoreRequest {
  readonly method: string
  /** Below the address; '' for the address itself. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array<ArrayBuffer> | string
  /** An answer of more bytes is none of ours. */
  readonly mostBytes?: number
  /** What such an answer means. */
  readonly ifLonger?: StoreFault
  readonly timeout?: number
  readonly signal?: AbortSignal
}

export interface StoreReply {
  readonly status: number
  readonly body: Uint8Array<ArrayBuffer>
  /** In lower case; '' where the server does not say. */
  readonly contentType: string
  /** In milliseconds, where the server asks to come back later. */
  readonly retryAfter: number | undefined
}

/** No log file is larger: what is larger is not fetched. In bytes. */
export const MOST_FILE_BYTES = 16 * 1024 * 1024
/** What holds for the answer that is a file. */
export const FILE_BOUNDS = { mostBytes: MOST_FILE_BYTES, ifLonger: 'too-large' } as const
const TIMEOUT = 60_000
/** What a server says beside what was asked for is not read further. */
const MOST_BYTES = 1024 * 1024
const LONGEST_WAIT = 24 * 3_600_000

/** Asks the server; an answer of any status is a reply, but for a redirect. Never throws. */
export async function ask(server: Server, request: StoreRequest): Promise<StoreAnswer<StoreReply>> {
  const { method, path, headers, body, mostBytes = MOST_BYTES } = request
  const base = new URL(server.address)
  const url = new URL(path, base)
  // A path is made of checked names; this holds whatever becomes of that.
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return failed('strange')
  const timeLimit = AbortSignal.timeout(request.timeout ?? server.timeout ?? TIMEOUT)
  const signal = request.signal ? AbortSignal.any([timeLimit, request.signal]) : timeLimit
  try {
    const response = await (server.fetch ?? fetch)(url, {
      method,
      headers: { ...headers, Authorization: basic(server) },
      body: body ?? null,
      signal,
      // Followed, a redirect would carry the files to whoever it names.
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    })
    if (response.type === 'opaqueredirect' || isRedirect(response.status)) {
      await response.body?.cancel()
      return failed('strange')
    }
    const read = await readBody(response, mostBytes)
    if (read === null) return failed(request.ifLonger ?? 'strange')
    return answered({
      status: response.status,
      body: read,
      contentType: (response.headers.get('Content-Type') ?? '').toLowerCase(),
      retryAfter: waitOf(response.headers.get('Retry-After')),
    })
  } catch {
    return failed('unreachable')
  }
}

/** What a status other than the awaited ones means for a store. */
export function faultOf({ status, retryAfter }: StoreReply): StoreAnswer<never> {
  const fault = FAULTS.get(status) ?? 'strange'
  return fault === 'busy' ? failed(fault, retryAfter) : failed(fault)
}

/** Whether a page for human eyes came in place of data: a login form, a hotel's network. */
export function isPage({ contentType }: StoreReply): boolean {
  return contentType.startsWith('text/html') || contentType.startsWith('application/xhtml')
}

const FAULTS: ReadonlyMap<number, StoreFault> = new Map<number, StoreFault>([
  [401, 'refused'],
  [403, 'refused'],
  [407, 'refused'],
  [404, 'gone'],
  [409, 'gone'],
  [410, 'gone'],
  [408, 'unreachable'],
  [502, 'unreachable'],
  [504, 'unreachable'],
  [413, 'full'],
  [507, 'full'],
  [423, 'busy'],
  [429, 'busy'],
  [503, 'busy'],
])

const isRedirect = (status: number) => status >= 300 && status < 400 && status !== 304

/** `null` where there is more than may be. */
async function readBody(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array()
  const pieces: Uint8Array[] = []
  let total = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    total += value.length
    if (total > most) {
      await reader.cancel()
      return null
    }
    pieces.push(value)
  }
  const all = new Uint8Array(total)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** https://www.rfc-editor.org/rfc/rfc7617 with names and passwords in UTF-8. */
function basic({ user, password }: Server): string {
  return `Basic ${base64(new TextEncoder().encode(`${user}:${password}`))}`
}

/** https://www.rfc-editor.org/rfc/rfc9110#field.retry-after: seconds or a date. In milliseconds. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined
  const wait = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT) : undefined
}
