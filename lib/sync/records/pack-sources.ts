import { OWN_PACK } from '../../packs/pack-limits.ts'
import type { PacksDatabase } from '../../packs/packs-database.ts'
import type { Notice } from '../engine/outcome.ts'
import {
  carriedChoice,
  carriedEntry,
  carriedPack,
  dayOfEntry,
  entryId,
  isCarriable,
  versionOfPack,
} from './carried-packs.ts'
import { type RecordSource, STAYS_HERE } from './record-source.ts'
import { everyPack, markOf, writeChoices, writeOwnEntries, writePacks } from './write-packs.ts'

export interface PackSourcesParts {
  readonly database: PacksDatabase
  /** How the pack of the reader's own is called where it begins with what comes in. */
  readonly ownName: () => string
  /** Called after packs were changed by what came in. */
  readonly changed: () => void
  /** How large a pack may be that goes along, in UTF-16 code units: the storage of a browser's account is small. */
  readonly largest?: number
}

/**
 * The reader's packs on all devices. An imported pack goes as a whole; of the pack of the reader's own each entry goes
 * by itself, so that what is added on two devices is there on both.
 */
export function packSources(parts: PackSourcesParts): readonly RecordSource[] {
  return [packSource(parts), ownEntrySource(parts), choiceSource(parts)]
}

function packSource({ database, changed, largest }: PackSourcesParts): RecordSource {
  let editions: ReadonlyMap<string, string> = new Map()
  let [staying, unfit] = [0, 0]
  return {
    kind: 'pack',
    mark: () => markOf(database),
    async read() {
      const imported = (await everyPack(database)).filter(({ row }) => row.id !== OWN_PACK)
      editions = new Map(imported.map(({ row }) => [row.id, row.edition]))
      const values = imported.map(({ row, entities }) => {
        const value = carriedPack(row, entities)
        return [row.id, isCarriable(value, largest) ? value : STAYS_HERE] as const
      })
      staying = values.filter(([, value]) => value === STAYS_HERE).length
      return new Map(values)
    },
    async write(changes) {
      const written = await writePacks(database, changes, editions)
      unfit = written.unfit
      if (written.isChanged) changed()
    },
    prefersMine: (mine, theirs) => theirs === null || versionOfPack(mine) > versionOfPack(theirs),
    notices: () => noticesOf(staying, unfit),
  }
}

function ownEntrySource({ database, ownName, changed, largest }: PackSourcesParts): RecordSource {
  let edition: string | undefined
  let [staying, unfit] = [0, 0]
  return {
    kind: 'ownentry',
    mark: () => markOf(database),
    async read() {
      const own = (await everyPack(database)).find(({ row }) => row.id === OWN_PACK)
      edition = own?.row.edition
      let left = largest ?? Number.POSITIVE_INFINITY
      const values = (own?.entities ?? []).map(row => {
        left -= row.text.length
        return [entryId(row.id), left >= 0 ? carriedEntry(row) : STAYS_HERE] as const
      })
      staying = values.filter(([, value]) => value === STAYS_HERE).length
      return new Map(values)
    },
    async write(changes) {
      const written = await writeOwnEntries(database, changes, edition, ownName)
      unfit = written.unfit
      if (written.isChanged) changed()
    },
    prefersMine: (mine, theirs) => theirs === null || dayOfEntry(mine) > dayOfEntry(theirs),
    // All of them are one pack.
    notices: () => noticesOf(Math.min(staying, 1), Math.min(unfit, 1)),
  }
}

function choiceSource({ database, changed }: PackSourcesParts): RecordSource {
  let editions: ReadonlyMap<string, string> = new Map()
  return {
    kind: 'packchoice',
    mark: () => markOf(database),
    async read() {
      const rows = await database.packs.toArray()
      editions = new Map(rows.map(({ id, edition }) => [id, edition]))
      return new Map(
        rows.flatMap(row => {
          const choice = carriedChoice(row)
          return choice ? [[row.id, choice] as const] : []
        }),
      )
    },
    async write(changes) {
      if (await writeChoices(database, changes, editions)) changed()
    },
  }
}

function noticesOf(staying: number, unfit: number): Notice[] {
  return [
    ...(staying > 0 ? [{ kind: 'pack-stays' as const, files: staying }] : []),
    ...(unfit > 0 ? [{ kind: 'pack-no-room' as const, files: unfit }] : []),
  ]
}
