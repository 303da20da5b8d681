import { useEffect, useState } from 'preact/hooks'
import { writeWholeLibrary } from '../../lib/formats/casenote/write-library-file.ts'
import { fileNameFor } from '../../lib/formats/export-format.ts'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import { download } from '../shared/download.ts'

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
      const now = library.context.now()
      const name = fileNameFor('casenote-library', 'json')(now)
      const pieces: string[] = []
      for await (const piece of writeWholeLibrary(library.context, now)) pieces.push(piece)
      download({ name, content: new Blob(pieces, { type: 'application/json' }) })
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
