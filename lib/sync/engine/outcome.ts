import type { StoreFault } from '../stores/store.ts'

/** How a run of sync ended. */
export type Outcome =
  | {
      readonly state: 'done'
      readonly sent: number
      readonly received: number
      readonly notices: readonly Notice[]
    }
  | { readonly state: 'failed'; readonly fault: StoreFault | 'wrong-key'; readonly retryAfter?: number }
  /** More would be taken away than a reader does in passing: nothing of it was done. */
  | { readonly state: 'asks'; readonly about: 'losses'; readonly removed: number; readonly of: number }
  /** The store is empty although it held files: nothing was done. */
  | { readonly state: 'asks'; readonly about: 'empty-store'; readonly files: number }

/** What the reader should hear of although the run went on. */
export type Notice =
  /** Files that cannot be read: what stood in them was asked for again. */
  | { readonly kind: 'damaged'; readonly files: number }
  /** Files for another key. */
  | { readonly kind: 'other-key'; readonly files: number }
  /** A file under another one's name. */
  | { readonly kind: 'replayed'; readonly files: number }
  /** Files have vanished: the store went back in time or somebody removed them. They were sent again. */
  | { readonly kind: 'went-back'; readonly files: number }
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
