import type { LibraryState } from '../database.ts'

/**
 * Up to which write of which library the second copy has everything. Each write bears a stamp, since a count alone
 * cannot tell a copy that is behind from a library that has lost its last writes and gone on.
 */
export interface CopyState {
  readonly key: 'state'
  readonly library: string
  readonly begunAt: LibraryState['begunAt']
  readonly codec: string
  readonly syncing: boolean
  readonly revision: number
  /** Of that write; `null` while something may be missing before it. */
  readonly stamp: string | null
}

/** How many of its last stamps a library remembers. */
export const STAMPS = 40

export function copyStateOf(state: LibraryState): CopyState {
  const { library, begunAt, codec, syncing, revision } = state
  return { key: 'state', library, begunAt, codec, syncing, revision, stamp: lastStamp(state) }
}

/** `null` before the first write. */
export const lastStamp = ({ stamps }: LibraryState): string | null => stamps.at(-1) ?? null

/** The state after one more write. */
export function stamped(state: LibraryState): LibraryState {
  const stamps = [...state.stamps, crypto.randomUUID()].slice(-STAMPS)
  return { ...state, revision: state.revision + 1, stamps }
}

/** How the copy and the library stand to each other. */
export type Standing =
  /** The copy has everything. */
  | 'same'
  /** The copy has everything up to some of the last writes. */
  | 'behind'
  /** Rows of the copy are sealed in another way. */
  | 'sealed otherwise'
  /** Each may have what the other has not. */
  | 'apart'

export function standingOf(there: CopyState, state: LibraryState): Standing {
  if (there.codec !== state.codec) return 'sealed otherwise'
  if (there.library !== state.library || there.stamp === null || state.recovering) return 'apart'
  if (there.stamp === lastStamp(state)) return 'same'
  return state.stamps.includes(there.stamp) ? 'behind' : 'apart'
}

/**
 * Whether the copy is the last of a sealed library that the browser threw away, while another one was begun without its
 * key. It must not be emptied as one that is merely sealed in an old way may be.
 */
export function isForeign(there: CopyState, state: LibraryState): boolean {
  return there.codec !== 'plain' && there.codec !== state.codec && there.library !== state.library
}
