import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newLibraryKey } from '../../../lib/lock/library-key.ts'
import { COST, unwrapKey, wrapKey } from '../../../lib/lock/wrap-key.ts'
import { checksumOf, wrappedKeySchema } from '../../../lib/lock/wrapped-key.ts'

/** Cheap, so that many can be tried. */
const CHEAP = { N: 16, r: 8, p: 1 }

describe('a wrapped key', () => {
  it('opens with its passphrase and with no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        async (one, other) => {
          const key = newLibraryKey()
          const wrapped = await wrapKey(key, one, CHEAP)
          expect(await unwrapKey(wrapped, one)).toEqual({ ok: true, key })
          const isSame = one.normalize('NFKC') === other.normalize('NFKC')
          expect((await unwrapKey(wrapped, other)).ok).toBe(isSame)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('opens with the same letters typed in another way', async () => {
    const wrapped = await wrapKey(newLibraryKey(), 'caf\u00e9 au lait', CHEAP)
    expect((await unwrapKey(wrapped, 'cafe\u0301 au lait')).ok).toBe(true)
  })

  it('tells damage apart from a wrong passphrase', async () => {
    const wrapped = await wrapKey(newLibraryKey(), 'a passphrase', CHEAP)
    expect(await unwrapKey(wrapped, 'another one')).toEqual({ ok: false, fault: 'wrong-passphrase' })
    const damaged = [
      { ...wrapped, salt: `${wrapped.salt.slice(0, -4)}AAAA` },
      { ...wrapped, wrapped: wrapped.wrapped.slice(4) },
      { ...wrapped, id: 'sealed-other' },
      { ...wrapped, cost: { ...CHEAP, N: 32 } },
    ]
    for (const each of damaged) {
      expect(await unwrapKey(each, 'a passphrase')).toEqual({ ok: false, fault: 'damaged' })
    }
  })

  it('cannot be put under the name of another', async () => {
    const wrapped = await wrapKey(newLibraryKey(), 'a passphrase', CHEAP)
    const renamed = { ...wrapped, id: 'sealed-other' }
    const forged = { ...renamed, checksum: checksumOf(renamed) }
    expect((await unwrapKey(forged, 'a passphrase')).ok).toBe(false)
  })

  it('costs 128 MiB a guess, and a record that asks for more than a browser has is not taken', async () => {
    expect(128 * COST.N * COST.r).toBe(128 * 1024 * 1024)
    const wrapped = await wrapKey(newLibraryKey(), 'a passphrase', CHEAP)
    expect(wrappedKeySchema.safeParse(wrapped).success).toBe(true)
    const dear = { ...wrapped, cost: { N: 2 ** 30, r: 8, p: 1 } }
    expect(wrappedKeySchema.safeParse(dear).success).toBe(false)
  })
})
