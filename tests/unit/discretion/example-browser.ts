import { vi } from 'vitest'
import browser from 'webextension-polyfill'

/** Node 22 has no Web Locks: one queue for each name stands for them. */
export function stubLocks(): void {
  const last = new Map<string, Promise<unknown>>()
  const request = (name: string, work: () => Promise<unknown>) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work)
    last.set(
      name,
      mine.catch(() => undefined),
    )
    return mine
  }
  vi.stubGlobal('navigator', { locks: { request } })
}

/** The hosts that the browser grants, which can be given back unless the build declares them. */
export function stubAccess(given: readonly string[], declared: readonly string[] = []): { left(): string[] } {
  let origins = [...given]
  const permissions = {
    getAll: async () => ({ origins: [...origins], permissions: [] }),
    remove: async ({ origins: gone = [] }: { origins?: string[] }) => {
      if (gone.some(origin => declared.includes(origin)))
        throw new Error('You cannot remove required permissions.')
      origins = origins.filter(origin => !gone.includes(origin))
      return true
    },
  }
  Object.assign(browser, { permissions })
  Object.assign(browser.runtime, {
    getManifest: () => ({ manifest_version: 3, name: '', version: '1', host_permissions: [...declared] }),
  })
  return { left: () => origins }
}
