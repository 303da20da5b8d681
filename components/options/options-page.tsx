import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import type { SyncDatabase } from '../../lib/sync/sync-database.ts'
import { AboutSection } from './about-section.tsx'
import { DiscretionSection } from './discretion-section.tsx'
import { DismissedSection } from './dismissed-section.tsx'
import { ForgetSection } from './forget-section.tsx'
import { HistorySection } from './history-section.tsx'
import { LanguageSection } from './language-section.tsx'
import { LockSection } from './lock-section.tsx'
import { MarksSection } from './marks-section.tsx'
import { PacksSection } from './packs-section.tsx'
import { ReachChoice } from './reach-choice.tsx'
import { SavingSection } from './saving-section.tsx'
import { SettingsFileSection } from './settings-file-section.tsx'
import { ShortcutsSection } from './shortcuts-section.tsx'
import { SiteList } from './site-list.tsx'
import { SyncSection } from './sync-section.tsx'
import { useGrantedOrigins, useSettings } from './use-browser-state.ts'

/** Everything that can be chosen, on one page. */
export function OptionsPage({
  knowledge,
  library,
  sync,
}: {
  knowledge: Pick<KnowledgeQueries, 'currentVersion' | 'getEntities' | 'readCompiled'>
  library: Library
  sync: SyncDatabase
}) {
  const settings = useSettings()
  const origins = useGrantedOrigins()
  return (
    <main>
      <h1>{say('options_title')}</h1>
      <p>
        <a href="library.html">{say('library_open')}</a> · <a href="browse.html">{say('browse_open')}</a>
      </p>
      <section>
        <h2>{say('reach_title')}</h2>
        <ReachChoice settings={settings} origins={origins} />
        <details open={settings.reach === 'on-sites'}>
          <summary>{say('sites_title')}</summary>
          <SiteList settings={settings} origins={origins} />
        </details>
      </section>
      <LanguageSection settings={settings} />
      <MarksSection settings={settings} />
      <DismissedSection knowledge={knowledge} />
      <SavingSection settings={settings} />
      <HistorySection settings={settings} />
      <PacksSection knowledge={knowledge} />
      <SyncSection />
      <DiscretionSection settings={settings} />
      <LockSection settings={settings} library={library} />
      <ShortcutsSection />
      <SettingsFileSection />
      <ForgetSection settings={settings} library={library} sync={sync} />
      <section>
        <h2>{say('privacy_title')}</h2>
        <p>{say('privacy_text')}</p>
      </section>
      <AboutSection knowledge={knowledge} />
    </main>
  )
}
