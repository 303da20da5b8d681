import { type Library, openLibrary } from '../library/library.ts'

/** Its database. */
export const TEAM_LIBRARY = 'team-library'

let opened: Library | undefined
const listeners = new Set<() => void>()

/**
 * The library that is shared with a team, the same for all of this context. It has no second copy, since the store of
 * the team is one, and no passphrase: what is in it others have too.
 */
export function teamLibraryInUse(): Library {
  opened ??= openLibrary({
    name: TEAM_LIBRARY,
    secondCopy: async () => null,
    afterWrite() {
      for (const listener of listeners) listener()
    },
  })
  return opened
}

/** Calls back after each write of this context into the team's library. */
export function afterTeamWrites(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
