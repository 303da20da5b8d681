import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { importFile } from './import-file.ts'
import type { LibraryPageState } from './library-state.ts'

/** Takes in a file that the reader chooses, or drops anywhere on the page. */
export function ImportButton({ state }: { state: LibraryPageState }) {
  const chooser = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)

  async function take(file: File | undefined) {
    if (!file) return
    state.notice.value = { words: say('library_import_reading', { file: file.name }), undo: null }
    const report = await importFile(state.library, file, (done, of) => {
      state.progress.value = { done, of }
    })
    state.progress.value = null
    state.notice.value = null
    state.imported.value = report
  }

  useEffect(() => {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return
      // Otherwise the browser would leave the library and show the file.
      event.preventDefault()
      setOver(false)
      void take(event.dataTransfer?.files[0])
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [])

  return (
    <div class="import">
      <button type="button" class="text-button" onClick={() => chooser.current?.click()}>
        {say('library_import')}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={say('library_import')}
        accept=".json,.jsonld,.csv,.txt,application/json,text/csv,text/plain"
        onChange={event => {
          const field = event.currentTarget
          void take(field.files?.[0])
          // The same file once more is to be heard too.
          field.value = ''
        }}
      />
      {isOver && <div class="drop-here">{say('library_import_drop')}</div>}
    </div>
  )
}
