import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { addOwnEntity, type OwnEntity } from '../../../lib/packs/own-entity.ts'
import { packsOf } from '../../../lib/packs/packs.ts'
import { packsDatabase } from '../../../lib/packs/packs-database.ts'
import { readPack } from '../../../lib/packs/read-pack.ts'

const TODAY = '2026-11-22'
const marr: OwnEntity = { name: ' Ottilie\n Marr ', kind: 'person', description: 'campaigner', note: '' }

it('adds whom a reader follows, each under an id of its own, in a file that can be read again', async () => {
  const packs = packsOf(packsDatabase({ indexedDB: new IDBFactory(), IDBKeyRange }))
  const add = (entity: OwnEntity) => addOwnEntity(packs, entity, 'My own', TODAY)
  expect(await add({ ...marr, name: 'Marr' })).toEqual({ state: 'not-full-name' })
  expect(await add({ ...marr, description: ' ' })).toEqual({ state: 'incomplete' })
  expect(await packs.list()).toEqual([])
  expect(await add({ ...marr, note: 'met in May' })).toEqual({ state: 'added' })
  expect(await add(marr)).toEqual({ state: 'added' })
  expect(await add({ ...marr, kind: 'organisation', name: '“Ωmega”' })).toEqual({ state: 'added' })
  const rows = await packs.entitiesOf('my-own')
  expect(rows.map(({ id, entity }) => [id, entity.name, entity.summary])).toEqual([
    ['person/my-own.ottilie-marr', 'Ottilie Marr', 'met in May'],
    ['person/my-own.ottilie-marr-2', 'Ottilie Marr', 'campaigner'],
    ['organisation/my-own.mega', '“Ωmega”', 'campaigner'],
  ])
  const read = readPack((await packs.write('my-own')) ?? '', TODAY)
  expect(read.faults).toEqual([])
  expect(read.lines.map(({ entity }) => entity.id)).toEqual(rows.map(({ id }) => id))
})
