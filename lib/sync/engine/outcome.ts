import type { FileName } from '../log/log-file.ts'
import type { StoreFault } from '../stores/store.ts'

/** How a run of sync ended. */
export type Outcome =
  | {
      readonly state: 'done'
      readonly sent: number
      readonly received: number
      readonly notices: readonly Notice[]
    }
  | {
      readonly state: 'failed'
      readonly fault: StoreFault | 'wrong-key' | 'other-line'
      readonly retryAfter?: number
    }
  /** More would be taken away than a reader does in passing: nothing of it was done. */
  | { readonly state: 'asks'; readonly about: 'losses'; readonly removed: number; readonly of: number }
  /** The store is empty although it held files: nothing was done. */
  | { readonly state: 'asks'; readonly about: 'empty-store'; readonly files: number }
  /** The key was changed on another device: nothing is written under the old one any more. */
  | {
      readonly state: 'asks'
      readonly about: 'new-key'
      /** What the reader calls the device that changed it, and when it did, by its clock. */
      readonly by: string
      readonly at: string
      /** The note that says so, which the new key opens too. */
      readonly file: FileName
    }

/** What the reader should hear of although the run went on. */
export type Notice =
  /** Files that cannot be read: what stood in them was asked for again. */
  | { readonly kind: 'damaged'; readonly files: number }
  /** Files for another key. */
  | { readonly kind: 'other-key'; readonly files: number }
  /** A file under another one's name. */
  | { readonly kind: 'replayed'; readonly files: number }
  /** Files larger than any of ours. */
  | { readonly kind: 'too-large'; readonly files: number }
  /** Files, made with the key, that would unpack without end. */
  | { readonly kind: 'bomb'; readonly files: number }
  /** Files have vanished: the store went back in time or somebody removed them. They were sent again. */
  | { readonly kind: 'went-back'; readonly files: number }
  /** Packs that are too large to go along, and stay on this device. */
  | { readonly kind: 'pack-stays'; readonly files: number }
  /** Packs of other devices, or entries of the reader's own, for which there is no room here. */
  | { readonly kind: 'pack-no-room'; readonly files: number }
  /** Another device has written more than is here yet. */
  | { readonly kind: 'waiting'; readonly device: string }

/** A fault that ends a run; thrown inside the engine and turned into an outcome at its edge. */
export class RunEnded extends Error {
  readonly outcome: Outcome

  constructor(outcome: Outcome) {
    super(outcome.state)
    this.outcome = outcome
  }
}
