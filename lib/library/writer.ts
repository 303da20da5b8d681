/**
 * The number under which a context writes. It must never be used again after data were restored from a backup: two
 * different changes under one number and count would break the document for good. So it is never stored.
 */
export function newWriter(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
}
