import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import * as z from 'zod/mini'
import type { KnowledgeQueries, KnowledgeVersion } from '../../lib/knowledge/queries.ts'
import { LOCALE_OF_KNOWLEDGE } from '../../lib/language/languages.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'

/** As the build wrote it from the changelog. */
const changesSchema = z.object({ heading: z.string(), lines: z.array(z.string()) })
type Changes = z.infer<typeof changesSchema>

/** Which version this is, how new its knowledge, and what the last update brought. */
export function AboutSection({ knowledge }: { knowledge: Pick<KnowledgeQueries, 'currentVersion'> }) {
  const [version, setVersion] = useState<KnowledgeVersion | undefined>()
  const [changes, setChanges] = useState<Changes | undefined>()
  useEffect(() => {
    knowledge
      .currentVersion()
      .then(setVersion)
      .catch(() => {})
  }, [knowledge])
  useEffect(() => {
    fetch(browser.runtime.getURL('changes.json'))
      .then(response => response.json())
      .then(json => setChanges(changesSchema.safeParse(json).data))
      .catch(() => {})
  }, [])
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
        {version && (
          <div>
            <dt>{say('about_knowledge_version')}</dt>
            <dd>{version.version}</dd>
          </div>
        )}
      </dl>
      <p>{say('privacy_text')}</p>
      <p>
        <a href={browser.runtime.getURL('privacy.html')}>{say('about_privacy')}</a>
      </p>
      <p>
        <a href={browser.runtime.getURL('third-party-licences.txt')}>{say('about_licences')}</a>
      </p>
      {changes && changes.lines.length > 0 && (
        <details class="changes">
          <summary>{say('about_changes')}</summary>
          <ul lang={LOCALE_OF_KNOWLEDGE}>
            {changes.lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
