import { type MessageKey, say } from '../../lib/language/say.ts'
import { type ReadSyncKey, readSyncKey, type SyncKey } from '../../lib/sync/keys/sync-key.ts'
import type { StoreKind, StoreSettings } from '../../lib/sync/setup/store-settings.ts'
import { readStoreAddress } from '../../lib/sync/stores/store-address.ts'

/** What was typed so far while sync is being set up. */
export interface Draft {
  readonly kind: StoreKind
  readonly address: string
  readonly user: string
  readonly password: string
  readonly folder: FileSystemDirectoryHandle | null
  readonly keyFrom: 'new' | 'other'
  readonly newKey: SyncKey | null
  readonly isKept: boolean
  readonly typedKey: string
  readonly deviceName: string
  /** Of a team's library alone. */
  readonly teamName: string
  readonly member: string
}

export const EMPTY_DRAFT: Omit<Draft, 'deviceName' | 'kind'> = {
  address: '',
  user: '',
  password: '',
  folder: null,
  keyFrom: 'new',
  newKey: null,
  isKept: false,
  typedKey: '',
  teamName: '',
  member: '',
}

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly words: string }
const refuse = (words: string) => ({ ok: false, words }) as const

/** The store that a draft describes, or words that say what is missing. */
export function storeOf({ kind, address, user, password, folder }: Draft): Read<StoreSettings> {
  if (kind === 'browser') return { ok: true, value: { kind } }
  if (kind === 'folder') {
    return folder ? { ok: true, value: { kind, name: folder.name } } : refuse(say('sync_folder_missing'))
  }
  const read = readStoreAddress(address)
  if (!read.ok) return refuse(say(`sync_address_${read.fault}`))
  return { ok: true, value: { kind, address: read.address, user: user.trim(), password } }
}

/** The key that a draft holds, or words that say which word is wrong. */
export function keyOf({ keyFrom, newKey, isKept, typedKey }: Draft): Read<SyncKey> {
  if (keyFrom === 'new') {
    return newKey && isKept ? { ok: true, value: newKey } : refuse(say('sync_key_kept_missing'))
  }
  const read = readSyncKey(typedKey)
  return read.ok ? { ok: true, value: read.key } : refuse(sayKeyFault(read, typedKey))
}

/** What is wrong with a key that was typed. */
export function sayKeyFault(read: Extract<ReadSyncKey, { ok: false }>, typed: string): string {
  if (read.fault === 'word-count') return say('sync_key_word-count', { count: read.words })
  if (read.fault !== 'unknown-word') return say(`sync_key_${read.fault}` satisfies MessageKey)
  const word = typed.toLowerCase().match(/[a-z]+/g)?.[read.at] ?? ''
  const values = { number: read.at + 1, word }
  const [first, ...others] = read.meant
  if (first === undefined) return say('sync_key_unknown-word_none', values)
  const last = others.pop()
  const meant =
    last === undefined ? first : say('sync_key_or', { words: [first, ...others].join(', '), word: last })
  return say('sync_key_unknown-word', { ...values, meant })
}

/** A first name for this device: its browser and system. */
export function nameOfDevice(agent: string): string {
  const browser = agent.includes('Firefox/') ? 'Firefox' : agent.includes('Edg/') ? 'Edge' : 'Chrome'
  const systems = [
    ['Android', 'Android'],
    ['Windows', 'Windows'],
    ['Mac OS X', 'Mac'],
    ['CrOS', 'Chromebook'],
    ['Linux', 'Linux'],
  ] as const
  const system = systems.find(([sign]) => agent.includes(sign))?.[1]
  return system ? `${browser}, ${system}` : browser
}
