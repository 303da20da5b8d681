import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ItemFault } from '../../lib/formats/import-result.ts'
import { UNDATED } from '../../lib/formats/imports/undated.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { ImportReport } from './import-file.ts'
import type { LibraryActions } from './library-actions.ts'
import type { LibraryPageState } from './library-state.ts'

/** How many of the parts that could not be read are listed. */
const SHOWN = 20

/** What an import brought, what was here already, and what could not be read. */
export function ImportReportBox({ state, actions }: { state: LibraryPageState; actions: LibraryActions }) {
  const report = state.imported.value
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (report) box.current?.focus()
  }, [report])
  if (!report) return null
  const close = () => {
    state.imported.value = null
  }
  return (
    <div ref={box} class="trouble" role="alert" tabIndex={-1}>
      <h2>{say('library_import_title', { file: report.file })}</h2>
      {report.ok ? <What report={report} /> : <p>{report.words}</p>}
      <p class="row-actions">
        {report.ok && report.added.length > 0 && (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              close()
              void actions.trash(report.added)
            }}
          >
            {say('library_import_undo')}
          </button>
        )}
        <button type="button" class="text-button" onClick={close}>
          {say('library_import_close')}
        </button>
      </p>
    </div>
  )
}

function What({ report }: { report: ImportReport & { ok: true } }) {
  const { format, added, changed, already, faults, refused, packs, undated } = report
  const left = refused - Math.min(SHOWN, faults.length)
  return (
    <>
      <p class="small soft">
        {say('library_import_format', { format: say(`import_format_${keyOf(format)}`) })}
      </p>
      <ul>
        <li>{say('library_import_added', { count: added.length })}</li>
        {changed > 0 && <li>{say('library_import_changed', { count: changed })}</li>}
        {already > 0 && <li>{say('library_import_already', { count: already })}</li>}
        {undated > 0 && (
          <li>{say('library_import_undated', { count: undated, date: sayDate(UNDATED.slice(0, 10)) })}</li>
        )}
        {packs && packs.brought > 0 && <li>{say('library_import_packs', { count: packs.brought })}</li>}
        {packs && packs.already > 0 && (
          <li>{say('library_import_packs_already', { count: packs.already })}</li>
        )}
        {packs && packs.refused > 0 && (
          <li>{say('library_import_packs_refused', { count: packs.refused })}</li>
        )}
      </ul>
      {refused > 0 && (
        <>
          <p>{say('library_import_refused', { count: refused })}</p>
          <ul class="small">
            {faults.slice(0, SHOWN).map(fault => (
              <li key={`${fault.item} ${fault.code} ${fault.place}`}>{sayFault(fault)}</li>
            ))}
            {left > 0 && <li>{say('library_import_more', { count: left })}</li>}
          </ul>
        </>
      )}
    </>
  )
}

const keyOf = <Code extends string>(code: Code) => code.replaceAll('-', '_') as Underscored<Code>
type Underscored<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Code

const sayFault = ({ code, item, place }: ItemFault) => say(`import_item_${keyOf(code)}`, { item, place })
