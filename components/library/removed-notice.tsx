import { useEffect, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'

/** Says that the browser removed the library while the page is open, which still shows what it held. */
export function RemovedNotice({ library }: { library: Library }) {
  const [isRemoved, setRemoved] = useState(false)
  useEffect(() => {
    // The library is not looked at from here: a database that is asked for anything is made anew.
    const heard = ({ newVersion }: IDBVersionChangeEvent) => {
      if (newVersion === null) setRemoved(true)
    }
    const { on } = library.context.database
    on('versionchange', heard)
    return () => on.versionchange.unsubscribe(heard)
  }, [library])
  if (!isRemoved) return null
  return (
    <div class="trouble" role="alert">
      <p>{say('library_removed_meanwhile')}</p>
      <button type="button" class="text-button" onClick={() => location.reload()}>
        {say('library_load_again')}
      </button>
    </div>
  )
}
