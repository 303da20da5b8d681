import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantSchema } from '../../../../lib/library/snippet.ts'
import { type LogEntry, recordKeySchema } from '../../../../lib/sync/log/log-entry.ts'
import {
  decodeLogFile,
  deviceIdSchema,
  encodeLogFile,
  fileNameSchema,
  newFileName,
} from '../../../../lib/sync/log/log-file.ts'
import { pack, unpack } from '../../../../lib/sync/log/packing.ts'
import { Device } from '../engine/device.ts'
import { Random } from '../simulation/random.ts'
import { RoughStore } from '../simulation/rough-store.ts'
import { bomb } from './bomb.ts'

/** More with FUZZ_RUNS=100000. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 2_000)

const header = {
  name: newFileName(),
  device: deviceIdSchema.parse('00000000-0000-4000-8000-000000000001'),
  deviceName: 'a laptop',
  first: 1,
  last: 3,
  level: 0,
  madeAt: '2026-01-01T00:00:00.000Z',
  damaged: [newFileName()],
}

async function someEntries(): Promise<LogEntry[]> {
  const device = new Device(new RoughStore(new Random(1)), 1)
  const keys = ['one', 'two', 'three', ''].map(note => device.save(note))
  const states = await device.replica.statesOf(keys)
  const purgedAt = instantSchema.parse('2026-01-01T00:00:00.000Z')
  const key = recordKeySchema.parse('dismissal/x')
  return [...states, { key, kind: 'tombstone', tombstone: { purgedAt, seen: {}, vector: { 7: 3 } } }]
}

const entries = await someEntries()
const whole = unpack(encodeLogFile(header, entries))
if (!whole.ok) throw new Error(whole.fault)
const text = whole.bytes

describe('a log file', () => {
  it('is read as it was written', () => {
    const decoded = decodeLogFile(encodeLogFile(header, entries))
    expect(decoded).toEqual({ ok: true, file: { header: { ...header, entries: entries.length }, entries } })
  })

  it.each([
    ['no bytes', new Uint8Array()],
    ['a later version', pack([new TextEncoder().encode('casenote-log 2\n{}\n')])],
    ['no header', pack([new TextEncoder().encode('casenote-log 1\n')])],
    ['fewer entries than it says', pack([text.subarray(0, text.length - 200)])],
  ])('with %s is a fault', (_, packed) => {
    expect(decodeLogFile(packed).ok).toBe(false)
  })

  it('that says it has entries without end is a fault at once', () => {
    const said = JSON.stringify({ ...header, entries: 9_007_199_254_740_991 })
    expect(decodeLogFile(pack([new TextEncoder().encode(`casenote-log 1\n${said}\n`)])).ok).toBe(false)
  })

  it('with an entry longer than the file is a fault', () => {
    const lines = [
      'casenote-log 1',
      JSON.stringify({ ...header, entries: 1 }),
      JSON.stringify({ kind: 'change', key: 'snippet/x', bytes: 9_007_199_254_740_991 }),
      'x',
    ]
    expect(decodeLogFile(pack([new TextEncoder().encode(`${lines.join('\n')}\n`)])).ok).toBe(false)
  })

  it('that unpacks to more than a log may hold is a fault', () => {
    const packed = bomb()
    expect(packed.length).toBeLessThan(100_000)
    expect(unpack(packed)).toEqual({ ok: false, fault: 'unpacks to more than a log may hold', isBomb: true })
  }, 30_000)

  it(
    'never throws and never makes up an entry, whatever is changed, cut out or put in',
    () => {
      const random = new Random(RUNS)
      const packedText = pack([text])
      let faults = 0
      for (let run = 0; run < RUNS; run++) {
        const changed = changedAnywhere(text, random)
        // Half of them changed within the compressed bytes, as a store would, half before they were compressed.
        const packed = run % 2 === 0 ? pack([changed]) : changedAnywhere(packedText, random)
        const decoded = decodeLogFile(packed)
        if (!decoded.ok) faults++
        else
          for (const { key } of decoded.file.entries)
            expect(recordKeySchema.safeParse(key).success).toBe(true)
      }
      expect(faults).toBeGreaterThan(RUNS / 10)
    },
    60_000 + RUNS * 5,
  )

  it('of random bytes is a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        expect(decodeLogFile(bytes).ok).toBe(false)
        expect(decodeLogFile(pack([bytes])).ok).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the name of a log file', () => {
  it('is new each time, and well-formed', () => {
    const names = new Set(Array.from({ length: 1_000 }, newFileName))
    expect(names.size).toBe(1_000)
    for (const name of names) expect(fileNameSchema.safeParse(name).success).toBe(true)
  })
})

function changedAnywhere(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length)
  const length = random.below(random.chance(0.5) ? 4 : 200)
  const piece = Uint8Array.from({ length: random.below(12) }, () => random.below(256))
  const kind = random.below(4)
  if (kind === 0) return bytes.slice(0, at)
  if (kind === 1) return joined(bytes.subarray(0, at), bytes.subarray(at + length))
  if (kind === 2) return joined(bytes.subarray(0, at), piece, bytes.subarray(at))
  return joined(bytes.subarray(0, at), piece, bytes.subarray(at + piece.length))
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}
