import { localeInUse, say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { PackView } from '../../lib/reader/card-view.ts'
import { typeset } from '../shared/typeset.ts'
import { CardKind } from './card-kind.tsx'
import { CardSources } from './card-sources.tsx'
import { Unsearchable } from './unsearchable.tsx'

/** The card of a name from one of the reader's packs: it says so, since nobody but its author checked it. */
export function PackCard({ card: { pack, note, content }, onOpenPanel, onClose }: PackView) {
  const { kind, name, description, fact } = content
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby="card-name"
      lang={localeInUse()}
      tabIndex={-1}
      data-first-focus
    >
      <CardKind kind={kind} />
      <h2 id="card-name">
        <Unsearchable words={name} />
      </h2>
      <p class="soft">
        <Unsearchable words={typeset(description)} />
      </p>
      {note !== '' && (
        <p>
          <Unsearchable words={note} />
        </p>
      )}
      {fact && (
        <p class="fact">
          <Unsearchable words={fact.when ? `${sayDate(fact.when)}. ${fact.text}` : fact.text} />
        </p>
      )}
      {fact && <CardSources statements={[fact]} asOf={content.asOf} />}
      <p class="soft">
        <Unsearchable words={say('card_from_pack', { pack })} />
      </p>
      <div class="actions">
        <button type="button" onClick={onOpenPanel}>
          {say('card_open_panel')}
        </button>
        <button type="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </div>
  )
}
