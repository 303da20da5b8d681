import { generateX25519Identity } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageSealer } from '../../../../lib/sync/encryption/age-sealer.ts'
import { bytesOf } from '../stores/file-names.ts'

const identity = await generateX25519Identity()
const stranger = await generateX25519Identity()
const sealer = ageSealer([identity])

describe('the sealer', () => {
  it.each([0, 1, 65_536, 200_000])('opens what it sealed, %i bytes', async length => {
    const opened = await sealer.open(await sealer.seal(bytesOf(length)))
    expect(opened.ok && Buffer.compare(opened.bytes, bytesOf(length))).toBe(0)
  })

  it('opens with any of its keys, and writes for the first', async () => {
    const old = await ageSealer([stranger]).seal(bytesOf(9))
    const both = ageSealer([identity, stranger])
    expect(await both.open(old)).toMatchObject({ ok: true })
    expect(await sealer.open(await both.seal(bytesOf(9)))).toMatchObject({ ok: true })
  })

  it('tells another key from damage', async () => {
    expect(await sealer.open(await ageSealer([stranger]).seal(bytesOf(900)))).toEqual({
      ok: false,
      fault: 'other-key',
    })
  })

  it('never opens what was changed anywhere, and calls it damaged wherever it is not the key that fails', async () => {
    const sealed = await sealer.seal(bytesOf(900))
    const bodyFrom = Buffer.from(sealed).indexOf('\n--- ')
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = sealed.slice()
        changed[at] = (changed[at] ?? 0) ^ by
        const opened = await sealer.open(changed)
        expect(opened.ok).toBe(false)
        if (at > bodyFrom) expect(opened).toEqual({ ok: false, fault: 'damaged' })
      }),
      { numRuns: 300 },
    )
  })

  it('calls every beginning of a file damaged', async () => {
    const sealed = await sealer.seal(bytesOf(300))
    for (let length = 0; length < sealed.length; length += 7) {
      expect(await sealer.open(sealed.slice(0, length))).toEqual({ ok: false, fault: 'damaged' })
    }
  })

  it('calls other files damaged', async () => {
    for (const text of ['', 'x', '<html>', 'age-encryption.org/v1\n', 'age-encryption.org/v2\n-> X\n---\n']) {
      const opened = await sealer.open(new TextEncoder().encode(text))
      expect(opened).toEqual({ ok: false, fault: 'damaged' })
    }
  })
})
