import * as z from 'zod/mini'
import { type FileName, fileNameSchema } from '../log/log-file.ts'
import { base64, fromBase64 } from './base64.ts'
import { answered, failed, type Listing, type Store, type StoreAnswer } from './store.ts'

/** What of the browser's `storage.sync` is used here. */
export interface AccountArea {
  get(keys: null | string | string[]): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string[]): Promise<void>
}

/** A store that can say how much room is left. */
export interface AccountStore extends Store {
  usage(): Promise<StoreAnswer<AccountUsage>>
}

/** In bytes as the browser counts them: keys and values as JSON, of everything the extension keeps there. */
export interface AccountUsage {
  readonly used: number
  readonly of: number
}

/** https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync; the same in Firefox. */
export const ACCOUNT_QUOTA = { bytes: 102_400, bytesPerItem: 8_192, items: 512 } as const
/** The browser allows 120 writes a minute. */
const WAIT_FOR_WRITES = 60_000

/** From so many on, what those that are there take says how much another one will, in bytes before that. */
const TELLING_SNIPPETS = 20
const USUAL_SNIPPET = 400
/** Files are put together only when the new one is there too, so that some room always has to be free. */
const USABLE_SHARE = 0.85

/** About how many more snippets there is room for. */
export function notesLeft({ used, of }: AccountUsage, snippets: number): number {
  const each = snippets >= TELLING_SNIPPETS ? used / snippets : USUAL_SNIPPET
  return Math.max(0, Math.floor((of * USABLE_SHARE - used) / each))
}

/**
 * The sync storage of the reader's browser account: nothing to set up, and small. A file lies there in base 64, cut
 * into items `log.<name without ending>.<number of the piece>.<how many there are>`, since an item may not be
 * large. Items travel to other devices one by one: a file is there when all its pieces are.
 *
 * Why base 64: values count as UTF-8 JSON, in which a character costs a byte only below U+0080, so that 6 of at
 * most 6.5 bits a byte are used; characters of Latin 1 cost two bytes and hold 8 bits.
 */
export function accountStore(area: AccountArea): AccountStore {
  return {
    list: () => attempt(async () => answered(await list(area))),
    get: name => attempt(() => get(area, name)),
    put: (name, bytes) => attempt(() => put(area, name, bytes)),
    remove: name => attempt(() => remove(area, name)),
    usage: () =>
      attempt(async () => answered({ used: sizeOf(await area.get(null)), of: ACCOUNT_QUOTA.bytes })),
  }
}

const pieceSchema = z.string().check(z.maxLength(ACCOUNT_QUOTA.bytesPerItem))
const PIECE_KEY = /^log\.([a-z2-7]{26})\.(\d{1,3})\.(\d{1,3})$/

interface Pieces {
  readonly count: number
  readonly byIndex: Map<number, string>
}

async function list(area: AccountArea): Promise<Listing> {
  const files = [...filesIn(await area.get(null))].flatMap(([name, { count, byIndex }]) => {
    const texts = [...byIndex.values()]
    return byIndex.size === count ? [{ name, size: sizeOfBase64(texts) }] : []
  })
  return { files, complete: true, removed: [], cursor: null }
}

/** Every file with the pieces of it that have arrived. */
function filesIn(items: Readonly<Record<string, unknown>>): Map<FileName, Pieces> {
  const files = new Map<FileName, Pieces>()
  for (const [key, item] of Object.entries(items)) {
    const [, stem, index, count] = PIECE_KEY.exec(key) ?? []
    const name = fileNameSchema.safeParse(`${stem}.age`)
    const piece = pieceSchema.safeParse(item)
    if (!name.success || !piece.success || Number(index) >= Number(count)) continue
    const known = files.get(name.data)
    const pieces = known?.count === Number(count) ? known : { count: Number(count), byIndex: new Map() }
    pieces.byIndex.set(Number(index), piece.data)
    // Where a file lies there in two cuts, the one that is whole counts.
    if (!known || known.byIndex.size < known.count) files.set(name.data, pieces)
  }
  return files
}

async function get(area: AccountArea, name: string): Promise<StoreAnswer<Uint8Array>> {
  const parsed = fileNameSchema.safeParse(name)
  const pieces = parsed.success ? filesIn(await area.get(null)).get(parsed.data) : undefined
  if (!pieces || pieces.byIndex.size < pieces.count) return failed('no-such-file')
  const texts = Array.from({ length: pieces.count }, (_, index) => pieces.byIndex.get(index) ?? '')
  // What is no base 64 is a damaged file, and the engine knows what to do with one.
  return answered(fromBase64(texts.join('')) ?? new Uint8Array())
}

async function put(area: AccountArea, name: string, bytes: Uint8Array): Promise<StoreAnswer<null>> {
  if (!fileNameSchema.safeParse(name).success) return failed('strange')
  const there = await area.get(null)
  const others = keysOf(there, name)
  const items = itemsOf(name, base64(bytes))
  const rest = Object.fromEntries(Object.entries(there).filter(([key]) => !others.includes(key)))
  const after = { ...rest, ...items }
  if (sizeOf(after) > ACCOUNT_QUOTA.bytes || Object.keys(after).length > ACCOUNT_QUOTA.items) {
    return failed('full')
  }
  const outdated = others.filter(key => !(key in items))
  if (outdated.length > 0) await area.remove(outdated)
  await area.set(items)
  return answered(null)
}

async function remove(area: AccountArea, name: string): Promise<StoreAnswer<null>> {
  if (!fileNameSchema.safeParse(name).success) return answered(null)
  const keys = keysOf(await area.get(null), name)
  if (keys.length > 0) await area.remove(keys)
  return answered(null)
}

const stemOf = (name: string) => name.slice(0, -'.age'.length)

function keysOf(items: Readonly<Record<string, unknown>>, name: string): string[] {
  return Object.keys(items).filter(key => PIECE_KEY.exec(key)?.[1] === stemOf(name))
}

/** The longest key, and the quotation marks around a value. */
const ROOM_FOR_KEY = 'log.'.length + 26 + '.999.999'.length + 2

function itemsOf(name: string, text: string): Record<string, string> {
  const length = ACCOUNT_QUOTA.bytesPerItem - ROOM_FOR_KEY
  const count = Math.max(1, Math.ceil(text.length / length))
  const pieces = Array.from({ length: count }, (_, index) => text.slice(index * length, (index + 1) * length))
  return Object.fromEntries(pieces.map((piece, index) => [`log.${stemOf(name)}.${index}.${count}`, piece]))
}

/** As the browser counts: https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync */
function sizeOf(items: Readonly<Record<string, unknown>>): number {
  const encoder = new TextEncoder()
  return Object.entries(items).reduce(
    (sum, [key, item]) =>
      sum + encoder.encode(key).length + encoder.encode(JSON.stringify(item) ?? '').length,
    0,
  )
}

/** How many bytes these pieces of base 64 stand for. */
function sizeOfBase64(pieces: readonly string[]): number {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const padding = pieces.reduce(
    (sum, piece) => sum + (piece.endsWith('==') ? 2 : piece.endsWith('=') ? 1 : 0),
    0,
  )
  return Math.floor((length / 4) * 3) - padding
}

async function attempt<T>(doIt: () => Promise<StoreAnswer<T>>): Promise<StoreAnswer<T>> {
  try {
    return await doIt()
  } catch (error) {
    return faultOf(error)
  }
}

/** Browsers tell these apart in words only. */
function faultOf(error: unknown): StoreAnswer<never> {
  const words = error instanceof Error ? error.message : String(error)
  if (/MAX_WRITE_OPERATIONS/.test(words)) return failed('busy', WAIT_FOR_WRITES)
  return /quota/i.test(words) ? failed('full') : failed('strange')
}
