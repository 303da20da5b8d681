import { useId, useRef, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { tagSchema } from '../../lib/library/snippet.ts'

/** The tags of a snippet, with a way to take each off and to add one. */
export function TagField({
  tags,
  onAdd,
  onRemove,
}: {
  tags: readonly string[]
  onAdd: (tag: string) => void
  onRemove: (tag: string) => void
}) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  function add() {
    // A comma parts tags, as everywhere else where tags are typed.
    for (const part of typed.split(',')) {
      const tag = tagSchema.safeParse(part)
      if (tag.success) onAdd(tag.data)
    }
    setTyped('')
  }
  return (
    <div class="tag-field">
      <ul class="chips" aria-label={say('library_tags')}>
        {tags.map(tag => (
          <li key={tag}>
            <button
              type="button"
              class="chip"
              aria-label={say('library_tag_take_off', { tag })}
              onClick={() => {
                field.current?.focus()
                onRemove(tag)
              }}
            >
              {tag} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <label for={id}>{say('library_tag_new')}</label>
      <input
        ref={field}
        id={id}
        type="text"
        autocomplete="off"
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
        onBlur={add}
      />
      <button type="button" class="button" onClick={add}>
        {say('library_tag_add')}
      </button>
    </div>
  )
}
