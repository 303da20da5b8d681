import type { Recipient } from '../keys/recipient.ts'

/** Encrypts and decrypts whole log files. `age-sealer.ts` is the one that is used. */
export interface Sealer {
  seal(bytes: Uint8Array): Promise<Uint8Array>
  open(sealed: Uint8Array): Promise<Opened>
  /** Whom it seals for. Whoever knows this can write what the key opens, but open nothing. */
  recipient(): Promise<Recipient>
}

export type Opened =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** Made for another key, or bytes that are not (any more) what was written. */
  | { readonly ok: false; readonly fault: 'other-key' | 'damaged' }
