import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import { UnlockField } from './unlock-field.tsx'
import { useLock } from './use-lock.ts'

/**
 * Stands before a page that shows the library: while it is locked, there is only the way to unlock it. When it locks, the
 * page is loaded anew, so that nothing of what it showed or searched stays in memory; and when it opens, too.
 *
 * @param hint what else is to be known here
 */
export function LockGate({
  library,
  title,
  hint,
  children,
}: {
  library: Library
  title: string
  hint?: string
  children: ComponentChildren
}) {
  const state = useLock()
  const before = useRef(state)
  useLayoutEffect(() => {
    const wasLocked = before.current === 'locked'
    const isLocked = state === 'locked'
    if (before.current !== null && wasLocked !== isLocked) location.reload()
    before.current = state
  }, [state])
  if (state !== 'locked') return <>{children}</>
  return (
    <main class="locked">
      <h1>{title}</h1>
      <p class="lead">{say('lock_is_locked')}</p>
      <p class="soft">
        {say('lock_is_locked_hint')} {hint}
      </p>
      <UnlockField library={library} takesFocus />
      <p class="small soft">
        {say('lock_forgotten')} <a href={browser.runtime.getURL('options.html')}>{say('lock_options')}</a>
      </p>
    </main>
  )
}
