import { liveQuery } from 'dexie'
import { listBackups } from './backups/list-backups.ts'
import { always, type CodecSource, PLAIN_CODEC, type RowCodec } from './codec.ts'
import { type LibraryContext, stateOf, wallClock, writerPerLibrary } from './context.ts'
import { type DatabaseOptions, type LibraryState, libraryDatabase } from './database.ts'
import { type Failed, failedBy, type Outcome } from './fault.ts'
import { forgetInterruptedWork, type Progress, readInterruptedWork } from './in-parts.ts'
import { inLibraryTurn } from './library-turn.ts'
import * as reading from './reading.ts'
import { copyDatabase, copyFactory } from './second-copy/copy-database.ts'
import type { Instant, Snippet, SnippetChange, SnippetId } from './snippet.ts'

export interface LibraryOptions extends DatabaseOptions {
  readonly codec?: RowCodec
  /** Where the codec comes from, if it may change. */
  readonly codecs?: CodecSource
  /** Another clock, for tests. */
  readonly now?: () => Instant
  /** Called after each write that was committed; not waited for. */
  readonly afterWrite?: () => void
  /** Where the second copy lies, for tests; `null` for none. */
  readonly secondCopy?: () => Promise<IDBFactory | null>
}

export type Library = ReturnType<typeof openLibrary>

type Changes = typeof import('./changes.ts')

/** One of `changes.ts`, which is evaluated when one of them is first called. */
function later<Name extends keyof Changes>(name: Name): Changes[Name] {
  const call = async (...given: unknown[]): Promise<unknown> =>
    Reflect.apply((await import('./changes.ts'))[name], undefined, given)
  return call as unknown as Changes[Name]
}
const inBulk = later('inBulk')
const purge = later('purge')
const changeSnippets = later('changeSnippets')
const trashSnippets = later('trashSnippets')
const restoreSnippets = later('restoreSnippets')

/**
 * The reader's library: the one way to it for all pages, the background and sync.
 *
 * What writes gives a value with `ok`, once the whole of it is on the disk (a save: once the browser has it, some
 * milliseconds earlier); it never rejects.
 * What reads rejects with a `LibraryFailure` where the database cannot be read. The database is opened with the first
 * of either.
 */
export function openLibrary({
  codec = PLAIN_CODEC,
  codecs = always(codec),
  now = wallClock,
  afterWrite,
  secondCopy = copyFactory,
  ...options
}: LibraryOptions = {}) {
  const database = libraryDatabase(options)
  const copy = lazily(async () => {
    const factory = await secondCopy()
    return factory && copyDatabase(database.name, factory, options.IDBKeyRange)
  })
  const context: LibraryContext = {
    database,
    get codec() {
      return codecs.current()
    },
    now,
    writerFor: writerPerLibrary(),
    copy,
  }
  const codecKnown = async () => {
    const pending = codecs.ready()
    if (pending) await pending
  }

  // Opened by hand, since Dexie by itself tries only once.
  const opened = async () => {
    if (!database.isOpen()) await database.open()
  }
  /** Both at once: each waits for the browser. */
  const openedAndCodecKnown = () => Promise.all([opened(), codecKnown()])
  /** A read, with its fault where it fails. */
  const reads =
    <Given extends unknown[], Value>(read: (context: LibraryContext, ...given: Given) => Promise<Value>) =>
    async (...given: Given): Promise<Value> => {
      try {
        // Nothing is waited for once there is nothing to wait for: every read of every page comes by here.
        if (!database.isOpen() || codecs.ready()) await openedAndCodecKnown()
        return await read(context, ...given)
      } catch (thrown) {
        throw reading.failureOf(thrown)
      }
    }

  const writes =
    <Given extends unknown[], Value extends object>(
      work: (context: LibraryContext, ...given: Given) => Promise<Outcome<Value>>,
    ) =>
    async (...given: Given): Promise<Outcome<Value>> => {
      let outcome: Outcome<Value>
      try {
        await openedAndCodecKnown()
        outcome = await work(context, ...given)
      } catch (thrown) {
        return failedBy(thrown)
      }
      if (outcome.ok) afterWrite?.()
      return outcome
    }

  return {
    /** For sync and search, which work on the tables themselves. Everybody else has no business with it. */
    context,

    /** `saveSnippet`: saves a new snippet. */
    save: writes(later('saveSnippet')),
    /** `changeSnippet`: changes one, on the base of what its editor showed. */
    change: writes(later('changeSnippet')),
    /** `changeSnippets`: changes many. Many indeed: after a copy of the library. */
    changeMany: writes(
      (
        _,
        ids: readonly SnippetId[],
        decide: (snippet: Snippet) => SnippetChange | null,
        progress?: Progress,
      ) => inBulk(context, 'change', ids, (of, some) => changeSnippets(of, some, decide), progress),
    ),
    /** Puts snippets into the trash. Many: after a copy of the library. */
    trash: writes((_, ids: readonly SnippetId[], progress?: Progress) =>
      inBulk(context, 'delete', ids, trashSnippets, progress),
    ),
    /** Takes snippets out of the trash, and confirms those that outlived a deletion elsewhere. */
    restore: writes((_, ids: readonly SnippetId[], progress?: Progress) =>
      inBulk(context, null, ids, restoreSnippets, progress),
    ),
    /**
     * Deletes snippets for good. `everywhere`: from all backups too, without a trace but the tombstones that other
     * devices need.
     */
    purge: writes((_, ids: readonly SnippetId[], { everywhere = false } = {}) =>
      purge(context, ids, everywhere),
    ),
    /** Deletes what has had its thirty days in the trash. */
    purgeExpired: writes(later('purgeExpired')),
    /** `bringIn`: takes in what a file holds. */
    bring: writes(later('bringIn')),

    get: reads(reading.readSnippet),
    getMany: reads(reading.readSnippets),
    forEditing: reads(reading.readForEditing),
    newest: reads(reading.readNewest),
    ofPage: reads(reading.readOfPage),
    ofEntity: reads(reading.readOfEntity),
    ofTag: reads(reading.readOfTag),
    ofHost: reads(reading.readOfHost),
    article: reads(reading.readArticle),
    beside: reads(reading.readBeside),
    count: reads(reading.countSnippets),
    changesSince: reads(reading.readChangesSince),
    /** Every snippet in parts, trash included. Rejects as reads do. */
    all: (part?: number) => reading.readAll(context, part),
    /** What the library knows of itself; `undefined` before the first write. */
    state: reads(({ database: of }): Promise<LibraryState | undefined> => stateOf(of)),

    /**
     * Calls back with the answer to a read now and whenever it changes, in whatever window, and when the library is
     * locked or unlocked; gives what stops it.
     */
    watch<Value>(
      read: () => Promise<Value>,
      seen: (value: Value) => void,
      failed: (failure: Failed) => void = () => undefined,
    ): () => void {
      let subscription: { unsubscribe(): void } | undefined
      let stopped = false
      const subscribe = () => {
        subscription?.unsubscribe()
        if (stopped) return
        subscription = liveQuery(async () => read()).subscribe({
          next: seen,
          error: error => failed(failedBy(error)),
        })
      }
      const stopWatching = codecs.watch(subscribe)
      const pending = codecs.ready()
      if (pending) {
        // What is wrong with it, the first read says.
        opened().catch(() => undefined)
        void pending.then(() => subscription ?? subscribe())
      } else subscribe()
      return () => {
        stopped = true
        stopWatching()
        subscription?.unsubscribe()
      }
    },

    /** Takes in what other devices wrote. Much at once: after a copy of the library. */
    applyRemote: writes(later('applyMany')),
    /** Tries once more what came from a newer version, after an update of the extension. */
    retryAside: writes(later('retryAside')),
    /** For the sync engine: see `outgoing.ts` and `lossesOf`. */
    takeUnsent: reads(later('takeUnsent')),
    confirmSent: reads(later('confirmSent')),
    sendAgain: writes(later('sendAgain')),
    knownIds: reads(later('knownIds')),
    wholeOf: reads(later('wholeOf')),
    lossesOf: reads(later('lossesOf')),
    /** From when on changes are kept in `unsent`, and until when. */
    setSyncing: writes(later('setSyncing')),

    backups: {
      list: reads(listBackups),
      take: writes(later('takeBackup')),
      daily: writes(later('backUpDaily')),
      verify: reads(later('verifyBackup')),
      restore: writes(later('restoreBackup')),
      delete: writes(later('deleteBackup')),
    },

    /** Compares every row with its document. */
    check: reads(later('checkLibrary')),
    mend: writes(later('mendRows')),
    /** An import or a restoring that was cut short. */
    interrupted: reads(readInterruptedWork),
    forgetInterrupted: reads(forgetInterruptedWork),

    /** `beginSession`: what is to be done once at each start of the browser. */
    beginSession: reads(async of => {
      const factory = options.indexedDB ?? globalThis.indexedDB
      return later('beginSession')(of, factory, await secondCopy())
    }),

    close() {
      database.close()
      // What was saved last may still be on its way into the copy.
      void inLibraryTurn(context, 'write', async () => (await copy())?.close()).catch(() => undefined)
    },
  }
}

/** Makes something when it is first needed, and again where that failed. */
function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => {
    made ??= make().catch((thrown: unknown) => {
      made = undefined
      throw thrown
    })
    return made
  }
}
