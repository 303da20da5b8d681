import { useEffect, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import type { SnippetId } from '../../lib/library/snippet.ts'
import type { LibrarySide } from './library-side.ts'

/** The name under which somebody in the team added a snippet. */
export function AddedBy({ side, id }: { side: LibrarySide; id: SnippetId }) {
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    let isHere = true
    void side.addedBy(id).then(
      read => {
        if (isHere) setName(read)
      },
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [side, id])
  return name === null ? null : <p class="small soft">{say('team_added_by', { name })}</p>
}
