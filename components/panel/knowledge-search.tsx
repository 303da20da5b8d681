import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { groupHits } from '../../lib/knowledge-search/group-hits.ts'
import type { KnowledgeFound, KnowledgeHit } from '../../lib/knowledge-search/knowledge-index.ts'
import type { WholeIndex } from '../../lib/knowledge-search/whole-index.ts'
import { say } from '../../lib/language/say.ts'
import { browseAddress } from '../browse/browse-address.ts'
import { FoundEntity } from '../browse/found-entity.tsx'
import { Icon } from '../shared/icons/icon.tsx'
import { useLater } from '../shared/use-later.ts'
import { useSlashKey } from '../shared/use-slash-key.ts'
import type { PanelState } from './panel-state.ts'

/** So many of a kind, and so many in all, are offered while somebody types; the browse page shows the rest. */
const MOST_OF_A_KIND = 4
const MOST = 16

/**
 * The search over the whole knowledge base, on top of the panel: a combobox with a list
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The focus stays in the field; the arrows walk the list.
 */
export function KnowledgeSearch({ state }: { state: PanelState }) {
  const [index, setIndex] = useState<WholeIndex | null>(null)
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const field = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLElement>(null)
  const id = useId()
  useSlashKey(field)

  const found = useMemo(() => (index && typed.trim() !== '' ? index.find(typed) : null), [index, typed])
  const groups = useMemo(() => groupHits(found?.hits ?? [], MOST_OF_A_KIND, MOST), [found])
  const offered = groups.flatMap(({ hits }) => hits)
  const isShown = isOpen && found !== null
  const active = isShown ? offered[at] : undefined
  const spoken = useLater(isShown ? sayFound(found) : '')
  const optionId = ({ entry }: KnowledgeHit) => `${id}-${entry.id.replace(/[/.]/g, '-')}`

  useEffect(() => {
    if (active) document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active])

  // Not before it is wanted: a panel that is being opened has other things to read.
  const prepare = () => void state.search.index().then(setIndex)

  function choose(hit: KnowledgeHit) {
    setOpen(false)
    setAt(-1)
    state.open({ view: 'entity', entity: hit.entry.id })
  }
  function pressed(event: KeyboardEvent) {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (offered.length === 0) return
        event.preventDefault()
        setOpen(true)
        // One place more than there are results: from the last, and before the first, the arrows lead to the field.
        const places = offered.length + 1
        const step = event.key === 'ArrowDown' ? 1 : -1
        setAt((((isShown ? at : -1) + 1 + step + places) % places) - 1)
        return
      }
      case 'Enter': {
        const hit = active ?? offered[0]
        if (hit && isShown) choose(hit)
        else if (offered.length > 0) setOpen(true)
        return
      }
      case 'Escape':
        if (typed === '') {
          field.current?.blur()
          return
        }
        event.preventDefault()
        setTyped('')
        setOpen(false)
        setAt(-1)
    }
  }
  return (
    <search
      ref={box}
      class="lookup"
      onFocusOut={event => {
        if (!(event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget)))
          setOpen(false)
      }}
    >
      <div class="lookup-line">
        <span class="lookup-field">
          <Icon name="search" />
          <input
            ref={field}
            type="text"
            role="combobox"
            data-focus="lookup"
            enterkeyhint="search"
            autocomplete="off"
            spellcheck={false}
            placeholder={say('lookup_placeholder')}
            aria-label={say('lookup_label')}
            aria-description={say('lookup_hint')}
            aria-autocomplete="list"
            aria-expanded={isShown && offered.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={active && optionId(active)}
            value={typed}
            onFocus={prepare}
            onInput={event => {
              setTyped(event.currentTarget.value)
              setOpen(true)
              setAt(-1)
            }}
            onClick={() => setOpen(true)}
            onKeyDown={pressed}
          />
        </span>
        <a
          class="small"
          href={browseAddress()}
          target="_blank"
          rel="noopener"
          aria-label={say('browse_open')}
        >
          {say('lookup_browse')}
        </a>
      </div>
      <p class="spoken" role="status">
        {spoken}
      </p>
      <div class="lookup-found" hidden={!isShown}>
        {found?.hits.length === 0 && <p class="soft small">{say('lookup_none')}</p>}
        {found?.isNear && <p class="soft small">{say('lookup_near')}</p>}
        <div id={`${id}-list`} role="listbox" aria-label={say('lookup_results')}>
          {groups.map(({ key, kind, from, hits, count }) => (
            // biome-ignore lint/a11y/useSemanticElements: in a list box this is what groups its options
            <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
              <p id={`${id}-${key}`} class="lookup-kind small soft" role="presentation">
                <span>
                  {from ? say('card_from_pack', { pack: from.name }) : kind && say(`kinds_${kind}`)}
                </span>
                <span>{count}</span>
              </p>
              {hits.map(hit => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
                // biome-ignore lint/a11y/useFocusableInteractive: it is pointed to by the field, see above
                <div
                  key={hit.entry.id}
                  id={optionId(hit)}
                  role="option"
                  class="lookup-option"
                  aria-selected={hit === active}
                  onMouseDown={event => event.preventDefault()}
                  onClick={() => choose(hit)}
                >
                  <FoundEntity hit={hit} terms={found?.terms ?? []} isGrouped />
                </div>
              ))}
            </div>
          ))}
        </div>
        {found && found.hits.length > offered.length && (
          <p class="lookup-all">
            <a class="small" href={browseAddress({ q: typed })} target="_blank" rel="noopener">
              {say('lookup_all', { count: found.hits.length })}
            </a>
          </p>
        )}
      </div>
    </search>
  )
}

function sayFound({ hits, isNear }: KnowledgeFound): string {
  if (hits.length === 0) return say('lookup_none')
  return say(isNear ? 'lookup_found_near' : 'lookup_found', { count: hits.length })
}
