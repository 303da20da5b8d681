/** What stands for `browser.storage.local`. */
export function newStorageArea() {
  const stored = new Map<string, unknown>()
  let writes = 0
  return {
    get: async (key: string) => (stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {}),
    async set(items: Record<string, unknown>) {
      writes += 1
      for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value))
    },
    remove: async (key: string) => void stored.delete(key),
    writes: () => writes,
    stored,
  }
}
