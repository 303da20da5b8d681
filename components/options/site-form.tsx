import { useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { hostFromInput } from './sites.ts'

/**
 * A field for the address of a site, with its button. What is typed is kept where it was not taken.
 *
 * @param id of the field
 * @param said what is said beside it, from outside
 * @param onSite takes the site; gives what to say where it does not
 */
export function SiteForm({
  id,
  label,
  button,
  said = '',
  onSite,
}: {
  id: string
  label: string
  button: string
  said?: string
  onSite: (host: string) => string | null
}) {
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState('')
  function send(event: Event) {
    event.preventDefault()
    const host = hostFromInput(text)
    const refused = host ? onSite(host) : say('sites_add_invalid')
    setRefusal(refused ?? '')
    if (refused === null) setText('')
  }
  return (
    <form class="add-site" onSubmit={send}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder={say('sites_add_placeholder')}
        value={text}
        aria-describedby={`${id}-said`}
        onInput={event => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {button}
      </button>
      <p id={`${id}-said`} role="status" class="soft">
        {refusal || said}
      </p>
    </form>
  )
}
