import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStoreAddress, storeAddressSchema } from '../../../../lib/sync/stores/store-address.ts'

describe('the address of a store', () => {
  it.each([
    ['https://cloud.example/dav/notes', 'https://cloud.example/dav/notes/'],
    [' cloud.example/dav/my notes ', 'https://cloud.example/dav/my%20notes/'],
    ['https://cloud.example/a?b=c#d', 'https://cloud.example/a/'],
    ['http://localhost:8080', 'http://localhost:8080/'],
    ['http://127.0.0.1:81/x/', 'http://127.0.0.1:81/x/'],
    ['http://[::1]:5984/notes', 'http://[::1]:5984/notes/'],
  ])('reads %j', (typed, address) => {
    expect(readStoreAddress(typed)).toEqual({ ok: true, address })
    expect(storeAddressSchema.safeParse(address).success).toBe(true)
  })

  it.each([
    ['http://cloud.example/', 'not-secure'],
    ['http://127.0.0.1.example/', 'not-secure'],
    ['http://localhost.example/', 'not-secure'],
    ['http://192.168.1.2/', 'not-secure'],
    ['https://me:secret@cloud.example/', 'holds-secret'],
    ['ftp://cloud.example/', 'not-an-address'],
    ['file:///tmp/', 'not-an-address'],
    ['', 'not-an-address'],
    ['   ', 'not-an-address'],
    [`https://cloud.example/${'x'.repeat(3_000)}`, 'not-an-address'],
  ])('refuses %j', (typed, fault) => {
    expect(readStoreAddress(typed)).toEqual({ ok: false, fault })
  })

  it('gives only addresses that its schema takes, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true }))
    fc.assert(
      fc.property(typed, text => {
        const read = readStoreAddress(text)
        expect(!read.ok || storeAddressSchema.safeParse(read.address).success).toBe(true)
      }),
    )
  })
})
