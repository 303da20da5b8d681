import { type Zippable, zipSync } from 'fflate'

export interface PackedFile {
  /** With slashes, from the archive's root. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The system that attributes are of, and files as Unix has them: regular ones, that everyone may read. */
const UNIX = 3
const PLAIN_FILE = 0o100644
const PROGRAM = 0o100755

/**
 * A zip that depends on nothing but the files' names and bytes: sorted by name, without times. It is deflated by fflate
 * and not by Node, whose zlib may pack otherwise in its next version.
 */
export function packFiles(files: readonly PackedFile[]): Uint8Array {
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
  // A zip has no time zones and fflate writes local parts: made of local parts, they are the same wherever this runs.
  const noTime = new Date(1980, 0, 1)
  const zippable: Zippable = {}
  for (const { path, bytes } of sorted) {
    const mode = isProgram(bytes) ? PROGRAM : PLAIN_FILE
    zippable[path] = [bytes, { level: 9, mtime: noTime, os: UNIX, attrs: mode << 16 }]
  }
  return zipSync(zippable)
}

/** Whether a file begins with `#!`: true to Git's own record here, and known without Git. */
const isProgram = (bytes: Uint8Array) => bytes[0] === 0x23 && bytes[1] === 0x21
