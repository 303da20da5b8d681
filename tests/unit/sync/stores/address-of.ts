import { readStoreAddress, type StoreAddress } from '../../../../lib/sync/stores/store-address.ts'

/** An address that a test knows to be good. */
export function addressOf(typed: string): StoreAddress {
  const read = readStoreAddress(typed)
  if (!read.ok) throw new Error(read.fault)
  return read.address
}
