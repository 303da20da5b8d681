import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import type { KnowledgeQueries, KnowledgeVersion } from '../../lib/knowledge/queries.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'

/** Which version this is, and how new its knowledge. */
export function AboutSection({ knowledge }: { knowledge: Pick<KnowledgeQueries, 'currentVersion'> }) {
  const [version, setVersion] = useState<KnowledgeVersion | undefined>()
  useEffect(() => {
    knowledge
      .currentVersion()
      .then(setVersion)
      .catch(() => {})
  }, [knowledge])
  return (
    <section>
      <h2>{say('about_title')}</h2>
      <dl>
        <div>
          <dt>{say('about_version')}</dt>
          <dd>{browser.runtime.getManifest().version}</dd>
        </div>
        <div>
          <dt>{say('about_knowledge')}</dt>
          <dd>
            {version
              ? `${sayDate(version.asOf)}, ${say('about_entities', { count: version.entities })}`
              : say('about_no_knowledge')}
          </dd>
        </div>
      </dl>
    </section>
  )
}
