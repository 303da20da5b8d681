import { useEffect, useRef, useState } from 'preact/hooks'
import type { KnowledgeQueries } from '../../lib/knowledge/queries.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import { meaningIn } from '../../lib/packs/conflicts.ts'
import { takeFollowWish } from '../../lib/packs/follow-wish.ts'
import { addOwnEntity, type OwnEntity, type OwnEntityAdded } from '../../lib/packs/own-entity.ts'
import { LONGEST_DESCRIPTION, LONGEST_NAME, LONGEST_NOTE } from '../../lib/packs/pack-limits.ts'
import { packsChanged } from '../../lib/packs/packs-changed.ts'
import { packs } from './use-packs.ts'

const KINDS = ['person', 'organisation', 'term', 'legislation', 'report'] as const
const EMPTY: OwnEntity = { name: '', kind: 'person', description: '', note: '' }

/** A small form: whom or what the reader follows. A name that was selected on a page is filled in. */
export function FollowForm({ knowledge }: { knowledge: Pick<KnowledgeQueries, 'readCompiled'> }) {
  const [entity, setEntity] = useState(EMPTY)
  const [said, setSaid] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const line = useRef<HTMLInputElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const change = (part: Partial<OwnEntity>) => setEntity(now => ({ ...now, ...part }))
  useEffect(() => {
    if (location.hash !== '#follow') return
    void takeFollowWish().then(name => {
      if (name !== null) change({ name })
      form.current?.scrollIntoView({ block: 'center' })
      line.current?.focus()
    })
  }, [])

  useEffect(() => {
    // The button may stand at the lower edge of the window.
    if (said !== '') status.current?.scrollIntoView({ block: 'nearest' })
  }, [said])

  async function add(event: Event) {
    event.preventDefault()
    try {
      const today = new Date().toISOString().slice(0, 10)
      // Whoever only follows a name need say nothing of it: when they began is what its card then says.
      const description = entity.description.trim() || say('follow_since', { date: sayDate(today) })
      const added = await addOwnEntity(packs, { ...entity, description }, say('packs_own_name'), today)
      const known = added.state === 'added' ? await meaningOf(entity.name) : null
      setSaid(
        [sayAdded(added, entity.name), ...(known ? [say('follow_known', { bundled: known })] : [])].join(' '),
      )
      if (added.state !== 'added') return
      setEntity(EMPTY)
      packsChanged()
    } catch {
      setSaid(say('packs_failed'))
    }
  }
  async function meaningOf(name: string): Promise<string | null> {
    const bundled = await knowledge.readCompiled().catch(() => undefined)
    return bundled ? meaningIn(bundled.compiled.lexicon, name.trim()) : null
  }

  return (
    <form ref={form} id="follow" class="follow" onSubmit={event => void add(event)}>
      <h3>{say('follow_title')}</h3>
      <p class="small soft">{say('follow_hint')}</p>
      <label for="follow-name">{say('follow_name')}</label>
      <input
        id="follow-name"
        type="text"
        autocomplete="off"
        maxLength={LONGEST_NAME}
        value={entity.name}
        onInput={event => change({ name: event.currentTarget.value })}
      />
      <label for="follow-kind">{say('follow_kind')}</label>
      <select
        id="follow-kind"
        value={entity.kind}
        onChange={event => {
          const kind = KINDS.find(each => each === event.currentTarget.value)
          if (kind) change({ kind })
        }}
      >
        {KINDS.map(kind => (
          <option key={kind} value={kind}>
            {say(`follow_kind_${kind}`)}
          </option>
        ))}
      </select>
      <label for="follow-line">{say('follow_line')}</label>
      <input
        ref={line}
        id="follow-line"
        type="text"
        autocomplete="off"
        maxLength={LONGEST_DESCRIPTION}
        value={entity.description}
        onInput={event => change({ description: event.currentTarget.value })}
      />
      <label for="follow-note">{say('follow_note')}</label>
      <textarea
        id="follow-note"
        rows={2}
        maxLength={LONGEST_NOTE}
        value={entity.note}
        onInput={event => change({ note: event.currentTarget.value })}
      />
      <button type="submit" class="button">
        {say('follow_add')}
      </button>
      <p ref={status} class="follow-said" role="status">
        {said}
      </p>
    </form>
  )
}

function sayAdded(added: OwnEntityAdded, name: string): string {
  switch (added.state) {
    case 'added':
      return say('follow_added', { name })
    case 'not-full-name':
      return say('follow_needs_full_name')
    case 'incomplete':
      return say('follow_needs_line')
    case 'full':
      return say('follow_full', { most: added.most })
  }
}
