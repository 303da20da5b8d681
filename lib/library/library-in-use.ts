import { codecInUse } from '../lock/codec-in-use.ts'
import { type Library, openLibrary } from './library.ts'

/** Opened with the first use in this context, and kept: what is opened twice has two writers. */
let opened: Library | undefined
const listeners = new Set<() => void>()

/** The reader's library, the same for all of this context (a page of the extension, or the background). */
export function libraryInUse(): Library {
  opened ??= openLibrary({
    codecs: codecInUse(),
    afterWrite() {
      for (const listener of listeners) listener()
    },
  })
  return opened
}

/** Calls back after each write of this context that is on the disk. Other contexts do not hear of it by this. */
export function afterLibraryWrites(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
