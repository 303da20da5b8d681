import type { FileHandle, FolderEntry, FolderHandle } from '../../../../lib/sync/stores/folder.ts'

/** A folder in memory with the manners of the File System Access API. */
export class FakeFolder implements FolderHandle {
  /** `null` for a folder within. */
  readonly entries = new Map<string, Uint8Array | null>()
  permission: 'granted' | 'denied' | 'prompt' = 'granted'
  isThere = true
  /** Thrown by the next write of bytes. */
  failure: string | null = null

  async queryPermission() {
    return this.permission
  }

  async *values(): AsyncGenerator<FolderEntry> {
    this.#check()
    for (const [name, bytes] of this.entries) yield { name, kind: bytes ? 'file' : 'directory' }
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<FileHandle> {
    this.#check()
    const there = this.entries.get(name)
    if (there === null) throw new DOMException('', 'TypeMismatchError')
    if (!there && !create) throw new DOMException('', 'NotFoundError')
    if (!there) this.entries.set(name, new Uint8Array())
    return {
      getFile: async () => {
        const bytes = this.entries.get(name)
        if (!bytes) throw new DOMException('', 'NotFoundError')
        return { size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer }
      },
      createWritable: async () => {
        const pieces: Uint8Array[] = []
        return {
          write: async bytes => {
            if (this.failure) throw new DOMException('', this.failure)
            pieces.push(bytes)
          },
          close: async () => void this.entries.set(name, new Uint8Array(Buffer.concat(pieces))),
          abort: async () => undefined,
        }
      },
    }
  }

  async removeEntry(name: string): Promise<void> {
    this.#check()
    if (!this.entries.delete(name)) throw new DOMException('', 'NotFoundError')
  }

  #check(): void {
    if (!this.isThere) throw new DOMException('', 'NotFoundError')
  }
}
