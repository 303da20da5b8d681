import * as z from 'zod/mini'
import { isIsoDate } from '../../dates/iso-date.ts'
import {
  LONGEST_PACK,
  LONGEST_PACK_LINE,
  MOST_ENTITIES_OF_A_PACK,
  OWN_PACK,
} from '../../packs/pack-limits.ts'
import type { PackEntityRow, PackRow } from '../../packs/packs-database.ts'
import { type PackRead, readPack } from '../../packs/read-pack.ts'
import { LONGEST_VALUE } from './record-document.ts'

/** What goes to other devices of the reader's packs; docs/sync-format.md describes it. What arrives is bad input. */

const isoDate = z.string().check(z.refine(isIsoDate, 'is not an ISO date'))

/** A pack that was imported. */
const carriedPackSchema = z.object({
  /** As an export of it is. */
  file: z.string().check(z.maxLength(LONGEST_PACK)),
  /** The day on which it was first imported. */
  addedOn: isoDate,
})
type CarriedPack = z.infer<typeof carriedPackSchema>

/** One entry of the reader's own pack. */
const carriedEntrySchema = z.object({
  /** As it stands in the pack. */
  line: z.string().check(z.maxLength(LONGEST_PACK_LINE), z.regex(/^[^\r\n]*$/, 'is more than one line')),
  /** The day as of which it holds. */
  asOf: isoDate,
})
type CarriedEntry = z.infer<typeof carriedEntrySchema>

/** What the reader chose for a pack; missing where it is on and nothing else was chosen. */
const carriedChoiceSchema = z.object({
  isOn: z.boolean(),
  /** Forms for which the pack's meaning holds. */
  chosen: z.array(z.string().check(z.maxLength(1_000))).check(z.maxLength(5_000)),
})
export type CarriedChoice = z.infer<typeof carriedChoiceSchema>

export function carriedPack({ header, addedAt }: PackRow, entities: readonly PackEntityRow[]): CarriedPack {
  const lines = entities.map(({ text }) => text)
  return { file: [JSON.stringify(header), ...lines].join('\n'), addedOn: addedAt.slice(0, 10) }
}

/**
 * Whether other devices could take it: what is longer than a record may be would read as removed there.
 *
 * @param largest in UTF-16 code units
 */
export function isCarriable(value: CarriedPack, largest = LONGEST_PACK): boolean {
  return value.file.length <= Math.min(largest, LONGEST_PACK) && JSON.stringify(value).length <= LONGEST_VALUE
}

/** The same checks as for an import; `null` where they fail, or where it is another pack. */
export function readCarriedPack(
  id: string,
  value: unknown,
): { readonly pack: PackRead & { header: PackRow['header'] }; readonly addedOn: string } | null {
  const carried = carriedPackSchema.safeParse(value)
  if (!carried.success || id === OWN_PACK) return null
  const { file, addedOn } = carried.data
  const { header, lines, faults } = readPack(file, addedOn)
  return header?.pack === id && faults.length === 0 ? { pack: { header, lines, faults }, addedOn } : null
}

/** 0 where it is no pack. */
export function versionOfPack(value: unknown): number {
  const carried = carriedPackSchema.safeParse(value)
  const [first = ''] = carried.success ? carried.data.file.split('\n', 1) : []
  return readPack(first, '2000-01-01').header?.version ?? 0
}

export function carriedEntry({ text, entity }: PackEntityRow): CarriedEntry {
  return { line: text, asOf: entity.asOf }
}

/** Empty where it is no entry. */
export function dayOfEntry(value: unknown): string {
  const carried = carriedEntrySchema.safeParse(value)
  return carried.success ? carried.data.asOf : ''
}

const LONGEST_ID = 100

/** The id of the record for an entry of the reader's own, such as `person.jane-doe`; a long one ends in a number. */
export function entryId(entity: PackEntityRow['id']): string {
  const id = entity.replace(`/${OWN_PACK}.`, '.')
  if (id.length <= LONGEST_ID) return id
  let hash = 0n
  for (const unit of id) hash = BigInt.asUintN(64, hash * 1_099_511_628_211n + BigInt(unit.charCodeAt(0)))
  return `${id.slice(0, LONGEST_ID - 21)}.${hash}`
}

/**
 * The entries that came in, by the ids of their records, beside those that are there, since one may name another. What
 * fails the checks of an import is left out.
 */
export function readOwnEntries(
  there: readonly PackEntityRow[],
  incoming: ReadonlyMap<string, unknown>,
): { readonly rows: readonly PackEntityRow[]; readonly unfit: number } {
  const carried = new Map<string, CarriedEntry>()
  for (const [id, value] of incoming) {
    const entry = carriedEntrySchema.safeParse(value)
    if (entry.success) carried.set(id, entry.data)
  }
  const kept = there.filter(({ id }) => !carried.has(entryId(id)))
  const taken = [...carried.values()].slice(0, Math.max(0, MOST_ENTITIES_OF_A_PACK - kept.length))
  const header = JSON.stringify({ pack: OWN_PACK, version: 1, name: OWN_PACK })
  const lines = [...kept.map(({ text }) => text), ...taken.map(({ line }) => line)]
  const read = readPack([header, ...lines].join('\n'), '2000-01-01')
  const places = new Map(there.map(({ id, line }) => [id, line]))
  let last = there.reduce((most, { line }) => Math.max(most, line), 1)
  const rows = read.lines.flatMap(({ text, entity }) => {
    const entry = carried.get(entryId(entity.id))
    if (!entry || entry.line.trim() !== text) return []
    const line = places.get(entity.id) ?? ++last
    return [{ id: entity.id, pack: OWN_PACK, line, text, entity: { ...entity, asOf: entry.asOf } }]
  })
  return { rows, unfit: read.header === null ? carried.size : carried.size - taken.length }
}

/** `null` where nothing was chosen. */
export function carriedChoice({ isOn, chosen }: PackRow): CarriedChoice | null {
  return isOn && chosen.length === 0 ? null : { isOn, chosen: [...chosen].sort() }
}

/** What was chosen; the defaults for `null`, and `null` for what is no choice. */
export function readCarriedChoice(value: unknown): CarriedChoice | null {
  if (value === null) return { isOn: true, chosen: [] }
  const carried = carriedChoiceSchema.safeParse(value)
  return carried.success ? carried.data : null
}
