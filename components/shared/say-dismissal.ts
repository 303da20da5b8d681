import type { DismissalScope } from '../../lib/dismissals/dismissal.ts'
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

/** How far a dismissal goes, in a few words, for a list on the page where it holds. */
export function sayReach(scope: DismissalScope): string {
  return scope.reach === 'page' && scope.text !== null
    ? say('dismissal_of_words', { text: scope.text })
    : say(`dismissal_of_${scope.reach}`)
}
