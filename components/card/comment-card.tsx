import { localeInUse, say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'

/** A comment that another one points to: whose it is, how it begins, and the way there or back. */
export function CommentCard({
  name,
  published,
  words,
  onGo,
  onBack,
  onClose,
}: {
  name: string | null
  published: string | null
  words: string
  onGo: (() => void) | null
  onBack: (() => void) | null
  onClose: () => void
}) {
  const [day, time] = (published ?? '').split('T')
  const when = [time, day && sayDate(day)].filter(Boolean).join(', ')
  const way = onBack ?? onGo
  return (
    <div class="card comment" role="dialog" aria-labelledby="card-name" lang={localeInUse()}>
      <p class="kind">{say('card_comment')}</p>
      <h2 id="card-name">
        {name ?? say('nobody')} {when && <span class="when soft">{when}</span>}
      </h2>
      {/* On its way back the comment itself is in sight. */}
      {!onBack &&
        (words ? (
          // For the pointer: by key the button below does the same.
          <button type="button" class="words" tabIndex={-1} onClick={onGo ?? undefined}>
            <q>{words}</q>
          </button>
        ) : (
          <p class="soft">{say('card_comment_words_gone')}</p>
        ))}
      <div class="actions">
        {way && (
          <button type="button" data-first-focus onClick={way}>
            {say(onBack ? 'card_comment_back' : 'card_comment_go')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </div>
  )
}
