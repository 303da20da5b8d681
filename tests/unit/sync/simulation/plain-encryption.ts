import type { Opened, Sealer } from '../../../../lib/sync/encryption/sealer.ts'
import { type Recipient, recipientSchema } from '../../../../lib/sync/keys/recipient.ts'
import { type SyncKey, syncKeySchema } from '../../../../lib/sync/keys/sync-key.ts'
import type { Encryption } from '../../../../lib/sync/setup/key-keeper.ts'

/**
 * In place of encryption, which would take most of the time: a checksum that notices damage, and for whom it is, four
 * bytes for each key.
 */
export const plainEncryption: Encryption = {
  sealerOf,
  recipientOf: async key => recipientOf(key),
  sealFor: async (recipients, bytes) => sealed(recipients, bytes),
}

/** The key with this number. */
export function plainKey(number: number): SyncKey {
  return syncKeySchema.parse(`AGE-SECRET-KEY-1${String(number).padStart(58, '0')}`)
}

function recipientOf(key: SyncKey): Recipient {
  return recipientSchema.parse(`age1${key.slice(-58).toLowerCase()}`)
}

function sealerOf(key: SyncKey): Sealer {
  const own = recipientOf(key)
  return {
    recipient: async () => own,
    seal: async bytes => sealed([own], bytes),
    open: async bytes => opened(own, bytes),
  }
}

const SUM = 4
const TAG = 4

function sealed(recipients: readonly Recipient[], bytes: Uint8Array): Uint8Array {
  const tags = recipients.flatMap(recipient => [...tagOf(recipient)])
  const body = new Uint8Array([recipients.length, ...tags, ...bytes])
  return new Uint8Array([...checksum(body), ...body])
}

function opened(own: Recipient, file: Uint8Array): Opened {
  const body = file.slice(SUM)
  if (file.length <= SUM || !checksum(body).every((byte, at) => byte === file[at])) {
    return { ok: false, fault: 'damaged' }
  }
  const count = body[0] ?? 0
  const tag = tagOf(own)
  for (let at = 1; at < 1 + count * TAG; at += TAG) {
    if (tag.every((byte, index) => byte === body[at + index])) {
      return { ok: true, bytes: body.slice(1 + count * TAG) }
    }
  }
  return { ok: false, fault: 'other-key' }
}

const tagOf = (recipient: Recipient) => checksum(new TextEncoder().encode(recipient))

function checksum(bytes: Uint8Array): Uint8Array {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return new Uint8Array([hash >>> 24, hash >>> 16, hash >>> 8, hash])
}
