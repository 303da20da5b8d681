import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { type Recipient, recipientSchema } from '../keys/recipient.ts'
import type { Opened, Sealer } from './sealer.ts'

/**
 * A sealer for the age format (https://age-encryption.org/v1), so that readers can open their files with the
 * standard tool.
 *
 * @param identities secret keys (`AGE-SECRET-KEY-1…`): the first is written to, all are tried for reading
 */
export function ageSealer(identities: readonly [string, ...string[]]): Sealer {
  const recipient = recipientOf(identities[0])
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  return {
    recipient: () => recipient,
    seal: async bytes => sealFor([await recipient], bytes),
    open: async sealed => {
      try {
        return { ok: true, bytes: await decrypter.decrypt(sealed) }
      } catch (error) {
        return { ok: false, fault: faultOf(error) }
      }
    },
  }
}

/** The public half of a key. */
export async function recipientOf(identity: string): Promise<Recipient> {
  return recipientSchema.parse(await identityToRecipient(identity))
}

/** Bytes that each of these can open. */
export async function sealFor(recipients: readonly Recipient[], bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(bytes)
}

/** The library tells the two apart only in words; a test holds it to them. */
function faultOf(error: unknown): Extract<Opened, { ok: false }>['fault'] {
  return error instanceof Error && error.message.includes('no identity matched') ? 'other-key' : 'damaged'
}
