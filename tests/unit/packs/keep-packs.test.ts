import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { entityIdSchema } from '../../../lib/knowledge/entity-id.ts'
import { acknowledgePacksLoss, keepPacks, readPacksLoss } from '../../../lib/packs/keep-packs.ts'
import { bringPacksBack, readKeptPacks } from '../../../lib/packs/kept-pack.ts'
import { addOwnEntity } from '../../../lib/packs/own-entity.ts'
import { packsOf } from '../../../lib/packs/packs.ts'
import { packsDatabase } from '../../../lib/packs/packs-database.ts'
import { readPack } from '../../../lib/packs/read-pack.ts'

const QUAY = [
  '{"pack":"quay","version":1,"name":"Quay"}',
  '{"id":"term/slack-water","kind":"term","name":"slack water","description":"no tide"}',
].join('\n')

function newDevice(withCopy = true) {
  let factory = new IDBFactory()
  const copyFactory = withCopy ? new IDBFactory() : null
  const stored: Record<string, unknown> = {}
  const area = {
    get: async (key: string) => (key in stored ? { [key]: stored[key] } : {}),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
    remove: async (key: string) => void delete stored[key],
  }
  let database = packsDatabase({ indexedDB: factory, IDBKeyRange })
  return {
    area,
    packs: () => packsOf(database),
    keep: () => keepPacks({ database, area, copy: async () => copyFactory, keyRange: IDBKeyRange }),
    /** As the browser throws a database away: without a word. */
    lose() {
      database.close()
      factory = new IDBFactory()
      database = packsDatabase({ indexedDB: factory, IDBKeyRange })
    },
  }
}

async function withTwoPacks(device: ReturnType<typeof newDevice>) {
  const { header, lines } = readPack(QUAY, '2026-01-01')
  if (!header) throw new Error('no pack')
  const packs = device.packs()
  await packs.take(header, lines)
  await packs.switchTo('quay', false)
  await packs.choose('quay', entityIdSchema.parse('term/quay.slack-water'), 'Slack  Water', true)
  const own = { name: 'Ida Marr', kind: 'person', description: 'whom I follow', note: '' } as const
  await addOwnEntity(packs, own, 'My own', '2026-02-03')
  return readKeptPacks(packs)
}
const withoutTimes = (kept: Awaited<ReturnType<typeof readKeptPacks>>) =>
  kept.map(({ addedAt: _, ...rest }) => rest)

describe('the second copy of packs', () => {
  it('brings back what the browser threw away, as it was, and says so until it was read', async () => {
    const device = newDevice()
    const before = await withTwoPacks(device)
    expect(await device.keep()).toBe(false)
    device.lose()
    expect(await device.keep()).toBe(true)
    expect(withoutTimes(await readKeptPacks(device.packs()))).toEqual(withoutTimes(before))
    expect(await readPacksLoss(device.area)).toMatchObject({ packs: 2, brought: 2 })
    await device.keep()
    expect(await readPacksLoss(device.area)).toMatchObject({ packs: 2, brought: 2 })
    await acknowledgePacksLoss(device.area)
    expect(await readPacksLoss(device.area)).toBeNull()
  })

  it('takes nothing for lost that the reader removed', async () => {
    const device = newDevice()
    await withTwoPacks(device)
    await device.keep()
    for (const { id } of await device.packs().list()) await device.packs().remove(id)
    await device.keep()
    device.lose()
    expect(await device.keep()).toBe(false)
    expect(await device.packs().list()).toEqual([])
    expect(await readPacksLoss(device.area)).toBeNull()
  })

  it('says what is lost where there is no copy', async () => {
    const device = newDevice(false)
    await withTwoPacks(device)
    await device.keep()
    device.lose()
    expect(await device.keep()).toBe(false)
    expect(await readPacksLoss(device.area)).toMatchObject({ packs: 2, brought: 0 })
  })

  it('writes nothing for who has no packs', async () => {
    const device = newDevice()
    expect(await device.keep()).toBe(false)
    expect(await device.area.get('packs-sentinel')).toEqual({})
  })
})

describe('packs of a file', () => {
  it('come in once, and never over what is here; what is none is refused', async () => {
    const device = newDevice()
    const kept = await withTwoPacks(device)
    const packs = device.packs()
    const nonsense = [null, 3, { ...kept[0], file: 'x' }, { ...kept[0], addedAt: 'soon' }]
    expect(await bringPacksBack(packs, [...kept, ...nonsense])).toEqual({
      brought: 0,
      already: 2,
      refused: 4,
    })
    const other = newDevice()
    expect(await bringPacksBack(other.packs(), kept)).toEqual({ brought: 2, already: 0, refused: 0 })
    expect(withoutTimes(await readKeptPacks(other.packs()))).toEqual(withoutTimes(kept))
  })
})
