import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newSyncKey } from '../../../../lib/sync/keys/sync-key.ts'
import { pairingText, readPairing } from '../../../../lib/sync/setup/pairing.ts'
import { originOf, storeSettingsSchema } from '../../../../lib/sync/setup/store-settings.ts'
import { storeAddressSchema } from '../../../../lib/sync/stores/store-address.ts'

const key = await newSyncKey()
const store = {
  kind: 'webdav',
  address: storeAddressSchema.parse('https://cloud.example.org/dav/notes/'),
  user: 'Zoë',
  password: 'an app password',
} as const

describe('pairing', () => {
  it('carries the key and the store, also when a mail broke the line', () => {
    const text = pairingText({ key, store })
    expect(text).toMatch(/^casenote-pair:1:[\w-]+$/)
    expect(readPairing(text)).toEqual({ ok: true, pairing: { key, store } })
    expect(readPairing(` ${text.replace(/.{60}/g, '$&\r\n  ')}`)).toEqual({
      ok: true,
      pairing: { key, store },
    })
  })

  it('leaves out a folder, which another device does not have', () => {
    const text = pairingText({ key, store: { kind: 'folder', name: 'Documents' } })
    expect(readPairing(text)).toEqual({ ok: true, pairing: { key, store: null } })
  })

  it('tells what it is that cannot be read', () => {
    const text = pairingText({ key, store })
    expect(readPairing('words that I keep')).toEqual({ ok: false, fault: 'no-pairing' })
    expect(readPairing(text.replace(':1:', ':2:'))).toEqual({ ok: false, fault: 'newer' })
    expect(readPairing(text.slice(0, -9))).toEqual({ ok: false, fault: 'damaged' })
  })

  it('answers whatever is pasted', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), rest => !readPairing(`casenote-pair:1:${rest}`).ok))
  })
})

describe('the permission for a store', () => {
  it('is for its one host, and none where nothing is sent to a host', () => {
    expect(originOf(store)).toBe('https://cloud.example.org/*')
    expect(originOf({ ...store, address: storeAddressSchema.parse('http://127.0.0.1:8080/dav/') })).toBe(
      'http://127.0.0.1/*',
    )
    expect(originOf({ kind: 'browser' })).toBeNull()
    expect(originOf({ kind: 'folder', name: 'Notes' })).toBeNull()
  })

  it('is never asked for an address without encryption', () => {
    const plain = { ...store, address: 'http://cloud.example.org/dav/' }
    expect(storeSettingsSchema.safeParse(plain).success).toBe(false)
  })
})
