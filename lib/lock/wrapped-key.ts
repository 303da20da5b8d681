import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import * as z from 'zod/mini'
import { fromBase64, toBase64 } from '../formats/casenote/base64.ts'
import { checksum } from '../library/checksum.ts'
import { KEY_BYTES, type LibraryKey } from './library-key.ts'

/** How much work a guess costs. */
export interface Cost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/**
 * 128 MiB and a good part of a second for each guess, the first choice for scrypt in
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
 */
export const COST: Cost = { N: 2 ** 17, r: 8, p: 1 }
/** A record that asks for more was not written by us, and would hang the page. */
const HIGHEST = { N: 2 ** 20, r: 16, p: 4 }

const NONCE = 24
const SALT_BYTES = 16

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

/** Why a key could not be unwrapped. */
export type UnwrapFault = 'wrong-passphrase' | 'damaged'
export type Unwrapped =
  | { readonly ok: true; readonly key: LibraryKey }
  | { readonly ok: false; readonly fault: UnwrapFault }

/** Wraps a library's key with a key that is made of the passphrase. */
export async function wrapKey(key: LibraryKey, passphrase: string, cost: Cost = COST): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE))
  const wrapping = await wrappingKey(passphrase, salt, cost)
  const encrypted = xchacha20poly1305(wrapping, nonce, saidOf(key.id)).encrypt(key.bytes)
  const record = {
    version: 1,
    id: key.id,
    cost: { N: cost.N, r: cost.r, p: cost.p },
    salt: toBase64(salt),
    wrapped: toBase64(Uint8Array.of(...nonce, ...encrypted)),
  } as const
  return { ...record, checksum: checksumOf(record) }
}

export async function unwrapKey(record: WrappedKey, passphrase: string): Promise<Unwrapped> {
  const [salt, wrapped] = [fromBase64(record.salt), fromBase64(record.wrapped)]
  if (!salt || !wrapped || !isWhole(record)) return { ok: false, fault: 'damaged' }
  let wrapping: Uint8Array
  try {
    wrapping = await wrappingKey(passphrase, salt, record.cost)
  } catch {
    return { ok: false, fault: 'damaged' }
  }
  try {
    const cipher = xchacha20poly1305(wrapping, wrapped.subarray(0, NONCE), saidOf(record.id))
    return { ok: true, key: { id: record.id, bytes: cipher.decrypt(wrapped.subarray(NONCE)) } }
  } catch {
    return { ok: false, fault: 'wrong-passphrase' }
  }
}

/** Whether a record is as it was written. */
export const isWhole = (record: WrappedKey): boolean => record.checksum === checksumOf(record)

function wrappingKey(passphrase: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Uint8Array> {
  // The same letters may be typed in two ways (https://unicode.org/reports/tr15/); another keyboard writes the other.
  return scryptAsync(passphrase.normalize('NFKC'), salt, {
    N,
    r,
    p,
    dkLen: KEY_BYTES,
    maxmem: 2 ** 31,
    asyncTick: 30,
  })
}

const saidOf = (id: string) => new TextEncoder().encode(id)

function checksumOf({ id, cost, salt, wrapped }: Omit<WrappedKey, 'checksum'>): number {
  return checksum(new TextEncoder().encode(JSON.stringify([id, cost.N, cost.r, cost.p, salt, wrapped])))
}
