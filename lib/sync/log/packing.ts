import { Gunzip, gzipSync } from 'fflate'

/**
 * Compression and padding. A packed file is the length of the compressed bytes (four bytes, most significant
 * first), the compressed bytes (gzip), and zeros up to a length that many files share, so that its size says
 * little about what was written: https://lbarman.ch/blog/padme/ (at most 12 % more).
 */
export type Packed = Uint8Array

/** A file may not unpack to more: what is larger is no log of ours but a bomb. */
export const MOST_UNPACKED = 64 * 1024 * 1024
/** Small files are all the same size. */
const SMALLEST = 512
const LENGTH_BYTES = 4
const CHUNK = 64 * 1024

export type Unpacked =
  | { ok: true; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; fault: string; isBomb?: true }

export function pack(pieces: readonly Uint8Array[]): Packed {
  const compressed = gzipSync(joined(pieces), { level: 9, mtime: 0 })
  const packed = new Uint8Array(paddedLength(LENGTH_BYTES + compressed.length))
  new DataView(packed.buffer).setUint32(0, compressed.length)
  packed.set(compressed, LENGTH_BYTES)
  return packed
}

/** The bytes that were packed; a fault where they are not whole or would be too many. Never throws. */
export function unpack(packed: Uint8Array): Unpacked {
  if (packed.length < LENGTH_BYTES) return { ok: false, fault: 'too short' }
  const length = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(0)
  if (length > packed.length - LENGTH_BYTES) return { ok: false, fault: 'cut off' }
  return gunzip(packed.subarray(LENGTH_BYTES, LENGTH_BYTES + length))
}

function gunzip(compressed: Uint8Array): Unpacked {
  const pieces: Uint8Array[] = []
  let total = 0
  let ended = false
  const stream = new Gunzip((piece, last) => {
    total += piece.length
    if (total <= MOST_UNPACKED) pieces.push(piece)
    ended = last
  })
  try {
    for (let at = 0; at < compressed.length && total <= MOST_UNPACKED; at += CHUNK) {
      stream.push(compressed.subarray(at, at + CHUNK), at + CHUNK >= compressed.length)
    }
  } catch {
    return { ok: false, fault: 'not compressed as it should be' }
  }
  if (total > MOST_UNPACKED) return { ok: false, fault: 'unpacks to more than a log may hold', isBomb: true }
  return ended ? { ok: true, bytes: joined(pieces) } : { ok: false, fault: 'cut off' }
}

/** Padmé: lengths keep only as many significant bits as their order of magnitude has. */
export function paddedLength(length: number): number {
  if (length <= SMALLEST) return SMALLEST
  const exponent = Math.floor(Math.log2(length))
  const step = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1))
  return Math.ceil(length / step) * step
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
