import { useState } from 'preact/hooks'
import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import { say } from '../../lib/language/say.ts'
import { packsChanged } from '../../lib/packs/packs-changed.ts'
import type { PackEntityRow, PackRow } from '../../lib/packs/packs-database.ts'
import { PacksLossNotice } from '../shared/packs-loss-notice.tsx'
import { FollowForm } from './follow-form.tsx'
import { PackImport } from './pack-import.tsx'
import { PackItem } from './pack-item.tsx'
import { packs, usePacks } from './use-packs.ts'

type Removed = { readonly row: PackRow; readonly entities: readonly PackEntityRow[] }

/** The reader's packs: what is on, what they hold that the bundle knows too, import and export, an own entry. */
export function PacksSection({ knowledge }: { knowledge: Pick<KnowledgeQueries, 'readCompiled'> }) {
  const rows = usePacks()
  const [removed, setRemoved] = useState<Removed | null>(null)
  const [said, setSaid] = useState('')

  async function doAndSay(work: () => Promise<string>) {
    setRemoved(null)
    try {
      setSaid(await work())
    } catch {
      setSaid(say('packs_failed'))
    }
    packsChanged()
  }
  const remove = (row: PackRow) =>
    doAndSay(async () => {
      const gone = await packs.remove(row.id)
      if (gone) setRemoved(gone)
      return say('packs_removed', { name: row.header.name })
    })
  const putBack = (gone: Removed) =>
    doAndSay(async () => {
      await packs.putBack(gone)
      return say('packs_put_back', { name: gone.row.header.name })
    })

  return (
    <section class="packs">
      <h2>{say('packs_title')}</h2>
      <p>{say('packs_hint')}</p>
      <PacksLossNotice />
      {rows === null && <p>{say('packs_unreadable')}</p>}
      {rows?.length === 0 && <p class="soft">{say('packs_none')}</p>}
      {rows && rows.length > 0 && (
        <ul>
          {rows.map(row => (
            <PackItem
              key={row.id}
              row={row}
              knowledge={knowledge}
              onSwitch={isOn =>
                void doAndSay(async () => {
                  await packs.switchTo(row.id, isOn)
                  return ''
                })
              }
              onRemove={() => void remove(row)}
            />
          ))}
        </ul>
      )}
      <p role="status">
        {said}{' '}
        {removed && (
          <button type="button" class="text-button" onClick={() => void putBack(removed)}>
            {say('packs_undo')}
          </button>
        )}
      </p>
      <PackImport rows={rows ?? []} />
      <FollowForm knowledge={knowledge} />
    </section>
  )
}
