import { useEffect, useState } from 'preact/hooks'
import type { ExportFormat } from '../../lib/formats/export-format.ts'
import { say } from '../../lib/language/say.ts'
import { download } from '../shared/download.ts'
import { Dialog } from './confirm.tsx'
import { exportSnippets } from './export-snippets.ts'
import type { LibraryPageState } from './library-state.ts'

/** Asks in which format to export, and hands the file to the browser. */
export function ExportDialog({ state }: { state: LibraryPageState }) {
  const ids = state.exporting.value
  const [isBusy, setBusy] = useState(false)
  const [formats, setFormats] = useState<readonly ExportFormat[]>([])
  const isOpen = ids !== null
  useEffect(() => {
    if (!isOpen) return
    // Loaded when it is needed, so that the page opens sooner.
    void import('../../lib/formats/export-formats.ts').then(({ exportFormats }) => setFormats(exportFormats))
  }, [isOpen])
  if (!ids) return null
  const close = () => {
    state.exporting.value = null
  }
  async function write(format: ExportFormat) {
    if (!ids) return
    setBusy(true)
    try {
      const file = await exportSnippets(state.library, state.knowledge, ids, format)
      download(file)
      const words = say('library_exported', { count: file.count, file: file.name })
      state.notice.value = { words, undo: null }
    } catch {
      state.notice.value = { words: say('library_export_failed'), undo: null }
    }
    setBusy(false)
    close()
  }
  const title = say('library_export_title', { count: ids.length })
  return (
    <Dialog label={title} onCancel={close}>
      <h2>{title}</h2>
      <p class="small soft">{say('library_export_stays')}</p>
      <ul class="formats">
        {formats.map(format => (
          <li key={format.id}>
            <button
              type="button"
              class="format"
              disabled={isBusy}
              data-format={format.id}
              onClick={() => void write(format)}
            >
              <span>{say(format.label)}</span>
              <span class="small soft">{say(format.about)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="dialog-actions">
        <button type="button" class="button" onClick={close}>
          {say('library_export_cancel')}
        </button>
      </p>
    </Dialog>
  )
}
