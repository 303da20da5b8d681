import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import type { Settings } from '../../lib/settings/settings.ts'
import type { SyncDatabase } from '../../lib/sync/sync-database.ts'
import { ForgetEverything } from './forget-everything.tsx'
import { ForgetSite } from './forget-site.tsx'

/** The ways to have nothing kept any more: of one site, or at all. */
export function ForgetSection({
  settings,
  library,
  sync,
}: {
  settings: Settings
  library: Library
  sync: SyncDatabase
}) {
  return (
    <section>
      <h2>{say('forget_title')}</h2>
      <ForgetSite settings={settings} library={library} />
      <ForgetEverything library={library} sync={sync} />
    </section>
  )
}
