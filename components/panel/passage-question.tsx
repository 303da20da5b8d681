import { say } from '../../lib/language/say.ts'
import type { Snippet } from '../../lib/library/snippet.ts'
import type { PlacedPassage } from '../../lib/saving/own-passages.ts'
import type { PageSnippets } from './page-snippets.ts'
import type { PanelState } from './panel-state.ts'
import { PassageDifferences } from './passage-differences.tsx'

/** Asks which place of the page is meant where that cannot be told; the answer puts the passage there. */
export function PassageQuestion({
  state,
  saved,
  snippet,
  placed: { why, candidates },
}: {
  state: PanelState
  saved: PageSnippets
  snippet: Snippet
  placed: Extract<PlacedPassage, { state: 'uncertain' }>
}) {
  return (
    <div class="question small">
      <p>
        <b>{say('saved_is_this_it')}</b> {say(`saved_uncertain_${why}`)}
      </p>
      <ol>
        {candidates.map((candidate, index) => (
          <li key={candidate.start}>
            <PassageDifferences differences={candidate.differences} />
            <p class="saved-actions">
              <button
                type="button"
                class="text-button"
                aria-label={say('saved_look_at', { n: index + 1 })}
                onClick={() => state.jumpToPlace(`candidates ${snippet.id}`, index, candidate)}
              >
                {say('saved_look')}
              </button>
              {snippet.anchor && (
                <button
                  type="button"
                  class="text-button"
                  aria-label={say('saved_this_is_it_of', { n: index + 1 })}
                  onClick={() => void saved.repair(snippet, candidate)}
                >
                  {say('saved_this_is_it')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}
