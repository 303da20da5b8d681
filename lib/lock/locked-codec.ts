import type { RowCodec } from '../library/codec.ts'
import { LibraryFailure } from '../library/fault.ts'

function refuse(): never {
  throw new LibraryFailure('locked')
}

/** What stands for the codec while the library is locked: nothing is read and nothing written, also where it is empty. */
export const LOCKED_CODEC: RowCodec = {
  get id() {
    return refuse()
  },
  seal: refuse,
  open: refuse,
  token: refuse,
}
