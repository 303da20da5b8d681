import { beforeEach, describe, expect, it, vi } from 'vitest'
import { registerGateInTurn } from '../../../lib/reach/registration.ts'

/** The browser's own behaviour, as far as registration depends on it. */
const granted = { origins: [] as string[] }
const stored: Record<string, unknown> = {}
const registered = new Map<string, { id: string; matches: string[] }>()
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { local: { get: async () => ({ ...stored }) } },
    permissions: { getAll: async () => ({ origins: [...granted.origins] }) },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap(id => registered.get(id) ?? []),
      registerContentScripts: async ([script]: [{ id: string; matches: string[] }]) => {
        if (registered.has(script.id)) throw new Error('Duplicate script ID')
        if (script.matches.length === 0) throw new Error('matches must not be empty')
        registered.set(script.id, script)
      },
      updateContentScripts: async ([script]: [{ id: string; matches: string[] }]) => {
        if (!registered.has(script.id)) throw new Error('Nonexistent script ID')
        registered.set(script.id, script)
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) registered.delete(id)
      },
    },
  },
}))

beforeEach(() => {
  granted.origins = []
  registered.clear()
  delete stored.sync
})

describe('registerGate', () => {
  it('registers nothing where nothing is granted', async () => {
    expect(await registerGateInTurn()).toEqual([])
    expect(registered.size).toBe(0)
  })

  it('follows what is granted, and is gone when it is taken back', async () => {
    granted.origins = ['*://www.gov.uk/*', '*://probationmatters.blogspot.com/*']
    await registerGateInTurn()
    expect(registered.get('gate')?.matches).toEqual([
      '*://probationmatters.blogspot.com/*',
      '*://www.gov.uk/*',
    ])
    granted.origins = ['*://www.gov.uk/*']
    await registerGateInTurn()
    expect(registered.get('gate')?.matches).toEqual(['*://www.gov.uk/*'])
    granted.origins = []
    await registerGateInTurn()
    expect(registered.size).toBe(0)
  })

  it('leaves out the store of sync, whose pages are none to look at', async () => {
    granted.origins = ['*://www.gov.uk/*', 'https://cloud.example.org/*']
    stored.sync = { version: 1, state: 'on', origin: 'https://cloud.example.org/*' }
    expect(await registerGateInTurn()).toEqual(['*://www.gov.uk/*'])
  })

  it('never registers for pages of the disk or of the extension', async () => {
    granted.origins = ['file:///*', 'moz-extension://x/*']
    expect(await registerGateInTurn()).toEqual([])
  })

  it('ends right when permissions change while a call is under way', async () => {
    granted.origins = ['*://www.gov.uk/*']
    const first = registerGateInTurn()
    granted.origins = ['*://*/*']
    await Promise.all([first, registerGateInTurn(), registerGateInTurn()])
    expect(registered.get('gate')?.matches).toEqual(['*://*/*'])
  })
})
