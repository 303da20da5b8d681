import type { PageComment } from '../../lib/page/document.ts'
import type { PanelState } from './panel-state.ts'

/** The opening words of a comment, once the page has given them. */
export function CommentExcerpt({ state, comment }: { state: PanelState; comment: PageComment }) {
  const words = state.excerpts.look(comment)
  if (!words) return null
  return <q class="quoted excerpt">{words}</q>
}
