import { useEffect, useRef, useState } from 'preact/hooks'
import { clearHistory, countPages } from '../../lib/history/history-database.ts'
import { say } from '../../lib/language/say.ts'
import type { Settings } from '../../lib/settings/settings.ts'
import { choose } from '../../lib/settings/store.ts'
import { forgetMetElsewhere } from '../../lib/tabs/met-before.ts'
import { Switch } from '../shared/switch.tsx'

/** Whether pages that were read are remembered, how many are, and the way to forget them all. */
export function HistorySection({ settings }: { settings: Settings }) {
  const [pages, count] = usePageCount()
  const [asked, setAsked] = useState(false)
  const [said, setSaid] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  const yes = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked) yes.current?.focus()
  }, [asked])

  function answer() {
    title.current?.focus({ preventScroll: true })
    setAsked(false)
  }
  async function clear() {
    answer()
    const result = await clearHistory()
    if (result !== 'failed') await forgetMetElsewhere()
    setSaid(say(`history_clear_${result}`))
    count()
  }

  return (
    <section>
      <h2 ref={title} tabIndex={-1}>
        {say('history_title')}
      </h2>
      <Switch
        label={say('history_remember')}
        hint={say('history_remember_hint')}
        on={settings.history}
        onChange={on => void choose({ history: on })}
      />
      <p class="remembered soft">{say('history_off')}</p>
      <p class="remembered">
        <span>{sayCount(pages)}</span>
        {!asked && pages !== 0 && pages !== undefined && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setSaid('')
              setAsked(true)
            }}
          >
            {say('history_clear')}
          </button>
        )}
      </p>
      {asked && (
        <p class="remembered">
          <span id="clear-sure">{say('history_clear_sure', { count: pages ?? 0 })}</span>
          <button
            ref={yes}
            type="button"
            class="button"
            aria-describedby="clear-sure"
            onClick={() => void clear()}
          >
            {say('history_clear_yes')}
          </button>
          <button type="button" class="text-button" onClick={answer}>
            {say('history_clear_no')}
          </button>
        </p>
      )}
      <p role="status">{said}</p>
    </section>
  )
}

/** `undefined` while it is being read, `null` where it cannot be. */
type PageCount = number | null | undefined

function sayCount(pages: PageCount): string {
  if (pages === undefined) return ''
  if (pages === null) return say('history_unreadable')
  return pages === 0 ? say('history_none') : say('history_count', { count: pages })
}

/** How many pages are remembered, counted again each time that this page is looked at. */
function usePageCount(): [PageCount, () => void] {
  const [pages, setPages] = useState<PageCount>(undefined)
  const count = () => void countPages().then(setPages, () => setPages(null))
  useEffect(() => {
    count()
    document.addEventListener('visibilitychange', count)
    return () => document.removeEventListener('visibilitychange', count)
  }, [])
  return [pages, count]
}
