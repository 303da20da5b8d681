import type { PageDocument } from '../page/document.ts'
import { pageKeyOf } from '../page/page-key.ts'
import { type Fingerprints, fingerprintsOfWords, type Salt } from '../repeats/fingerprints.ts'
import { type Stretch, stretchesOf } from '../repeats/stretches.ts'
import { type Words, wordsOf } from '../repeats/words.ts'
import type { PostIdentity } from './history-database.ts'
import { MOST_WORDS } from './volume.ts'

/** What is written on a page, as the history knows it. */
export interface PagePrints {
  readonly prints: Fingerprints
  readonly words: Words
  readonly stretches: readonly Stretch[]
  /** For each stretch, to which post it belongs. */
  readonly posts: readonly PostIdentity[]
}

/** The salted fingerprints of what is written on a page, as far as the history reads it. */
export function pagePrints(document: PageDocument, salt: Salt): PagePrints {
  const stretches = stretchesOf(document)
  const words = wordsOf(document.text, stretches, MOST_WORDS)
  const posts = stretches.map(({ post }, run) => {
    const permalink = post === null ? null : (document.posts[post]?.permalink ?? null)
    const address = pageKeyOf({ url: permalink ?? document.url, canonical: null }) ?? ''
    return { from: words.runs[run] as number, address: saltedHash(address, salt) }
  })
  return { prints: fingerprintsOfWords(words, salt), words, stretches, posts }
}

/** A salt made at random. */
export function makeSalt(): Salt {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2))
  return [one, other]
}

/** FNV-1a over the salt and the text's code units, 32 bits. */
function saltedHash(text: string, [first, second]: Salt): number {
  let hash = first
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ second) >>> 0
}
