import { useState } from 'preact/hooks'
import { encode } from 'uqr'
import { say } from '../../lib/language/say.ts'
import { pairingText } from '../../lib/sync/setup/pairing.ts'
import type { SetUp } from '../../lib/sync/setup/set-up.ts'
import { KeyWords } from './key-words.tsx'

/** What another device needs, shown only when it is asked for. */
export function AddDevice({ setUp }: { setUp: SetUp }) {
  const [isShown, setShown] = useState(false)
  const [areWordsShown, setWordsShown] = useState(false)
  const [said, setSaid] = useState('')
  const text = isShown ? pairingText({ key: setUp.key, store: setUp.store, team: setUp.team?.name }) : ''
  async function copy() {
    await navigator.clipboard.writeText(text)
    setSaid(say('sync_add_copied'))
  }
  return (
    <section>
      <h2>{say(setUp.team ? 'team_add_title' : 'sync_add_title')}</h2>
      <p>{say(setUp.team ? 'team_add_hint' : 'sync_add_hint')}</p>
      <p class="remembered">
        <button type="button" class="button" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {say(isShown ? 'sync_add_hide' : 'sync_add_show')}
        </button>
        <button
          type="button"
          class="text-button"
          aria-expanded={areWordsShown}
          onClick={() => setWordsShown(!areWordsShown)}
        >
          {say(areWordsShown ? 'sync_words_hide' : 'sync_words_show')}
        </button>
      </p>
      {isShown && (
        <>
          <p class="pairing">{text}</p>
          <p class="remembered">
            <button type="button" class="button" onClick={() => void copy()}>
              {say('sync_add_copy')}
            </button>
            <span role="status">{said}</span>
          </p>
          <Code text={text} />
        </>
      )}
      {areWordsShown && <KeyWords syncKey={setUp.key} />}
    </section>
  )
}

function Code({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: 'L', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return (
    <svg
      class="code"
      style={{ '--modules': size }}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={say('sync_add_code')}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}
