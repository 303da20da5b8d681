import { ageSealer } from '../../../lib/sync/encryption/age-sealer.ts'
import { newSyncKey, type SyncKey } from '../../../lib/sync/keys/sync-key.ts'
import { pairingText } from '../../../lib/sync/setup/pairing.ts'
import { couchDbStore } from '../../../lib/sync/stores/couchdb.ts'
import type { Store } from '../../../lib/sync/stores/store.ts'
import { webDavStore } from '../../../lib/sync/stores/webdav.ts'
import { Device } from '../../unit/sync/engine/device.ts'
import { addressOf } from '../../unit/sync/stores/address-of.ts'
import { PASSWORD, USER } from './store-server.ts'

/** Another device of the same reader, with the real engine and encryption and its library in memory. */
export interface OtherDevice {
  readonly device: Device
  readonly key: SyncKey
  /** What it shows for others to be paired with. */
  readonly pairing: string
}

/**
 * @param number tells one device from another
 * @param key a new one where it is missing
 */
export async function otherDevice(
  kind: 'webdav' | 'couchdb',
  address: string,
  number = 1,
  key?: SyncKey,
): Promise<OtherDevice> {
  const its = key ?? (await newSyncKey())
  const server = { address: addressOf(address), user: USER, password: PASSWORD }
  const store: Store = kind === 'webdav' ? webDavStore(server) : couchDbStore(server)
  return {
    device: new Device(store, number, ageSealer([its])),
    key: its,
    pairing: pairingText({ key: its, store: { kind, ...server } }),
  }
}
