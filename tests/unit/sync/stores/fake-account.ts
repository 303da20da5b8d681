import type { AccountArea } from '../../../../lib/sync/stores/account.ts'

/** `storage.sync` as browsers keep it, with their quotas and their words when one is used up. */
export class FakeAccount implements AccountArea {
  readonly items = new Map<string, unknown>()
  writesLeft = Number.POSITIVE_INFINITY

  async get(): Promise<Record<string, unknown>> {
    return structuredClone(Object.fromEntries(this.items))
  }

  async set(items: Record<string, unknown>): Promise<void> {
    this.#countWrite()
    const after = new Map([...this.items, ...Object.entries(items)])
    if (Object.entries(items).some(([key, item]) => sizeOf(key, item) > 8_192)) {
      throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded')
    }
    if ([...after].reduce((sum, [key, item]) => sum + sizeOf(key, item), 0) > 102_400) {
      throw new Error('QUOTA_BYTES quota exceeded')
    }
    if (after.size > 512) throw new Error('MAX_ITEMS quota exceeded')
    for (const [key, item] of Object.entries(items)) this.items.set(key, structuredClone(item))
  }

  async remove(keys: string[]): Promise<void> {
    this.#countWrite()
    for (const key of keys) this.items.delete(key)
  }

  #countWrite(): void {
    if (this.writesLeft-- <= 0) {
      throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.')
    }
  }
}

function sizeOf(key: string, item: unknown): number {
  return Buffer.byteLength(key) + Buffer.byteLength(JSON.stringify(item))
}
