/** The key that a library is sealed with: drawn at random, and kept only wrapped by the reader's passphrase. */
export interface LibraryKey {
  /** Names the key, and is the id of its codec. */
  readonly id: string
  /** 32 random bytes. */
  readonly bytes: Uint8Array
}

export const KEY_BYTES = 32

export function newLibraryKey(): LibraryKey {
  return { id: `sealed-${crypto.randomUUID()}`, bytes: crypto.getRandomValues(new Uint8Array(KEY_BYTES)) }
}
