import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import { say } from '../../lib/language/say.ts'
import { AboutSection } from './about-section.tsx'
import { DiscretionSection } from './discretion-section.tsx'
import { DismissedSection } from './dismissed-section.tsx'
import { HistorySection } from './history-section.tsx'
import { MarksSection } from './marks-section.tsx'
import { ReachChoice } from './reach-choice.tsx'
import { SavingSection } from './saving-section.tsx'
import { SiteList } from './site-list.tsx'
import { SyncSection } from './sync-section.tsx'
import { useGrantedOrigins, useSettings } from './use-browser-state.ts'

/** Everything that can be chosen, on one page. */
export function OptionsPage({
  knowledge,
}: {
  knowledge: Pick<KnowledgeQueries, 'currentVersion' | 'getEntities'>
}) {
  const settings = useSettings()
  const origins = useGrantedOrigins()
  return (
    <main>
      <h1>{say('options_title')}</h1>
      <p>
        <a href="library.html">{say('library_open')}</a>
      </p>
      <section>
        <h2>{say('reach_title')}</h2>
        <ReachChoice settings={settings} origins={origins} />
        <details open={settings.reach === 'on-sites'}>
          <summary>{say('sites_title')}</summary>
          <SiteList settings={settings} origins={origins} />
        </details>
      </section>
      <MarksSection settings={settings} />
      <DismissedSection knowledge={knowledge} />
      <SavingSection settings={settings} />
      <HistorySection settings={settings} />
      <SyncSection />
      <DiscretionSection />
      <section>
        <h2>{say('privacy_title')}</h2>
        <p>{say('privacy_text')}</p>
      </section>
      <AboutSection knowledge={knowledge} />
    </main>
  )
}
