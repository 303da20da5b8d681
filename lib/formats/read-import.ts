import { LIBRARY_FILE_FORMAT } from './casenote/library-file.ts'
import { beginsAsLibraryFile, readDamagedLibraryFile, readLibraryFile } from './casenote/read-library-file.ts'
import { LARGEST_FILE, type ReadImport } from './import-result.ts'
import { isHypothesis, readHypothesis } from './imports/hypothesis.ts'
import { isKindle, readKindle } from './imports/kindle.ts'
import { isReadwise, readReadwise } from './imports/readwise.ts'
import { isWebAnnotation, readWebAnnotation } from './web-annotation/read.ts'

/**
 * Reads a file that a reader chose, whatever it is: recognises the format by what is in it, not by its name.
 *
 * @returns snippets for `library.bring`, with ids that are the same each time the file is read. Never throws and
 *   never rejects.
 */
export async function readImport(bytes: Uint8Array): Promise<ReadImport> {
  if (bytes.length > LARGEST_FILE) return { ok: false, fault: 'too-large', place: '' }
  try {
    const text = textOf(bytes)
    if (text.trim() === '') return { ok: false, fault: 'empty', place: '' }
    const read = await readText(text)
    const isEmpty = read.ok && read.brought.length === 0 && read.faults.length === 0 && !read.packs
    return isEmpty ? { ok: false, fault: 'nothing-in-it', place: '' } : read
  } catch {
    // Out of memory, or nested deeper than the browser's own parsers go.
    return { ok: false, fault: 'damaged', place: '' }
  }
}

async function readText(text: string): Promise<ReadImport> {
  const first = text.trimStart()[0]
  if (first === '{' || first === '[') {
    const value = fromJson(text)
    if (value === undefined) {
      if (beginsAsLibraryFile(text)) return readDamagedLibraryFile(text)
      return { ok: false, fault: 'damaged', place: '' }
    }
    if (isLibraryFile(value)) return readLibraryFile(value)
    if (isHypothesis(value)) return readHypothesis(value)
    if (isWebAnnotation(value)) return readWebAnnotation(value)
    return { ok: false, fault: 'unknown-format', place: '' }
  }
  if (isKindle(text)) return readKindle(text)
  if (isReadwise(text)) return readReadwise(text)
  return { ok: false, fault: 'unknown-format', place: '' }
}

const isLibraryFile = (value: unknown) =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === LIBRARY_FILE_FORMAT

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** UTF-16 where the file says so by its first bytes (some spreadsheets write it), else UTF-8. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
