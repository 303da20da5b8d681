import { LANGUAGES, LOCALES } from '../../lib/language/languages.ts'
import { say } from '../../lib/language/say.ts'
import type { Settings } from '../../lib/settings/settings.ts'
import { choose } from '../../lib/settings/store.ts'

/** What Casenote speaks. The ids let the focus stay where it is when the page is drawn in the other language. */
export function LanguageSection({ settings }: { settings: Settings }) {
  return (
    <section>
      <h2>{say('language_title')}</h2>
      <p class="soft">{say('language_hint')}</p>
      <fieldset>
        <legend class="spoken">{say('language_title')}</legend>
        {LANGUAGES.map(language => (
          <label key={language} class="site">
            <input
              type="radio"
              name="language"
              id={`language-${language}`}
              checked={settings.language === language}
              onChange={() => void choose({ language })}
            />
            <span lang={LOCALES[language]}>{say(`language_${language}`)}</span>
          </label>
        ))}
      </fieldset>
    </section>
  )
}
