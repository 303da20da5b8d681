/** How many bytes are made text at once: `String.fromCharCode` takes no more arguments than that everywhere. */
const CHUNK = 0x2000

/** Base64 as in https://datatracker.ietf.org/doc/html/rfc4648#section-4. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return btoa(text)
}

/** `null` where the text is not Base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const units = atob(text)
    const bytes = new Uint8Array(units.length)
    for (let at = 0; at < units.length; at++) bytes[at] = units.charCodeAt(at)
    return bytes
  } catch {
    return null
  }
}
