import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import {
  forgetSite,
  isNothingKept,
  type KeptOfSite,
  keptOfSite,
  type UnforgottenOfSite,
} from '../../lib/discretion/forget-site.ts'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import { failureOf } from '../../lib/library/reading.ts'
import type { Settings } from '../../lib/settings/settings.ts'
import { sayFailure } from '../library/say-failure.ts'
import { hostFromInput } from './sites.ts'

type Asked = { readonly host: string; readonly kept: KeptOfSite }
type Told = { readonly words: string; readonly failed: readonly UnforgottenOfSite[] }
const NOTHING: Told = { words: '', failed: [] }

/** Asks for a site, says what is kept of it, and forgets it when that is confirmed. */
export function ForgetSite({ settings, library }: { settings: Settings; library: Library }) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [told, setTold] = useState(NOTHING)
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const question = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    if (asked) question.current?.focus()
  }, [asked])
  const tell = (words: string) => setTold({ words, failed: [] })

  async function look(event: Event) {
    event.preventDefault()
    setAsked(null)
    const host = hostFromInput(text)
    if (!host) return tell(say('forget_site_invalid'))
    setBusy(true)
    setTold(NOTHING)
    try {
      const kept = await keptOfSite(library, host)
      if (isNothingKept(kept)) tell(say('forget_site_nothing', { host }))
      else setAsked({ host, kept })
    } catch (thrown) {
      tell(sayFailure(failureOf(thrown)))
    }
    setBusy(false)
  }
  function end() {
    setAsked(null)
    field.current?.focus()
  }
  async function forget({ host }: Asked) {
    setBusy(true)
    const failed = await forgetSite(library, host)
    setBusy(false)
    end()
    if (failed.length > 0) return setTold({ words: say('forget_site_part', { host }), failed })
    setText('')
    const done = say('forget_site_done', { host })
    tell(settings.reach === 'everywhere' ? `${done} ${say('forget_site_everywhere')}` : done)
  }

  return (
    <>
      <p>{say('forget_site_hint')}</p>
      <form class="add-site" onSubmit={event => void look(event)}>
        <label for="forget-site">{say('forget_site')}</label>
        <input
          ref={field}
          id="forget-site"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={say('forget_site_placeholder')}
          value={text}
          aria-describedby="forget-site-said"
          onInput={event => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={isBusy}>
          {say('forget_site_look')}
        </button>
      </form>
      {asked && (
        <div class="forget-question">
          <p ref={question} tabIndex={-1}>
            {say('forget_site_kept', { host: asked.host })}
          </p>
          <ul class="forget-list">
            {wordsOf(asked.kept).map(words => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>{say('forget_site_warning')}</p>
          <p class="remembered">
            <button type="button" class="button" disabled={isBusy} onClick={() => void forget(asked)}>
              {say('forget_site_yes')}
            </button>
            <button type="button" class="text-button" disabled={isBusy} onClick={end}>
              {say('forget_no')}
            </button>
          </p>
        </div>
      )}
      <div id="forget-site-said" role="status">
        <p>{told.words}</p>
        {told.failed.length > 0 && (
          <ul class="forget-list">
            {told.failed.map(what => (
              <li key={what}>{say(`forget_site_failed_${what}`)}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}

/** What is kept, a line for each kind of which there is something. */
function wordsOf({ snippets, inBackups, pages, dismissals, choices, hasAccess }: KeptOfSite): string[] {
  const counted = [
    ['forget_site_snippets', snippets],
    ['forget_site_backups', inBackups],
    ['forget_site_pages', pages],
    ['forget_site_dismissals', dismissals],
    ['forget_site_choices', choices],
  ] as const
  const words = counted.flatMap(([key, count]) => (count > 0 ? [say(key, { count })] : []))
  return hasAccess ? [...words, say('forget_site_access')] : words
}
