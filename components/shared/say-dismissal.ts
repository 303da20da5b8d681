import type { DismissalReach } from '../../lib/dismissals/reach.ts'
import type { EntityKind } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'

/** The words of the button that dismisses a mark of this kind. */
export function sayNotThis(kind: EntityKind): string {
  return say(
    kind === 'person' || kind === 'organisation' || kind === 'report' ? `dismiss_${kind}` : 'dismiss_other',
  )
}

/** What a dismissal that was made on this page means. */
export function sayDismissed(
  reach: DismissalReach,
  { name, host, text }: { name: string; host: string; text: string | null },
): string {
  return reach === 'page' && text !== null
    ? say('dismissed_words', { text })
    : say(`dismissed_${reach}`, { name, host })
}
