import { gzipSync } from 'node:zlib'
import { MOST_UNPACKED } from '../../../../lib/sync/log/packing.ts'

/** A packed file of some tens of kilobytes that unpacks to more than a log may hold. */
export function bomb(): Uint8Array {
  const compressed = gzipSync(Buffer.alloc(MOST_UNPACKED + 1024 * 1024), { level: 6 })
  const packed = new Uint8Array(4 + compressed.length)
  new DataView(packed.buffer).setUint32(0, compressed.length)
  packed.set(compressed, 4)
  return packed
}
