import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import type { Opened, Sealer } from './sealer.ts'

/**
 * A sealer for the age format (https://age-encryption.org/v1), so that readers can open their files with the
 * standard tool.
 *
 * @param identities secret keys (`AGE-SECRET-KEY-1…`): the first is written to, all are tried for reading
 */
export function ageSealer(identities: readonly [string, ...string[]]): Sealer {
  const encrypter = identityToRecipient(identities[0]).then(recipient => {
    const made = new Encrypter()
    made.addRecipient(recipient)
    return made
  })
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  return {
    seal: async bytes => (await encrypter).encrypt(bytes),
    open: async sealed => {
      try {
        return { ok: true, bytes: await decrypter.decrypt(sealed) }
      } catch (error) {
        return { ok: false, fault: faultOf(error) }
      }
    },
  }
}

/** The library tells the two apart only in words; a test holds it to them. */
function faultOf(error: unknown): Extract<Opened, { ok: false }>['fault'] {
  return error instanceof Error && error.message.includes('no identity matched') ? 'other-key' : 'damaged'
}
