import type { RowCodec } from './codec.ts'
import type { LibraryDatabase, LibraryState } from './database.ts'
import { LibraryFailure } from './fault.ts'
import type { CopyDatabase } from './second-copy/copy-database.ts'
import { type Instant, instantSchema } from './snippet.ts'
import { newWriter } from './writer.ts'

/** What every part of the library works with. */
export interface LibraryContext {
  readonly database: LibraryDatabase
  readonly codec: RowCodec
  readonly now: () => Instant
  /** The number under which this context writes into a library (see `newWriter`). */
  readonly writerFor: (library: LibraryState) => number
  /** The second copy; `null` where there is none. */
  readonly copy: () => Promise<CopyDatabase | null>
}

/** The wall clock. */
export const wallClock = (): Instant => instantAt(Date.now())

/** @param time milliseconds since 1970 */
export const instantAt = (time: number): Instant => instantSchema.parse(new Date(time).toISOString())

/**
 * Draws a writer for each library that turns up behind the database: after the browser threw one away and it was
 * filled again from a copy, the numbers used before could stand for other changes.
 */
export function writerPerLibrary(): LibraryContext['writerFor'] {
  const writers = new Map<string, number>()
  return ({ library, restorations }) => {
    const name = `${library} ${restorations}`
    const writer = writers.get(name) ?? newWriter()
    writers.set(name, writer)
    return writer
  }
}

/** What the library knows of itself; `undefined` before the first write. */
export async function stateOf(database: LibraryDatabase): Promise<LibraryState | undefined> {
  const row = await database.meta.get('state')
  return row?.key === 'state' ? row : undefined
}

/** The same for a write, made where this is the first one. Throws where this context must not write. */
export async function stateForWriting({ database, codec, now }: LibraryContext): Promise<LibraryState> {
  const state = await stateOf(database)
  if (!state) {
    return {
      key: 'state',
      library: crypto.randomUUID(),
      begunAt: now(),
      revision: 0,
      stamps: [],
      codec: codec.id,
      syncing: false,
      restorations: 0,
      recovering: false,
    }
  }
  if (state.codec !== codec.id) {
    throw new LibraryFailure(
      'locked',
      `the library is sealed as "${state.codec}", this context as "${codec.id}"`,
    )
  }
  return state
}
