import { localeInUse, say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { OwnView } from '../../lib/reader/card-view.ts'
import { Unsearchable } from './unsearchable.tsx'

/** What the reader wrote on one of their own passages. It is edited in the panel. */
export function OwnCard({ card: { note, tags, createdAt }, onOpenPanel, onClose }: OwnView) {
  return (
    <div
      class="card own"
      role="dialog"
      aria-label={say('saved_card_title')}
      lang={localeInUse()}
      tabIndex={-1}
      data-first-focus
    >
      <p class="kind">
        <Unsearchable words={say('saved_on', { date: sayDate(createdAt.slice(0, 10)) })} />
      </p>
      <p class={note === '' ? 'soft' : 'note'}>
        <Unsearchable words={note || say('saved_no_note')} />
      </p>
      {tags.length > 0 && (
        <p class="soft">
          <Unsearchable words={tags.join(' · ')} />
        </p>
      )}
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
