import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { type EntityId, entityIdSchema } from '../../../lib/knowledge/entity-id.ts'
import type { KnowledgeQueries } from '../../../lib/knowledge/queries.ts'
import { withPacks } from '../../../lib/packs/pack-entities.ts'
import { choicesOf, packsOf } from '../../../lib/packs/packs.ts'
import { packsDatabase } from '../../../lib/packs/packs-database.ts'
import { readPack } from '../../../lib/packs/read-pack.ts'

const id = (text: string): EntityId => entityIdSchema.parse(text)
const person = (name: string) => ({
  id: `person/${name}`,
  kind: 'person',
  name: `${name} Marr`,
  description: 'x',
})

function file(pack: string, version: number, ...names: string[]) {
  const lines = [{ pack, version, name: pack }, ...names.map(person)].map(line => JSON.stringify(line))
  const read = readPack(lines.join('\n'), '2026-11-22')
  if (!read.header || read.faults.length > 0) throw new Error(JSON.stringify(read.faults))
  return { header: read.header, lines: read.lines, text: `${lines.join('\n')}\n` }
}

function open() {
  const database = packsDatabase({ indexedDB: new IDBFactory(), IDBKeyRange })
  let moment = 0
  return { database, packs: packsOf(database, () => new Date(1_700_000_000_000 + moment++).toISOString()) }
}

describe('packs', () => {
  it('gives back byte for byte what was taken in', async () => {
    const { packs } = open()
    const { header, lines, text } = file('north', 1, 'ada', 'bea')
    expect(await packs.take(header, lines)).toEqual({ state: 'added', pack: 'north', count: 2 })
    expect(await packs.write('north')).toBe(text)
    expect(await packs.write('south')).toBeNull()
  })

  it('is updated by a newer version only, and stays switched off and chosen as it was', async () => {
    const { packs } = open()
    const old = file('north', 2, 'ada', 'bea')
    await packs.take(old.header, old.lines)
    await packs.switchTo('north', false)
    await packs.choose('north', id('person/north.ada'), 'Ada  Marr', true)
    expect(await packs.take(old.header, old.lines)).toMatchObject({ state: 'same' })
    const older = file('north', 1, 'cleo')
    expect(await packs.take(older.header, older.lines)).toMatchObject({ state: 'older', version: 2 })
    const newer = file('north', 3, 'ada', 'cleo', 'dora')
    expect(await packs.take(newer.header, newer.lines)).toMatchObject({ state: 'updated', count: 3 })
    const [row] = await packs.list()
    expect(row).toMatchObject({ isOn: false, count: 3, chosen: ['person/north.ada ada marr'] })
    expect(await packs.write('north')).toBe(newer.text)
  })

  it('never replaces what the reader made by hand', async () => {
    const { packs } = open()
    const mine = file('my-own', 1, 'ada')
    await packs.take(mine.header, mine.lines)
    const other = file('my-own', 9, 'ada', 'bea')
    expect(await packs.take(other.header, other.lines)).toEqual({ state: 'merged', pack: 'my-own', count: 1 })
    expect((await packs.entitiesOf('my-own')).map(row => row.id)).toEqual([
      'person/my-own.ada',
      'person/my-own.bea',
    ])
  })

  it('can be put back after it was removed', async () => {
    const { packs } = open()
    const { header, lines, text } = file('north', 1, 'ada', 'bea')
    await packs.take(header, lines)
    const removed = await packs.remove('north')
    expect(await packs.list()).toEqual([])
    expect(await packs.entitiesOf('north')).toEqual([])
    if (removed) await packs.putBack(removed)
    expect(await packs.write('north')).toBe(text)
  })

  it('changes its edition with every change, so that it is compiled again', async () => {
    const { packs } = open()
    const { header, lines } = file('north', 1, 'ada', 'bea')
    const editions = new Set<string>()
    const look = async () => editions.add((await packs.list())[0]?.edition ?? '')
    await packs.take(header, lines)
    await look()
    await packs.switchTo('north', false)
    await look()
    await packs.choose('north', id('person/north.ada'), 'Ada Marr', true)
    await look()
    const isChosen = choicesOf(await packs.list())
    expect(isChosen(id('person/north.ada'), 'ada marr')).toBe(true)
    expect(isChosen(id('person/north.bea'), 'ada marr')).toBe(false)
    await packs.removeEntity(id('person/north.ada'))
    await look()
    expect(editions.size).toBe(4)
    expect((await packs.list())[0]?.count).toBe(1)
  })

  it('answers for its own ids beside the bundle, in the order asked for', async () => {
    const { packs, database } = open()
    const { header, lines } = file('north', 1, 'ada')
    await packs.take(header, lines)
    const asked: string[] = []
    const bundled = {
      getEntity: async (wanted: EntityId) => void asked.push(wanted),
      getEntities: async (wanted: readonly EntityId[]) => {
        asked.push(...wanted)
        return []
      },
      backlinksOf: async () => [],
    } as unknown as KnowledgeQueries
    const both = withPacks(bundled, database)
    expect((await both.getEntity(id('person/north.ada')))?.name).toBe('ada Marr')
    await both.getEntity(id('person/ada'))
    expect((await both.getEntities([id('person/ada'), id('person/north.ada')])).map(each => each.id)).toEqual(
      ['person/north.ada'],
    )
    expect(asked).toEqual(['person/ada', 'person/ada'])
  })
})
