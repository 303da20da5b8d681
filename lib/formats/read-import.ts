import type { ReadImport } from './import-result.ts'

/**
 * Reads a file that a reader chose, whatever it is: recognises the format by what is in it.
 *
 * @param name the file's name; it only helps where the contents leave open what it is
 * @returns snippets for `library.bring`, with ids that are the same each time the file is read. Never throws and
 *   never rejects.
 */
export async function readImport(_name: string, _bytes: Uint8Array): Promise<ReadImport> {
  return { ok: false, fault: 'unknown-format', place: '' }
}
