import { useEffect, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import { exportWholeLibrary } from '../library/export-whole-library.ts'

/** Offers to export the library before something that cannot be undone; nothing where it is empty. */
export function ExportLibrary({ library, isBusy }: { library: Library; isBusy: boolean }) {
  const [count, setCount] = useState(0)
  const [isAtWork, setAtWork] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => {
    library.count().then(
      ({ kept, trash }) => setCount(kept + trash),
      () => undefined,
    )
  }, [])
  async function exportLibrary() {
    setAtWork(true)
    try {
      const name = await exportWholeLibrary(library)
      setSaid(`${say('forget_all_exported', { file: name })} ${say('lock_export_hint')}`)
    } catch {
      setSaid(say('forget_all_export_failed'))
    }
    setAtWork(false)
  }
  if (count === 0) return null
  return (
    <>
      <p class="remembered">
        <span>{say('forget_all_counts', { count })}</span>
        <button
          type="button"
          class="button"
          disabled={isBusy || isAtWork}
          onClick={() => void exportLibrary()}
        >
          {say('forget_all_export')}
        </button>
      </p>
      <p role="status">{said}</p>
    </>
  )
}
