import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { toBase64 } from '../formats/casenote/base64.ts'
import type { RowCodec, Sealed } from '../library/codec.ts'
import { LibraryFailure } from '../library/fault.ts'
import { KEY_BYTES, type LibraryKey } from './library-key.ts'

/** How content lies in the database. */
interface SealedContent {
  readonly sealedBy: string
  /** The nonce, and what was encrypted with its tag. */
  readonly bytes: Uint8Array
}

/** 24 bytes: so many that they can be drawn at random for every row there will ever be. */
const NONCE = 24
/** The first byte of what is encrypted says what follows. */
const JSON_FOLLOWS = 0
const BYTES_FOLLOW = 1
/** As many bytes of a token as keep two texts apart in any library. */
const TOKEN_BYTES = 16

const utf8 = new TextEncoder()

/**
 * Seals with XChaCha20-Poly1305 (https://datatracker.ietf.org/doc/html/draft-irtf-cfrg-xchacha-03) and a random nonce;
 * tokens are HMAC-SHA256 (https://datatracker.ietf.org/doc/html/rfc2104). Each has a key of its own, derived from the
 * library's key. Not by WebCrypto, whose answers come later, when the transaction that asked has ended.
 */
export function sealingCodec({ id, bytes: key }: LibraryKey): RowCodec {
  const sealingKey = hkdf(sha256, key, undefined, utf8.encode('casenote library: content'), KEY_BYTES)
  const tokenKey = hkdf(sha256, key, undefined, utf8.encode('casenote library: tokens'), KEY_BYTES)
  const said = utf8.encode(id)
  return {
    id,
    seal<Content>(content: Content) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE))
      const encrypted = xchacha20poly1305(sealingKey, nonce, said).encrypt(encoded(content))
      const bytes = new Uint8Array(NONCE + encrypted.length)
      bytes.set(nonce)
      bytes.set(encrypted, NONCE)
      return { sealedBy: id, bytes } satisfies SealedContent as unknown as Sealed<Content>
    },
    open<Content>(sealed: Sealed<Content>) {
      const { sealedBy, bytes } = (sealed ?? {}) as unknown as Partial<SealedContent>
      if (typeof sealedBy !== 'string' || !(bytes instanceof Uint8Array)) {
        throw new LibraryFailure('unreadable', 'what is stored is not sealed, in a library that is')
      }
      if (sealedBy !== id)
        throw new LibraryFailure('locked', `sealed as "${sealedBy}", this context as "${id}"`)
      let opened: Uint8Array
      try {
        opened = xchacha20poly1305(sealingKey, bytes.subarray(0, NONCE), said).decrypt(bytes.subarray(NONCE))
      } catch {
        throw new LibraryFailure('unreadable', 'what is sealed was damaged')
      }
      return decoded(opened) as Content
    },
    token: text => toBase64(hmac(sha256, tokenKey, utf8.encode(text)).subarray(0, TOKEN_BYTES)),
  }
}

function encoded(content: unknown): Uint8Array {
  const isBytes = content instanceof Uint8Array
  const body = isBytes ? content : utf8.encode(JSON.stringify(content))
  const all = new Uint8Array(body.length + 1)
  all[0] = isBytes ? BYTES_FOLLOW : JSON_FOLLOWS
  all.set(body, 1)
  return all
}

function decoded(bytes: Uint8Array): unknown {
  const body = bytes.slice(1)
  return bytes[0] === BYTES_FOLLOW ? body : JSON.parse(new TextDecoder().decode(body))
}
