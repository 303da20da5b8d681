import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_CODEC, type Sealed } from '../../../lib/library/codec.ts'
import { newLibraryKey } from '../../../lib/lock/library-key.ts'
import { LOCKED_CODEC } from '../../../lib/lock/locked-codec.ts'
import { sealingCodec } from '../../../lib/lock/sealing-codec.ts'

const key = newLibraryKey()
const codec = sealingCodec(key)
interface Stored {
  readonly sealedBy: string
  readonly bytes: Uint8Array
}
const stored = <Content>(sealed: Sealed<Content>) => sealed as unknown as Stored
const faultOf = (work: () => unknown) => {
  try {
    work()
    return null
  } catch (thrown) {
    return (thrown as { fault?: string }).fault
  }
}
const secret = fc
  .string({ minLength: 8, maxLength: 60 })
  .filter(text => /[a-z]{8}/i.test(text) || text.length > 8)

describe('the sealing codec', () => {
  it('opens what it sealed, JSON and bytes alike, in another window with the same key', () => {
    const other = sealingCodec({ id: key.id, bytes: new Uint8Array(key.bytes) })
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.uint8Array()), content => {
        const wanted = content instanceof Uint8Array ? content : JSON.parse(JSON.stringify(content))
        expect(other.open(codec.seal(content))).toEqual(wanted)
      }),
      { numRuns: 150 },
    )
  })

  it('shows nothing of a text, and never the same bytes twice', () => {
    fc.assert(
      fc.property(secret, text => {
        const [one, other] = [stored(codec.seal({ text })), stored(codec.seal({ text }))]
        const letters = Buffer.from(one.bytes).toString('latin1')
        expect(letters).not.toContain(Buffer.from(text).toString('latin1'))
        expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('takes nothing that was changed by a bit, cut off or put together anew', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat(7),
        (content, at, bit) => {
          const sealed = stored(codec.seal(content))
          const changed = new Uint8Array(sealed.bytes)
          const index = at % changed.length
          changed[index] = (changed[index] ?? 0) ^ (1 << bit)
          for (const bytes of [changed, sealed.bytes.subarray(0, index)]) {
            const given = { ...sealed, bytes } as unknown as Sealed<Uint8Array>
            expect(faultOf(() => codec.open(given))).toBe('unreadable')
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('says "locked" of what another key sealed, and "unreadable" of what is not sealed', () => {
    const other = sealingCodec(newLibraryKey())
    expect(faultOf(() => codec.open(other.seal('words')))).toBe('locked')
    expect(faultOf(() => PLAIN_CODEC.open(codec.seal('words')))).toBe('locked')
    expect(faultOf(() => codec.open(PLAIN_CODEC.seal({ quote: 'words' })))).toBe('unreadable')
    const renamed = { ...stored(other.seal('words')), sealedBy: key.id } as unknown as Sealed<string>
    expect(faultOf(() => codec.open(renamed))).toBe('unreadable')
  })

  it('gives one token for a text, others for other texts and other keys, and none that tells the text', () => {
    const other = sealingCodec(newLibraryKey())
    fc.assert(
      fc.property(secret, secret, (one, two) => {
        expect(codec.token(one)).toBe(sealingCodec(key).token(one))
        expect(codec.token(one) === codec.token(two)).toBe(one === two)
        expect(codec.token(one)).not.toBe(other.token(one))
        expect(codec.token(one)).toHaveLength(24)
      }),
      { numRuns: 60 },
    )
  })
})

it('a locked library reads and writes nothing, and has no name under which it could', () => {
  expect(faultOf(() => LOCKED_CODEC.id)).toBe('locked')
  expect(faultOf(() => LOCKED_CODEC.seal('words'))).toBe('locked')
  expect(faultOf(() => LOCKED_CODEC.open(codec.seal('words')))).toBe('locked')
  expect(faultOf(() => LOCKED_CODEC.token('words'))).toBe('locked')
})
