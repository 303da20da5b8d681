/**
 * Where encrypted log files lie: storage that the reader already has. A store knows names and bytes and nothing
 * else; files are written once and never changed. One conformance suite runs against every kind
 * (`tests/unit/sync/stores/conformance.ts`).
 */
export interface Store {
  /**
   * Everything that is there, or, where the store can tell, what is new since a cursor of an earlier answer.
   * Names that are no log files are left out.
   */
  list(cursor: string | null): Promise<StoreAnswer<Listing>>
  get(name: string): Promise<StoreAnswer<Uint8Array>>
  /** Writes a new file; the same name and bytes once more is no fault. Resolves when the store says it is kept. */
  put(name: string, bytes: Uint8Array): Promise<StoreAnswer<null>>
  /** Removes a file; one that is not there is no fault. */
  remove(name: string): Promise<StoreAnswer<null>>
}

export interface ListedFile {
  readonly name: string
  /** In bytes; `null` where the store does not say. */
  readonly size: number | null
}

export interface Listing {
  readonly files: readonly ListedFile[]
  /** Whether `files` is everything in the store, and not only what is new since the cursor. */
  readonly complete: boolean
  /** Names removed since the cursor; only where `complete` is false. */
  readonly removed: readonly string[]
  readonly cursor: string | null
}

/** What can go wrong with a store, each with words of its own in the catalogue (`sync_fault_<code>`). */
export const STORE_FAULTS = [
  /** Nobody answers: offline, asleep, a wrong address. */
  'unreachable',
  /** Name, password or permission are not accepted. */
  'refused',
  /** The folder or database is not there (any more). */
  'gone',
  /** No space or quota left. */
  'full',
  /** Too many requests: later. */
  'busy',
  /** It answers, but not as such a store should: a login page, another kind of server. */
  'strange',
  /** This one file is larger than any of ours. */
  'too-large',
  /** More files than any library has. */
  'too-many',
  /** This one file is not there. */
  'no-such-file',
] as const
export type StoreFault = (typeof STORE_FAULTS)[number]

export type StoreAnswer<T> =
  | { readonly ok: true; readonly value: T }
  /** `retryAfter` in milliseconds, where the store asks for it. */
  | { readonly ok: false; readonly fault: StoreFault; readonly retryAfter?: number }

export const answered = <T>(value: T): StoreAnswer<T> => ({ ok: true, value })
export const failed = (fault: StoreFault, retryAfter?: number): StoreAnswer<never> =>
  retryAfter === undefined ? { ok: false, fault } : { ok: false, fault, retryAfter }
