import { useId } from 'preact/hooks'

/** A labelled field whose text no spelling check sends away and no browser remembers. */
export function Field({
  label,
  hint,
  value,
  onChange,
  isSecret = false,
  rows,
}: {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  /** Not shown while it is typed. */
  isSecret?: boolean
  /** More than one line. */
  rows?: number
}) {
  const id = useId()
  const shared = {
    id,
    value,
    spellcheck: false,
    autocapitalize: 'off',
    autocomplete: isSecret ? 'new-password' : 'off',
    'aria-describedby': hint ? `${id}-hint` : undefined,
  } as const
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {rows ? (
        <textarea {...shared} rows={rows} onInput={event => onChange(event.currentTarget.value)} />
      ) : isSecret ? (
        <input {...shared} type="password" onInput={event => onChange(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={event => onChange(event.currentTarget.value)} />
      )}
      {hint && (
        <span id={`${id}-hint`} class="small soft">
          {hint}
        </span>
      )}
    </p>
  )
}
