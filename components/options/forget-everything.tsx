import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { forgetEverything, type Unforgotten } from '../../lib/discretion/forget-everything.ts'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import type { SyncDatabase } from '../../lib/sync/sync-database.ts'
import { exportWholeLibrary } from '../library/export-whole-library.ts'

/** Forgets everything, once its word was typed; offers to export the library before. */
export function ForgetEverything({ library, sync }: { library: Library; sync: SyncDatabase }) {
  const [count, setCount] = useState<number | null>(null)
  const [isAsked, setAsked] = useState(false)
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [exported, setExported] = useState('')
  const [left, setLeft] = useState<readonly Unforgotten[] | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const begin = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (isAsked) field.current?.focus()
  }, [isAsked])
  const word = say('forget_all_word')
  const isSure = typed.trim().toLowerCase() === word

  function ask() {
    setLeft(null)
    setAsked(true)
    library.count().then(
      ({ kept, trash }) => setCount(kept + trash),
      () => setCount(null),
    )
  }
  function end() {
    setAsked(false)
    setTyped('')
    setExported('')
    begin.current?.focus()
  }
  async function exportLibrary() {
    setBusy(true)
    try {
      const name = await exportWholeLibrary(library)
      setExported(say('forget_all_exported', { file: name }))
    } catch {
      setExported(say('forget_all_export_failed'))
    }
    setBusy(false)
  }
  async function forget(event: Event) {
    event.preventDefault()
    if (!isSure || isBusy) return
    setBusy(true)
    const after = await forgetEverything(library, sync)
    setBusy(false)
    setLeft(after)
    end()
  }

  return (
    <>
      <h3>{say('forget_all')}</h3>
      <p>{say('forget_all_hint')}</p>
      <p class="soft">{say('forget_all_stays')}</p>
      <p>
        <button ref={begin} type="button" class="button" aria-expanded={isAsked} onClick={ask}>
          {say('forget_all_begin')}
        </button>
      </p>
      {isAsked && (
        <form class="forget-question" onSubmit={event => void forget(event)}>
          <p class="remembered">
            <span>{count === null ? say('forget_all_uncounted') : say('forget_all_counts', { count })}</span>
            {count !== null && count > 0 && (
              <button type="button" class="button" disabled={isBusy} onClick={() => void exportLibrary()}>
                {say('forget_all_export')}
              </button>
            )}
          </p>
          <p role="status">{exported}</p>
          <div class="add-site">
            <label for="forget-word">{say('forget_all_type', { word })}</label>
            <input
              ref={field}
              id="forget-word"
              type="text"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              value={typed}
              onInput={event => setTyped(event.currentTarget.value)}
            />
          </div>
          <p class="remembered">
            <button type="submit" class="button" disabled={!isSure || isBusy}>
              {say('forget_all_yes')}
            </button>
            <button type="button" class="text-button" disabled={isBusy} onClick={end}>
              {say('forget_no')}
            </button>
          </p>
        </form>
      )}
      <div role="status">
        {left && <p>{left.length === 0 ? say('forget_all_done') : say('forget_all_part')}</p>}
        {left && left.length > 0 && (
          <>
            <ul class="forget-list">
              {left.map(what => (
                <li key={what}>{say(`forget_all_${what}`)}</li>
              ))}
            </ul>
            <p>{say('forget_all_again')}</p>
          </>
        )}
      </div>
    </>
  )
}
