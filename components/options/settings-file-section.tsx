import { useRef, useState } from 'preact/hooks'
import { fileNameFor } from '../../lib/formats/export-format.ts'
import { say } from '../../lib/language/say.ts'
import type { ChosenSettings } from '../../lib/settings/settings.ts'
import {
  LONGEST_SETTINGS_FILE,
  readSettingsFile,
  writeSettingsFile,
} from '../../lib/settings/settings-file.ts'
import { readChosen, replaceChosen } from '../../lib/settings/store.ts'
import { download } from '../shared/download.ts'

/** Takes the choices along to another browser, as a file. */
export function SettingsFileSection() {
  const chooser = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<readonly string[]>([])
  const [before, setBefore] = useState<ChosenSettings | null>(null)

  async function write() {
    const text = writeSettingsFile(await readChosen())
    const name = fileNameFor('casenote-options', 'json')(new Date().toISOString())
    download({ name, content: new Blob([text], { type: 'application/json' }) })
  }
  async function take(file: File | undefined) {
    if (!file) return
    setBefore(null)
    const text = file.size > LONGEST_SETTINGS_FILE * 4 ? null : await file.text().catch(() => null)
    const read = readSettingsFile(text ?? ' '.repeat(LONGEST_SETTINGS_FILE + 1))
    if (!read.ok) {
      const faults = read.faults.map(({ code, setting }) => say(`settings_fault_${code}`, { setting }))
      return setSaid([...faults, say('settings_nothing_taken')])
    }
    const kept = await readChosen()
    await replaceChosen(read.chosen)
    setBefore(kept)
    const { unknown } = read
    setSaid([
      say('settings_taken'),
      ...(unknown.length > 0 ? [say('settings_unknown', { settings: unknown.join(', ') })] : []),
    ])
  }
  async function undo(kept: ChosenSettings) {
    await replaceChosen(kept)
    setBefore(null)
    setSaid([say('settings_undone')])
  }

  return (
    <section class="settings-file">
      <h2>{say('settings_file_title')}</h2>
      <p>{say('settings_file_hint')}</p>
      <p class="pack-actions">
        <button type="button" class="button" onClick={() => void write()}>
          {say('settings_export')}
        </button>
        <button type="button" class="button" onClick={() => chooser.current?.click()}>
          {say('settings_import')}
        </button>
      </p>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={say('settings_import')}
        accept=".json,application/json"
        onChange={event => {
          const field = event.currentTarget
          const [file] = field.files ?? []
          void take(file).catch(() => setSaid([say('settings_failed')]))
          // The same file once more is to be heard too.
          field.value = ''
        }}
      />
      <p role="status">
        {said.join(' ')}{' '}
        {before && (
          <button type="button" class="text-button" onClick={() => void undo(before)}>
            {say('packs_undo')}
          </button>
        )}
      </p>
    </section>
  )
}
