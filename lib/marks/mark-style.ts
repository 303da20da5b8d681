import { ENTITY_KINDS, kindOf } from '../knowledge/entity-id.ts'
import type { Mark, Tone } from '../messages/mark.ts'
import { KIND_STYLES, type MarkKind, REFERENCE_STYLE } from './kind-style.ts'

/** Every kind of mark, in the order of their highlights. */
export const MARK_KINDS: readonly MarkKind[] = [...ENTITY_KINDS, 'reference']

/** The kind as which a mark is painted. */
export function markKindOf(mark: Mark): MarkKind {
  return mark.of === 'reference' ? 'reference' : kindOf(mark.entity)
}

/** Names in the page's highlight registry, which the page can read: they say nothing of what they hold. */
export function highlightName(kind: MarkKind): string {
  return `m-${MARK_KINDS.indexOf(kind) + 1}`
}
export const POINTED_HIGHLIGHT = 'm-0'
/** All names of ours in the registry. */
export const MARK_NAMES: readonly string[] = [POINTED_HIGHLIGHT, ...MARK_KINDS.map(highlightName)]

/** Share of the kind's ink in a mark at rest, in percent: present, and forgotten while reading. */
const STRENGTH = 60
/** The same where a mark says something of the text and names nothing: lighter than a name. */
const LIGHT_STRENGTH = 38
const LIGHT_KINDS: ReadonlySet<MarkKind> = new Set(['statistic', 'promise', 'reference'])
/** Share of ink in the tint behind the mark that is pointed at, in percent. */
const TINT = { light: 13, dark: 26 } as const

/**
 * The style sheet of the marks for a page of this tone. `::highlight()` takes only colours, decorations and
 * shadows (https://drafts.csswg.org/css-pseudo-4/#highlight-styling), so a mark is an underline in the ink and the
 * line style of its kind. In forced colours the line style alone tells the kinds apart.
 */
export function markStyleSheet(tone: Tone): string {
  const rules = MARK_KINDS.map(kind => {
    const { line, [tone]: ink } = kind === 'reference' ? REFERENCE_STYLE : KIND_STYLES[kind]
    const strength = LIGHT_KINDS.has(kind) ? LIGHT_STRENGTH : STRENGTH
    return `::highlight(${highlightName(kind)}){text-decoration:underline ${line.style} ${line.thickness}px color-mix(in srgb,${ink} ${strength}%,transparent);text-underline-offset:.2em;text-decoration-skip-ink:auto}`
  })
  const ink = KIND_STYLES.person[tone]
  const forced = MARK_KINDS.map(
    kind => `::highlight(${highlightName(kind)}){text-decoration-color:CanvasText}`,
  )
  return [
    ...rules,
    `::highlight(${POINTED_HIGHLIGHT}){background-color:color-mix(in srgb,${ink} ${TINT[tone]}%,transparent)}`,
    `@media (forced-colors:active){${forced.join('')}::highlight(${POINTED_HIGHLIGHT}){background-color:Highlight;color:HighlightText}}`,
    // What is printed is the page: who prints one at work need not show what it was read with.
    `@media print{${MARK_KINDS.map(kind => `::highlight(${highlightName(kind)}){text-decoration:none}`).join('')}::highlight(${POINTED_HIGHLIGHT}){background-color:transparent}}`,
  ].join('\n')
}
