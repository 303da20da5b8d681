import { describe, expect, it } from 'vitest'
import { ageSealer } from '../../../../lib/sync/encryption/age-sealer.ts'
import { newSyncKey } from '../../../../lib/sync/keys/sync-key.ts'
import { checkStore } from '../../../../lib/sync/setup/check-store.ts'
import { failed, type Store } from '../../../../lib/sync/stores/store.ts'
import { Device } from '../engine/device.ts'
import { Random } from '../simulation/random.ts'
import { RoughStore } from '../simulation/rough-store.ts'

const sealer = ageSealer([await newSyncKey()])

async function filled(): Promise<RoughStore> {
  const store = new RoughStore(new Random(1))
  const device = new Device(store, 1, sealer)
  for (let turn = 0; turn < 3; turn++) {
    device.save(`note ${turn}`)
    await device.sync()
  }
  return store
}

/** Whatever is written fails the test. */
const readOnly = (store: Store): Store => ({
  list: cursor => store.list(cursor),
  get: name => store.get(name),
  put: () => Promise.reject(new Error('written')),
  remove: () => Promise.reject(new Error('removed')),
})

describe('a look into a store before anything is written', () => {
  it('finds nothing, or a library', async () => {
    const empty = new RoughStore(new Random(1))
    expect(await checkStore(readOnly(empty), sealer)).toEqual({ found: 'nothing' })
    expect(await checkStore(readOnly(await filled()), sealer)).toEqual({ found: 'library', files: 3 })
  })

  it('tells another key from damage', async () => {
    const store = await filled()
    const other = ageSealer([await newSyncKey()])
    expect(await checkStore(readOnly(store), other)).toEqual({ found: 'other-key', files: 3 })
    const [damaged] = store.files.values()
    damaged?.bytes.fill(7, damaged.bytes.length - 40)
    expect(await checkStore(readOnly(store), sealer)).toEqual({ found: 'library', files: 3 })
    for (const { bytes } of store.files.values()) bytes.fill(7, bytes.length - 40)
    expect(await checkStore(readOnly(store), sealer)).toEqual({ found: 'damaged', files: 3 })
  })

  it('passes on what is wrong with the store', async () => {
    const closed: Store = { ...readOnly(new RoughStore(new Random(1))), list: async () => failed('refused') }
    expect(await checkStore(closed, sealer)).toEqual({ found: 'fault', fault: 'refused' })
  })
})
