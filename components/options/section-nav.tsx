import { useEffect, useRef, useState } from 'preact/hooks'
import { type MessageKey, say } from '../../lib/language/say.ts'

/** One part of the page: its name in the address, and its title. */
export interface Part {
  readonly id: string
  readonly title: MessageKey
}

/** A part counts as the one that is read once its beginning is within so much of the window's height from the top. */
const READING_LINE = 0.3

/**
 * The list of the page's parts: beside it where the window is wide, a list to open on top of it where it is narrow. Plain
 * links to addresses of this page, so that back, forward and reload work; the part that is being read is marked.
 */
export function SectionNav({ parts }: { parts: readonly Part[] }) {
  const [current, setCurrent] = useState(parts[0]?.id ?? '')
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const follow = () => setCurrent(partBeingRead(parts))
    const go = () => {
      setOpen(false)
      const part = parts.find(({ id }) => `#${id}` === location.hash)
      if (!part) return
      goToPart(part.id)
      setCurrent(part.id)
    }
    go()
    follow()
    addEventListener('scroll', follow, { passive: true })
    addEventListener('hashchange', go)
    return () => {
      removeEventListener('scroll', follow)
      removeEventListener('hashchange', go)
    }
  }, [parts])
  const title = parts.find(({ id }) => id === current)?.title

  return (
    <nav
      class="section-nav"
      aria-label={say('options_sections')}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !isOpen) return
        setOpen(false)
        button.current?.focus()
      }}
    >
      <button
        ref={button}
        type="button"
        class="section-nav-open"
        aria-expanded={isOpen}
        aria-controls="section-nav-list"
        onClick={() => setOpen(!isOpen)}
      >
        {say('options_sections')} <span class="soft">{title && say(title)}</span>
      </button>
      <ul id="section-nav-list" data-open={isOpen}>
        {parts.map(part => (
          <li key={part.id}>
            <a
              href={`#${part.id}`}
              aria-current={part.id === current ? 'location' : undefined}
              onClick={() => {
                // The same address once more is no change of it.
                if (location.hash === `#${part.id}`) {
                  setOpen(false)
                  goToPart(part.id)
                }
              }}
            >
              {say(part.title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Shows a part and puts the focus on its title, so that reading and the Tab key go on there. */
function goToPart(id: string) {
  const part = document.getElementById(id)
  const title = part?.querySelector('h2')
  part?.scrollIntoView({ block: 'start' })
  if (!title) return
  title.tabIndex = -1
  title.focus({ preventScroll: true })
}

/** The last part that begins above the line; at the very end of the page, the last one that can be seen at all. */
function partBeingRead(parts: readonly Part[]): string {
  const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
  const line = innerHeight * (isAtEnd && scrollY > 0 ? 1 : READING_LINE)
  const begun = parts.filter(({ id }) => {
    const part = document.getElementById(id)
    return part !== null && part.getBoundingClientRect().top <= line
  })
  // What was asked for is what is read, also where the page is too short to bring it to the top.
  const asked = begun.find(({ id }) => isAtEnd && `#${id}` === location.hash)
  return (asked ?? begun.at(-1) ?? parts[0])?.id ?? ''
}
