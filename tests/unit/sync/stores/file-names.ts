import { type FileName, fileNameSchema } from '../../../../lib/sync/log/log-file.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** A name of a log file, another one for each number. */
export function fileNameOf(number: number): FileName {
  let rest = number
  let letters = ''
  while (letters.length < 26) {
    letters = ALPHABET.charAt(rest % 32) + letters
    rest = Math.floor(rest / 32)
  }
  return fileNameSchema.parse(`${letters}.age`)
}

/** Bytes of any length in which every value occurs, others for each seed. */
export function bytesOf(length: number, seed = 0): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 167 + seed * 31 + (at >> 8)) & 255)
}
