import * as z from 'zod/mini'
import { isUpdate } from '../../library/merge.ts'
import { recipientSchema } from '../keys/recipient.ts'
import { bytesOf, entryLineSchema, type LogEntry } from './log-entry.ts'
import { type Packed, pack, unpack } from './packing.ts'

/**
 * A log file before it is encrypted; docs/sync-format.md describes it for readers of other programs.
 *
 * ```
 * casenote-log 1 LF
 * header as one line of JSON LF
 * then for each entry: one line of JSON LF, and after a change its Yjs update, after an article its JSON, and LF
 * ```
 * All of it compressed with gzip and padded (see `packing.ts`).
 */

export const fileNameSchema = z
  .string()
  .check(z.regex(/^[a-z2-7]{26}\.age$/, 'is not the name of a log file'))
  .brand<'FileName'>()
/** 128 random bits in base 32: a name says nothing about what is in the file. */
export type FileName = z.infer<typeof fileNameSchema>

export const deviceIdSchema = z.uuid().brand<'DeviceId'>()
export type DeviceId = z.infer<typeof deviceIdSchema>

/** So many changes of the key are remembered for devices that were away. */
export const MOST_CLOSED = 100

const count = z.number().check(z.int(), z.nonnegative())

export const logHeaderSchema = z.object({
  /** The file's own name, so that a store cannot pass one file off as another. */
  name: fileNameSchema,
  device: deviceIdSchema,
  /** What the reader calls the device. */
  deviceName: z.string().check(z.maxLength(200)),
  /** Which files of the device's log this one stands for, counted from 1: one, or many after compaction. */
  first: count,
  last: count,
  /** How often its content was compacted. */
  level: count,
  /** When it was made, by the device's clock; for the eyes of readers only. */
  madeAt: z.iso.datetime({ precision: 3 }),
  /** Names of files of other devices that this one could not read, so that those send their content again. */
  damaged: z.array(fileNameSchema).check(z.maxLength(1_000)),
  /**
   * The keys that were given up, by their recipients: whoever still has one of them writes no more and asks for the
   * new one. Only in the note that a change of the key leaves (see `change-key.ts`), which says nothing else.
   */
  closes: z.optional(z.array(recipientSchema).check(z.minLength(1), z.maxLength(MOST_CLOSED))),
  /** A file of a team's library; missing in those of a reader's own. */
  team: z.optional(z.literal(true)),
  entries: count,
})
export type LogHeader = z.infer<typeof logHeaderSchema>

export interface LogFile {
  readonly header: LogHeader
  readonly entries: readonly LogEntry[]
}

export type DecodedLogFile = { ok: true; file: LogFile } | { ok: false; fault: string; isBomb?: true }

const FIRST_LINE = 'casenote-log 1'
const LINE_FEED = 10
/** No line of ours is longer; one that is comes from somebody else. */
const LONGEST_LINE = 4_000_000

/** A new name. */
export function newFileName(): FileName {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
  const bits = crypto.getRandomValues(new Uint8Array(26))
  return fileNameSchema.parse(`${[...bits].map(bit => alphabet[bit & 31]).join('')}.age`)
}

/** The bytes of a file, ready to be encrypted. */
export function encodeLogFile(header: Omit<LogHeader, 'entries'>, entries: readonly LogEntry[]): Packed {
  const encoder = new TextEncoder()
  const lines = [FIRST_LINE, JSON.stringify({ ...header, entries: entries.length })]
  const pieces: Uint8Array[] = lines.map(line => encoder.encode(`${line}\n`))
  for (const entry of entries) {
    const bytes = bytesOf(entry)
    const { kind, key } = entry
    const line = bytes ? { kind, key, bytes: bytes.length } : entry
    pieces.push(encoder.encode(`${JSON.stringify(line)}\n`))
    if (bytes) pieces.push(bytes, encoder.encode('\n'))
  }
  return pack(pieces)
}

/** What a file says; a fault where it is not whole and well-formed. Never throws. */
export function decodeLogFile(packed: Uint8Array): DecodedLogFile {
  const unpacked = unpack(packed)
  if (!unpacked.ok) return unpacked
  const lines = new Lines(unpacked.bytes)
  if (lines.line() !== FIRST_LINE) return { ok: false, fault: 'not a log of this version' }
  const header = logHeaderSchema.safeParse(fromJson(lines.line()))
  if (!header.success) return { ok: false, fault: 'no readable header' }
  const entries: LogEntry[] = []
  for (let index = 0; index < header.data.entries; index++) {
    const line = entryLineSchema.safeParse(fromJson(lines.line()))
    if (!line.success) return { ok: false, fault: `entry ${index} is not readable` }
    if (line.data.kind === 'tombstone') {
      entries.push(line.data)
      continue
    }
    const { kind, key, bytes } = line.data
    const taken = lines.take(bytes)
    if (!taken) return { ok: false, fault: `entry ${index} is cut off` }
    if (kind === 'article') {
      entries.push({ kind, key, json: taken })
      continue
    }
    if (!isUpdate(taken)) return { ok: false, fault: `entry ${index} is not an update` }
    entries.push({ kind, key, update: taken })
  }
  return { ok: true, file: { header: header.data, entries } }
}

function fromJson(line: string | null): unknown {
  try {
    return line === null ? null : JSON.parse(line)
  } catch {
    return null
  }
}

/** Walks through bytes that are lines of text and stretches of other bytes in turn. */
class Lines {
  readonly #bytes: Uint8Array<ArrayBuffer>
  #at = 0

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes
  }

  line(): string | null {
    const end = this.#bytes.indexOf(LINE_FEED, this.#at)
    if (end < 0 || end - this.#at > LONGEST_LINE) return null
    const line = new TextDecoder().decode(this.#bytes.subarray(this.#at, end))
    this.#at = end + 1
    return line
  }

  take(length: number): Uint8Array | null {
    const end = this.#at + length
    if (this.#bytes[end] !== LINE_FEED) return null
    const taken = this.#bytes.slice(this.#at, end)
    this.#at = end + 1
    return taken
  }
}
