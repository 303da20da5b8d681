import type { ComponentChildren } from 'preact'
import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import { say } from '../../lib/language/say.ts'
import type { Library } from '../../lib/library/library.ts'
import type { Settings } from '../../lib/settings/settings.ts'
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
import { PanelSection } from './panel-section.tsx'
import { ReachChoice } from './reach-choice.tsx'
import { SavingSection } from './saving-section.tsx'
import { type Part, SectionNav } from './section-nav.tsx'
import { SettingsFileSection } from './settings-file-section.tsx'
import { ShortcutsSection } from './shortcuts-section.tsx'
import { SiteChoices } from './site-choices.tsx'
import { SiteList } from './site-list.tsx'
import { SyncSection } from './sync-section.tsx'
import { useGrantedOrigins, useSettings } from './use-browser-state.ts'

/** The parts of the page in their order. Their ids are addresses that others may link to: none is ever renamed. */
const PARTS = [
  { id: 'sites', title: 'reach_title' },
  { id: 'marks', title: 'marks_title' },
  { id: 'dismissed', title: 'dismissals_title' },
  { id: 'panel', title: 'options_panel' },
  { id: 'discretion', title: 'discretion_title' },
  { id: 'history', title: 'history_title' },
  { id: 'forgetting', title: 'forget_title' },
  { id: 'library', title: 'saving_title' },
  { id: 'lock', title: 'lock_title' },
  { id: 'sync', title: 'sync_title' },
  { id: 'packs', title: 'packs_title' },
  { id: 'shortcuts', title: 'shortcuts_title' },
  { id: 'language', title: 'language_title' },
  { id: 'file', title: 'settings_file_title' },
  { id: 'about', title: 'about_title' },
] as const satisfies readonly Part[]
type PartId = (typeof PARTS)[number]['id']

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
  const content: Readonly<Record<PartId, ComponentChildren>> = {
    sites: <SitesSection settings={settings} origins={origins} />,
    marks: <MarksSection settings={settings} />,
    dismissed: <DismissedSection knowledge={knowledge} />,
    panel: <PanelSection settings={settings} />,
    discretion: <DiscretionSection settings={settings} />,
    history: <HistorySection settings={settings} />,
    forgetting: <ForgetSection settings={settings} library={library} sync={sync} />,
    library: <SavingSection settings={settings} />,
    lock: <LockSection settings={settings} library={library} />,
    sync: <SyncSection />,
    packs: <PacksSection knowledge={knowledge} />,
    shortcuts: <ShortcutsSection />,
    language: <LanguageSection settings={settings} />,
    file: <SettingsFileSection />,
    about: <AboutSection knowledge={knowledge} />,
  }
  return (
    <div class="options">
      <SectionNav parts={PARTS} />
      <main>
        <h1>{say('options_title')}</h1>
        <p>
          <a href="library.html">{say('library_open')}</a> · <a href="browse.html">{say('browse_open')}</a>
        </p>
        {PARTS.map(({ id }) => (
          <div key={id} id={id} class="part">
            {content[id]}
          </div>
        ))}
      </main>
    </div>
  )
}

function SitesSection({ settings, origins }: { settings: Settings; origins: readonly string[] }) {
  return (
    <section>
      <h2>{say('reach_title')}</h2>
      <ReachChoice settings={settings} origins={origins} />
      <details open={settings.reach === 'on-sites'}>
        <summary>{say('sites_title')}</summary>
        <SiteList settings={settings} origins={origins} />
      </details>
      <SiteChoices settings={settings} />
    </section>
  )
}
