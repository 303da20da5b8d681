/** Characters at a time: more would be too many arguments for one call. */
const SLICE = 0x2000

/** Base 64 (RFC 4648, section 4) of any number of bytes. */
export function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + SLICE))
  }
  return btoa(binary)
}

/** The bytes that a text in base 64 stands for; `null` where it is none. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0))
  } catch {
    return null
  }
}
