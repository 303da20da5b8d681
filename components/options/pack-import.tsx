import { useRef, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { say } from '../../lib/language/say.ts'
import { LONGEST_PACK } from '../../lib/packs/pack-limits.ts'
import type { PackTaken } from '../../lib/packs/packs.ts'
import { packsChanged } from '../../lib/packs/packs-changed.ts'
import type { PackRow } from '../../lib/packs/packs-database.ts'
import { type PackRead, readPack } from '../../lib/packs/read-pack.ts'
import { SAMPLE_PACK, SAMPLE_PACK_FILE } from '../../lib/packs/sample-pack.ts'
import { sayPackFault } from './say-pack-fault.ts'
import { packs } from './use-packs.ts'

const MOST_SHOWN = 20
/** A character takes at most four bytes; a file that is longer is not even read. */
const MOST_BYTES = LONGEST_PACK * 4

/** Takes in the file of a pack, or the pack that ships with the extension; says line by line what is wrong with one. */
export function PackImport({ rows }: { rows: readonly PackRow[] }) {
  const chooser = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const [faulty, setFaulty] = useState<{ file: string; read: PackRead } | null>(null)

  async function take({ header, lines }: PackRead) {
    setFaulty(null)
    if (!header) return
    try {
      setSaid(sayTaken(await packs.take(header, lines), header.name))
      packsChanged()
    } catch {
      setSaid(say('packs_failed'))
    }
  }
  async function look(file: string, text: () => Promise<string>) {
    setSaid('')
    setFaulty(null)
    const read = await text().then(
      words => readPack(words, today()),
      () => null,
    )
    if (!read) return setSaid(say('packs_import_unreadable'))
    if (read.faults.length === 0) return take(read)
    setFaulty({ file, read })
  }
  async function takeFile(file: File | undefined) {
    if (!file) return
    await look(file.name, async () => (file.size > MOST_BYTES ? 'x'.repeat(LONGEST_PACK + 1) : file.text()))
  }
  const takeSample = () =>
    look(SAMPLE_PACK_FILE, async () => (await fetch(browser.runtime.getURL(SAMPLE_PACK_FILE))).text())

  return (
    <div class="pack-import">
      {!rows.some(({ id }) => id === SAMPLE_PACK) && (
        <div class="sample-pack">
          <p>
            {say('packs_sample_name')} <span class="small soft">{say('packs_sample_hint')}</span>
          </p>
          <button type="button" class="button" onClick={() => void takeSample()}>
            {say('packs_sample_add')}
          </button>
        </div>
      )}
      <p>
        <button type="button" class="button" onClick={() => chooser.current?.click()}>
          {say('packs_import')}
        </button>{' '}
        <span class="small soft">
          {say('packs_import_hint')} {say('packs_import_guide')}
        </span>
      </p>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={say('packs_import')}
        accept=".jsonl,.ndjson,.txt"
        onChange={event => {
          const field = event.currentTarget
          void takeFile(field.files?.[0])
          // The same file once more is to be heard too.
          field.value = ''
        }}
      />
      <p role="status">
        {faulty ? say('packs_faults', { file: faulty.file, count: faulty.read.faults.length }) : said}
      </p>
      {faulty && (
        <>
          <ul class="pack-faults small">
            {faulty.read.faults.slice(0, MOST_SHOWN).map(fault => (
              <li key={`${fault.line} ${fault.code} ${JSON.stringify(fault.values)}`}>
                {sayPackFault(fault)}
              </li>
            ))}
            {faulty.read.faults.length > MOST_SHOWN && (
              <li>{say('packs_faults_more', { count: faulty.read.faults.length - MOST_SHOWN })}</li>
            )}
          </ul>
          <p class="pack-actions">
            {faulty.read.lines.length > 0 && (
              <button type="button" class="button" onClick={() => void take(faulty.read)}>
                {say('packs_take_good', { count: faulty.read.lines.length })}
              </button>
            )}
            <button
              type="button"
              class="text-button"
              onClick={() => {
                setFaulty(null)
                setSaid(say('packs_left'))
              }}
            >
              {say('packs_take_none')}
            </button>
          </p>
        </>
      )}
    </div>
  )
}

const today = () => new Date().toISOString().slice(0, 10)

function sayTaken(taken: PackTaken, name: string): string {
  switch (taken.state) {
    case 'added':
    case 'updated':
    case 'merged':
      return say(`packs_taken_${taken.state}`, { name, count: taken.count })
    case 'same':
    case 'older':
      return say(`packs_taken_${taken.state}`, { name, version: String(taken.version) })
    case 'full':
      return say('packs_taken_full', { most: taken.most })
  }
}
