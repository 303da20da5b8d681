import { LibraryFailure } from '../../library/fault.ts'
import type { Library } from '../../library/library.ts'
import { ageSealer, recipientOf, sealFor } from '../encryption/age-sealer.ts'
import type { Sealer } from '../encryption/sealer.ts'
import type { Journal } from '../journal.ts'
import { journalIn } from '../journal-database.ts'
import type { Recipient } from '../keys/recipient.ts'
import type { SyncKey } from '../keys/sync-key.ts'
import type { SyncDatabase } from '../sync-database.ts'
import { beginSync } from './begin.ts'
import { changeSetUp, endInSetUp, type KeyChange, type KeyNote, readSetUp, type SetUp } from './set-up.ts'

/** What a device keeps of its key, and how it begins anew under another one: in its database, or in a simulation. */
export interface KeyKeeper {
  readonly encryption: Encryption
  /** `undefined` where sync is not set up. */
  read(): Promise<SetUp | undefined>
  journalOf(setUp: SetUp): Journal
  noteChange(keyChange: KeyChange): Promise<void>
  /** Another note takes the place of the one that was kept. */
  replaceNote(note: KeyNote): Promise<void>
  end(what: 'keyChange' | 'outdated'): Promise<void>
  /**
   * Begins a fresh log in the same store, with the whole library to be sent. The set-up is replaced with its last
   * step; cut off before, it may be begun again. Rejects with a `LibraryFailure` where the library cannot.
   */
  beginAnew(setUp: SetUp): Promise<void>
}

export interface Encryption {
  sealerOf(key: SyncKey): Sealer
  recipientOf(key: SyncKey): Promise<Recipient>
  sealFor(recipients: readonly Recipient[], bytes: Uint8Array): Promise<Uint8Array>
}

const AGE: Encryption = { sealerOf: key => ageSealer([key]), recipientOf, sealFor }

export function keyKeeperIn(database: SyncDatabase, library: Library): KeyKeeper {
  return {
    encryption: AGE,
    read: () => readSetUp(database),
    journalOf: ({ deviceName }) => journalIn(database, deviceName),
    noteChange: keyChange => changeSetUp(database, { keyChange }),
    replaceNote: note => changeSetUp(database, { note }),
    end: what => endInSetUp(database, what),
    async beginAnew(setUp) {
      const begun = await beginSync(database, library, setUp, true)
      if (!begun.ok) throw new LibraryFailure(begun.fault, begun.detail)
    },
  }
}
