import { say } from '../../lib/language/say.ts'
import { type SyncKey, wordsOf } from '../../lib/sync/keys/sync-key.ts'

/** The 24 words of a key, numbered. */
export function KeyWords({ syncKey }: { syncKey: SyncKey }) {
  return (
    <ol class="key-words" aria-label={say('sync_key_words')}>
      {wordsOf(syncKey).map((word, index) => (
        <li key={`${index}-${word}`}>
          <span class="soft">{index + 1}</span> {word}
        </li>
      ))}
    </ol>
  )
}
