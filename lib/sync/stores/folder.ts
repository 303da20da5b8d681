import { fileNameSchema } from '../log/log-file.ts'
import { MOST_FILE_BYTES } from './requests.ts'
import {
  answered,
  failed,
  type ListedFile,
  type Listing,
  type Store,
  type StoreAnswer,
  type StoreFault,
} from './store.ts'

/** What of a `FileSystemDirectoryHandle` is used here: https://fs.spec.whatwg.org/#api-filesystemdirectoryhandle */
export interface FolderHandle {
  values(): AsyncIterable<FolderEntry>
  getFileHandle(name: string, options?: { create?: boolean }): Promise<FileHandle>
  removeEntry(name: string): Promise<void>
  /** Only where a browser asks for permission again; not for its own private folders. */
  queryPermission?(mode: { mode: 'readwrite' }): Promise<'granted' | 'denied' | 'prompt'>
}
export interface FolderEntry {
  readonly kind: 'file' | 'directory'
  readonly name: string
}
export interface FileHandle {
  getFile(): Promise<{ readonly size: number; arrayBuffer(): Promise<ArrayBuffer> }>
  createWritable(): Promise<WritableFile>
}
export interface WritableFile {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}

/** A folder with more entries is none of ours. */
const MOST_ENTRIES = 50_000

/**
 * A folder on disk, kept in step by whatever the reader already uses for it. What is written appears only once it
 * is closed; until then the file is there and empty, so an empty one counts as not there.
 */
export function folderStore(folder: FolderHandle): Store {
  return {
    list: () => attempt(folder, 'gone', () => list(folder)),
    get: name => attempt(folder, 'no-such-file', () => get(folder, name)),
    put: (name, bytes) => attempt(folder, 'gone', () => put(folder, name, bytes)),
    remove: name => attempt(folder, 'no-such-file', () => remove(folder, name)),
  }
}

async function list(folder: FolderHandle): Promise<StoreAnswer<Listing>> {
  const names: string[] = []
  let entries = 0
  for await (const { kind, name } of folder.values()) {
    if (++entries > MOST_ENTRIES) return failed('too-many')
    if (kind === 'file' && fileNameSchema.safeParse(name).success) names.push(name)
  }
  const files: ListedFile[] = []
  for (const name of names) {
    const size = await sizeOf(folder, name)
    if (size > 0 && size <= MOST_FILE_BYTES) files.push({ name, size })
  }
  return answered({ files, complete: true, removed: [], cursor: null })
}

/** In bytes; 0 where the file went away meanwhile. */
async function sizeOf(folder: FolderHandle, name: string): Promise<number> {
  try {
    return (await (await folder.getFileHandle(name)).getFile()).size
  } catch (error) {
    if (nameOf(error) === 'NotFoundError') return 0
    throw error
  }
}

async function get(folder: FolderHandle, name: string): Promise<StoreAnswer<Uint8Array>> {
  if (!fileNameSchema.safeParse(name).success) return failed('no-such-file')
  const file = await (await folder.getFileHandle(name)).getFile()
  if (file.size === 0) return failed('no-such-file')
  if (file.size > MOST_FILE_BYTES) return failed('too-large')
  return answered(new Uint8Array(await file.arrayBuffer()))
}

async function put(folder: FolderHandle, name: string, bytes: Uint8Array): Promise<StoreAnswer<null>> {
  if (!fileNameSchema.safeParse(name).success) return failed('strange')
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable()
  try {
    await writable.write(new Uint8Array(bytes))
    await writable.close()
    return answered(null)
  } catch (error) {
    await writable.abort().catch(() => undefined)
    throw error
  }
}

async function remove(folder: FolderHandle, name: string): Promise<StoreAnswer<null>> {
  if (!fileNameSchema.safeParse(name).success) return answered(null)
  try {
    await folder.removeEntry(name)
  } catch (error) {
    if (nameOf(error) !== 'NotFoundError') throw error
  }
  return answered(null)
}

/**
 * Does it where the reader still allows it.
 *
 * @param missing what it means when something is not found
 */
async function attempt<T>(
  folder: FolderHandle,
  missing: StoreFault,
  doIt: () => Promise<StoreAnswer<T>>,
): Promise<StoreAnswer<T>> {
  try {
    const permission = await folder.queryPermission?.({ mode: 'readwrite' })
    if (permission !== undefined && permission !== 'granted') return failed('refused')
    return await doIt()
  } catch (error) {
    const name = nameOf(error)
    return failed(name === 'NotFoundError' ? missing : (FAULTS[name] ?? 'strange'))
  }
}

/** https://fs.spec.whatwg.org/ names these. */
const FAULTS: Readonly<Record<string, StoreFault>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  QuotaExceededError: 'full',
  NoModificationAllowedError: 'busy',
  InvalidStateError: 'busy',
  NotReadableError: 'unreachable',
  AbortError: 'unreachable',
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '')
