import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { fromBase64, toBase64 } from '../formats/casenote/base64.ts'
import { KEY_BYTES, type LibraryKey } from './library-key.ts'
import { type Cost, checksumOf, isWhole, type WrappedKey } from './wrapped-key.ts'

/**
 * 128 MiB and a good part of a second for each guess, the first choice for scrypt in
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
 */
export const COST: Cost = { N: 2 ** 17, r: 8, p: 1 }

const NONCE = 24
const SALT_BYTES = 16

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
