import { ENTITY_KINDS, type EntityKind } from '../knowledge/entity-id.ts'
import type { Tone } from '../messages/mark.ts'
import { KIND_STYLES } from './kind-style.ts'

/** Names in the page's highlight registry, which the page can read: they say nothing of what they hold. */
export function highlightName(kind: EntityKind): string {
  return `m-${ENTITY_KINDS.indexOf(kind) + 1}`
}
export const POINTED_HIGHLIGHT = 'm-0'

/** Share of the kind's ink in a mark at rest, in percent: present, and forgotten while reading. */
const STRENGTH = 60
/** Share of ink in the tint behind the mark that is pointed at, in percent. */
const TINT = { light: 13, dark: 26 } as const

/**
 * The style sheet of the marks for a page of this tone. `::highlight()` takes only colours, decorations and
 * shadows (https://drafts.csswg.org/css-pseudo-4/#highlight-styling), so a mark is an underline in the ink and the
 * line style of its kind. In forced colours the line style alone tells the kinds apart.
 */
export function markStyleSheet(tone: Tone): string {
  const rules = ENTITY_KINDS.map(kind => {
    const { line, [tone]: ink } = KIND_STYLES[kind]
    return `::highlight(${highlightName(kind)}){text-decoration:underline ${line.style} ${line.thickness}px color-mix(in srgb,${ink} ${STRENGTH}%,transparent);text-underline-offset:.2em;text-decoration-skip-ink:auto}`
  })
  const ink = KIND_STYLES.person[tone]
  const forced = ENTITY_KINDS.map(
    kind => `::highlight(${highlightName(kind)}){text-decoration-color:CanvasText}`,
  )
  return [
    ...rules,
    `::highlight(${POINTED_HIGHLIGHT}){background-color:color-mix(in srgb,${ink} ${TINT[tone]}%,transparent)}`,
    `@media (forced-colors:active){${forced.join('')}::highlight(${POINTED_HIGHLIGHT}){background-color:Highlight;color:HighlightText}}`,
  ].join('\n')
}
