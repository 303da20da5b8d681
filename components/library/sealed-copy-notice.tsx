import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import { sealedCopyLeft } from '../../lib/lock/sealed-copy.ts'
import { UnlockField } from '../lock/unlock-field.tsx'
import { useLock } from '../lock/use-lock.ts'

/** Says that only a sealed second copy is left of the library, and brings it back once its passphrase was typed. */
export function SealedCopyNotice({ library }: { library: Library }) {
  const lock = useLock()
  const [left, setLeft] = useState<Awaited<ReturnType<typeof sealedCopyLeft>>>(null)
  const [hasFailed, setFailed] = useState(false)
  const wasOff = useRef(false)
  useEffect(() => {
    if (lock === 'off') {
      wasOff.current = true
      void sealedCopyLeft(library).then(setLeft)
    }
    if (lock !== 'unlocked' || !wasOff.current || left !== 'alone') return
    // What was just unlocked is the copy; the library is not there before it was brought back.
    library.beginSession().then(
      () => location.reload(),
      () => setFailed(true),
    )
  }, [library, lock])
  if (left === null) return null
  return (
    <div class="trouble" role="alert">
      <p>{say('library_sealed_copy')}</p>
      {left === 'beside' && <p>{say('library_sealed_copy_beside')}</p>}
      {left === 'alone' && (
        <>
          <p>{say(hasFailed ? 'library_sealed_copy_failed' : 'library_sealed_copy_how')}</p>
          {!hasFailed && <UnlockField library={library} />}
        </>
      )}
    </div>
  )
}
