import { bech32 } from '@scure/base'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { generateX25519Identity } from 'age-encryption'
import * as z from 'zod/mini'

/**
 * The sync key: an age X25519 identity, 32 random bytes made on the device. A reader carries it to the next device as
 * 24 words (BIP 39, https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki), whose last holds a checksum, or
 * as the line that the `age` tool takes.
 */
export const syncKeySchema = z
  .string()
  .check(z.regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/, 'is not a sync key'))
  .brand<'SyncKey'>()
export type SyncKey = z.infer<typeof syncKeySchema>

const PREFIX = 'age-secret-key-'
const WORDS = 24
/** The English list is made so that four letters tell every word. */
const TELLING_LETTERS = 4

export type ReadSyncKey =
  | { readonly ok: true; readonly key: SyncKey }
  /** `at`: which word, counted from 0; `meant`: what it may be. */
  | {
      readonly ok: false
      readonly fault: 'unknown-word'
      readonly at: number
      readonly meant: readonly string[]
    }
  | { readonly ok: false; readonly fault: 'word-count'; readonly words: number }
  /** All are words of the list, but not in this order, or one is another one's neighbour. */
  | { readonly ok: false; readonly fault: 'checksum' }
  | { readonly ok: false; readonly fault: 'no-key' }

export async function newSyncKey(): Promise<SyncKey> {
  return syncKeySchema.parse(await generateX25519Identity())
}

/** The key as 24 words. */
export function wordsOf(key: SyncKey): string[] {
  const { bytes } = bech32.decodeToBytes(key.toLowerCase())
  return entropyToMnemonic(bytes, wordlist).split(' ')
}

/**
 * The key that somebody typed or pasted: words (numbered or not, in any case), or the line for `age`.
 * Says which word is wrong, so that nobody types all of them again. Never throws.
 */
export function readSyncKey(typed: string): ReadSyncKey {
  const line = /AGE-SECRET-KEY-1[0-9A-Z]+/i.exec(typed.slice(0, 10_000))
  if (line) return readLine(line[0].toUpperCase())
  const words =
    typed
      .slice(0, 10_000)
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  if (words.length === 0) return { ok: false, fault: 'no-key' }
  const at = words.findIndex(word => !wordlist.includes(word))
  if (at >= 0) return { ok: false, fault: 'unknown-word', at, meant: meantBy(words[at] ?? '') }
  if (words.length !== WORDS) return { ok: false, fault: 'word-count', words: words.length }
  try {
    const bytes = mnemonicToEntropy(words.join(' '), wordlist)
    return { ok: true, key: syncKeySchema.parse(bech32.encodeFromBytes(PREFIX, bytes).toUpperCase()) }
  } catch {
    return { ok: false, fault: 'checksum' }
  }
}

function readLine(line: string): ReadSyncKey {
  const key = syncKeySchema.safeParse(line)
  if (!key.success) return { ok: false, fault: 'no-key' }
  try {
    const { prefix, bytes } = bech32.decodeToBytes(line.toLowerCase())
    return prefix === PREFIX && bytes.length === 32
      ? { ok: true, key: key.data }
      : { ok: false, fault: 'no-key' }
  } catch {
    return { ok: false, fault: 'checksum' }
  }
}

/** Words of the list that begin the same way, or are one letter away. */
function meantBy(word: string): string[] {
  const begins = wordlist.filter(one => one.startsWith(word.slice(0, TELLING_LETTERS)))
  const near = begins.length > 0 ? begins : wordlist.filter(one => isOneLetterAway(one, word))
  return near.slice(0, 5)
}

function isOneLetterAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const [restOne, restOther] = [one.slice(start), other.slice(start)]
  return (
    restOne.slice(1) === restOther.slice(1) ||
    restOne.slice(1) === restOther ||
    restOne === restOther.slice(1)
  )
}
