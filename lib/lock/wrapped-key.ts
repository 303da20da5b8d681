import * as z from 'zod/mini'
import { checksum } from '../library/checksum.ts'

/** How much work a guess costs. */
export interface Cost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** A record that asks for more was not written by us, and would hang the page. */
const HIGHEST = { N: 2 ** 20, r: 16, p: 4 }

const count = z.number().check(z.int(), z.positive())
/** A library's key as it lies on the disk: of no use without the passphrase. Bytes as Base64. */
export const wrappedKeySchema = z.object({
  version: z.literal(1),
  id: z.string().check(z.maxLength(100)),
  cost: z.object({
    N: count.check(z.maximum(HIGHEST.N)),
    r: count.check(z.maximum(HIGHEST.r)),
    p: count.check(z.maximum(HIGHEST.p)),
  }),
  salt: z.string().check(z.maxLength(100)),
  /** The nonce, and the key with its tag (XChaCha20-Poly1305). */
  wrapped: z.string().check(z.maxLength(200)),
  /** Of all of it, so that a damaged record is told apart from a wrong passphrase. */
  checksum: z.number(),
})
export type WrappedKey = z.infer<typeof wrappedKeySchema>

/** Whether a record is as it was written. */
export const isWhole = (record: WrappedKey): boolean => record.checksum === checksumOf(record)

/** What `checksum` of a record is to be. */
export function checksumOf({ id, cost, salt, wrapped }: Omit<WrappedKey, 'checksum'>): number {
  return checksum(new TextEncoder().encode(JSON.stringify([id, cost.N, cost.r, cost.p, salt, wrapped])))
}
