import { type Dismissal, dismissalSchema } from '../../dismissals/dismissal.ts'
import { readDismissals, restoreDismissals, undoDismissals } from '../../dismissals/store.ts'
import { say } from '../../language/say.ts'
import { packsChanged } from '../../packs/packs-changed.ts'
import { packsInUse } from '../../packs/packs-database.ts'
import { chosenSettingsSchema } from '../../settings/settings.ts'
import { choose, readChosen } from '../../settings/store.ts'
import type { StoreKind } from '../setup/store-settings.ts'
import { packSources } from './pack-sources.ts'
import type { RecordSource } from './record-source.ts'

/** Marks that the reader does not want. What was dismissed in a private window stays there. */
export const dismissalSource: RecordSource = {
  kind: 'dismissal',
  async read() {
    return new Map((await readDismissals(false)).map(dismissal => [dismissal.id, dismissal]))
  },
  async write(changes) {
    const made: Dismissal[] = []
    const gone: string[] = []
    for (const [id, value] of changes) {
      const dismissal = dismissalSchema.safeParse(value)
      if (value === null) gone.push(id)
      else if (dismissal.success && dismissal.data.id === id) made.push(dismissal.data)
    }
    if (gone.length > 0) await undoDismissals(gone)
    if (made.length > 0) await restoreDismissals(made)
  },
}

/**
 * Choices about how marks look, which a reader means for themselves and not for one device. Never how far Casenote
 * looks, on which sites, or anything that hides it: each device may be used by other eyes.
 */
const TRAVELLING = ['density', 'ownMarks', 'saveButton'] as const

export const settingSource: RecordSource = {
  kind: 'setting',
  async read() {
    const chosen = await readChosen()
    const named = TRAVELLING.map(name => [name, chosen[name]] as const)
    return new Map(named.filter(([, value]) => value !== undefined))
  },
  async write(changes) {
    for (const name of TRAVELLING) {
      const value = changes.get(name)
      if (value === undefined || value === null) continue
      const fit = chosenSettingsSchema.safeParse({ version: 1, [name]: value })
      if (fit.success) await choose({ [name]: fit.data[name] })
    }
  },
}

/** The storage of a browser's account holds 100 KB: packs larger than this stay where they are. UTF-16 code units. */
const LARGEST_IN_ACCOUNT = 20_000

/**
 * Everything that is kept in step with the reader's own library, as one run sees it.
 *
 * @param store where the files of this device lie; `undefined` where sync is not set up
 */
export function recordSources(store: StoreKind | undefined): readonly RecordSource[] {
  const packs = packSources({
    database: packsInUse(),
    ownName: () => say('packs_own_name'),
    changed: packsChanged,
    ...(store === 'browser' ? { largest: LARGEST_IN_ACCOUNT } : {}),
  })
  return [dismissalSource, settingSource, ...packs]
}
