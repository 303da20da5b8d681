import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, paddedLength, unpack } from '../../../../lib/sync/log/packing.ts'

describe('packing', () => {
  it('gives back what was packed, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 5_000 }), { maxLength: 5 }), pieces => {
        const unpacked = unpack(pack(pieces))
        expect(unpacked.ok && Buffer.compare(unpacked.bytes, Buffer.concat(pieces))).toBe(0)
      }),
    )
  })

  it('notices what was cut off', () => {
    const packed = pack([crypto.getRandomValues(new Uint8Array(3_000))])
    for (let length = 0; length < 3_000; length += 11) expect(unpack(packed.slice(0, length)).ok).toBe(false)
  })

  it('pads by at most 12 in 100, to lengths that many share', () => {
    const lengths = new Set<number>()
    for (let length = 512; length < 200_000; length += 13) {
      const padded = paddedLength(length)
      expect(padded).toBeGreaterThanOrEqual(length)
      expect(padded).toBeLessThanOrEqual(Math.ceil(length * 1.12))
      lengths.add(padded)
    }
    expect(lengths.size).toBeLessThan(200)
    expect([0, 1, 511].map(paddedLength)).toEqual([512, 512, 512])
  })
})
