import { say } from '../../lib/language/say.ts'
import type { LibrarySide } from './library-side.ts'

/** From one library to the other; nothing where there is no team. */
export function TeamSwitch({ side }: { side: LibrarySide }) {
  if (!side.hasTeam.value) return null
  const pages = [
    ['own', 'library.html', 'team_mine'],
    ['team', 'team.html', 'team_team'],
  ] as const
  return (
    <nav aria-label={say('team_switch')}>
      {pages.map(([which, page, words]) => (
        <a key={which} class="place" href={page} aria-current={side.which === which ? 'page' : undefined}>
          {say(words)}
        </a>
      ))}
      {side.which === 'team' && (
        <a class="small" href="sync.html?library=team">
          {say('team_settings')}
        </a>
      )}
    </nav>
  )
}
