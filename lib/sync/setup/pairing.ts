import { base64urlnopad } from '@scure/base'
import * as z from 'zod/mini'
import { type SyncKey, syncKeySchema } from '../keys/sync-key.ts'
import { type StoreSettings, storeSettingsSchema } from './store-settings.ts'

/**
 * All that another device needs, as one line: `casenote-pair:1:` and JSON in base 64 (RFC 4648, 5). Whoever has it can
 * read everything and get at the store, so it is shown only when asked for and never kept.
 */
export interface Pairing {
  readonly key: SyncKey
  /** `null` where the other device has to be told where the files are: a folder on a disk. */
  readonly store: StoreSettings | null
  /** What a team calls its library; missing where it is the reader's own. */
  readonly team?: string | undefined
}

const PREFIX = 'casenote-pair:'
const VERSION = '1:'
const LONGEST = 10_000

const pairingSchema = z.object({
  key: syncKeySchema,
  store: z.nullable(storeSettingsSchema),
  team: z.optional(z.string().check(z.maxLength(200))),
})

export type ReadPairing =
  | { readonly ok: true; readonly pairing: Pairing }
  /** `no-pairing`: something else; `newer`: by a newer version; `damaged`: cut off or changed. */
  | { readonly ok: false; readonly fault: 'no-pairing' | 'newer' | 'damaged' }

export function pairingText({ key, store, team }: Pairing): string {
  const json = JSON.stringify({ key, store: store?.kind === 'folder' ? null : store, team })
  return `${PREFIX}${VERSION}${base64urlnopad.encode(new TextEncoder().encode(json))}`
}

/** Reads what somebody pasted; white space that a mail put into it does not matter. Never throws. */
export function readPairing(text: string): ReadPairing {
  const found = text.slice(0, LONGEST).replace(/\s+/g, '')
  if (!found.startsWith(PREFIX)) return { ok: false, fault: 'no-pairing' }
  const rest = found.slice(PREFIX.length)
  if (!rest.startsWith(VERSION)) return { ok: false, fault: /^\d+:/.test(rest) ? 'newer' : 'damaged' }
  try {
    const json = new TextDecoder().decode(base64urlnopad.decode(rest.slice(VERSION.length)))
    const pairing = pairingSchema.safeParse(JSON.parse(json))
    return pairing.success ? { ok: true, pairing: pairing.data } : { ok: false, fault: 'damaged' }
  } catch {
    return { ok: false, fault: 'damaged' }
  }
}
