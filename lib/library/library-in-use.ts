import { type Library, openLibrary } from './library.ts'

/** Opened with the first use in this context, and kept: what is opened twice has two writers. */
let opened: Library | undefined

/** The reader's library, the same for all of this context (a page of the extension, or the background). */
export function libraryInUse(): Library {
  opened ??= openLibrary()
  return opened
}
