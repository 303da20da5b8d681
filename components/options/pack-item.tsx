import { useEffect, useState } from 'preact/hooks'
import { fileNameFor } from '../../lib/formats/export-format.ts'
import { packOf } from '../../lib/knowledge/entity-id.ts'
import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import { say } from '../../lib/language/say.ts'
import { conflictsOf, type PackConflict } from '../../lib/packs/conflicts.ts'
import { OWN_PACK } from '../../lib/packs/pack-limits.ts'
import { choiceKey } from '../../lib/packs/packs.ts'
import { packsChanged } from '../../lib/packs/packs-changed.ts'
import type { PackEntityRow, PackRow } from '../../lib/packs/packs-database.ts'
import { download } from '../shared/download.ts'
import { Switch } from '../shared/switch.tsx'
import { packs } from './use-packs.ts'

/** More entries of the reader's own than this are not listed. */
const MOST_LISTED = 200

/** One pack: on or off, what is in it that the bundle knows too, export and removal. */
export function PackItem({
  row,
  knowledge,
  onSwitch,
  onRemove,
}: {
  row: PackRow
  knowledge: Pick<KnowledgeQueries, 'readCompiled'>
  onSwitch: (isOn: boolean) => void
  onRemove: () => void
}) {
  const { id, header, isOn, count, edition } = row
  const { name, version, author, description } = header
  const [entities, setEntities] = useState<readonly PackEntityRow[]>([])
  const [conflicts, setConflicts] = useState<readonly PackConflict[]>([])
  useEffect(() => {
    let isCurrent = true
    void Promise.all([packs.entitiesOf(id), knowledge.readCompiled()])
      .then(([rows, bundled]) => {
        if (!isCurrent) return
        setEntities(rows)
        const own = rows.map(({ entity }) => entity)
        setConflicts(bundled ? conflictsOf(own, bundled.compiled.lexicon) : [])
      })
      .catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [id, edition])

  async function exportPack() {
    const text = await packs.write(id).catch(() => null)
    if (text === null) return
    const now = new Date().toISOString()
    const content = new Blob([text], { type: 'application/jsonl' })
    download({ name: fileNameFor(`casenote-pack-${id}`, 'jsonl')(now), content })
  }
  const about = [
    say('packs_count', { count }),
    ...(id === OWN_PACK ? [] : [say('packs_version', { version: String(version) })]),
    ...(author ? [say('packs_by', { author })] : []),
  ].join(' · ')

  return (
    <li class="pack" data-pack={id}>
      <Switch label={say('packs_on', { name })} hint={about} on={isOn} onChange={onSwitch} />
      {description && <p class="small soft">{description}</p>}
      <p class="pack-actions">
        <button
          type="button"
          class="text-button"
          aria-label={say('packs_export_of', { name })}
          onClick={() => void exportPack()}
        >
          {say('packs_export')}
        </button>
        <button
          type="button"
          class="text-button"
          aria-label={say('packs_remove_of', { name })}
          onClick={onRemove}
        >
          {say('packs_remove')}
        </button>
      </p>
      {id === OWN_PACK && entities.length > 0 && <OwnEntries entities={entities} />}
      {conflicts.length > 0 && <Conflicts row={row} conflicts={conflicts} />}
    </li>
  )
}

function OwnEntries({ entities }: { entities: readonly PackEntityRow[] }) {
  return (
    <details>
      <summary>{say('follow_list')}</summary>
      <ul>
        {entities.slice(0, MOST_LISTED).map(({ id, entity: { name, description } }) => (
          <li key={id} class="pack-entry">
            <span>
              {name} <span class="small soft">{description}</span>
            </span>
            <button
              type="button"
              class="text-button"
              aria-label={say('follow_remove', { name })}
              onClick={() => void packs.removeEntity(id).then(packsChanged, () => undefined)}
            >
              {say('packs_remove')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Conflicts({ row, conflicts }: { row: PackRow; conflicts: readonly PackConflict[] }) {
  const isChosen = (key: string) => row.chosen.includes(key)
  return (
    <details>
      <summary>{say('packs_conflicts', { count: conflicts.length })}</summary>
      <p class="small soft">{say('packs_conflicts_hint')}</p>
      <ul>
        {conflicts.map(conflict => {
          const { entity, name, bundled } = conflict
          if (conflict.of === 'id')
            return <li key={`id ${entity}`}>{say('packs_conflict_id', { name, bundled })}</li>
          const { text } = conflict
          const key = choiceKey(entity, text)
          return (
            <li key={key}>
              <label class="site">
                <input
                  type="checkbox"
                  checked={isChosen(key)}
                  onChange={event =>
                    void packs
                      .choose(packOf(entity) ?? row.id, entity, text, event.currentTarget.checked)
                      .then(packsChanged, () => undefined)
                  }
                />
                <span>{say('packs_conflict_form', { text, name, bundled })}</span>
              </label>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
