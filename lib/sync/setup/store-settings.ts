import * as z from 'zod/mini'
import { storeAddressSchema } from '../stores/store-address.ts'

const serverShape = {
  address: storeAddressSchema,
  user: z.string().check(z.maxLength(500)),
  password: z.string().check(z.maxLength(1_000)),
}

/** Where the reader's files lie, and how to get at them. Holds a password: never in a log, a message or `storage.sync`. */
export const storeSettingsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('webdav'), ...serverShape }),
  z.object({ kind: z.literal('couchdb'), ...serverShape }),
  /** What the browser itself keeps in step for its account. */
  z.object({ kind: z.literal('browser') }),
  /** On this disk; its handle is kept beside these settings, since it cannot be written down. */
  z.object({ kind: z.literal('folder'), name: z.string().check(z.maxLength(500)) }),
])
export type StoreSettings = z.infer<typeof storeSettingsSchema>
export type StoreKind = StoreSettings['kind']

/**
 * The permission that a store needs: for its one host and nothing else; `null` where it needs none. Without a port,
 * which Firefox does not take in a pattern.
 */
export function originOf(settings: StoreSettings): string | null {
  if (settings.kind !== 'webdav' && settings.kind !== 'couchdb') return null
  const { protocol, hostname } = new URL(settings.address)
  return `${protocol}//${hostname}/*`
}
