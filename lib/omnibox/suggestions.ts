import { type EntityKind, entityIdSchema } from '../knowledge/entity-id.ts'
import type { WholeIndex } from '../knowledge-search/whole-index.ts'
import { say } from '../language/say.ts'

/** One line under the address bar. */
export interface Suggestion {
  /** What stands in the address bar when the line is chosen, and what is entered then: an entity's id. */
  readonly content: string
  readonly description: string
}

/** Browsers show about as many. */
const MOST = 6

/**
 * What is suggested for what was typed after the keyword.
 *
 * @param isMarkup whether the browser reads descriptions as XML, as Chrome does
 *   (https://developer.chrome.com/docs/extensions/reference/api/omnibox)
 */
export function suggestionsFor(index: WholeIndex, typed: string, isMarkup: boolean): readonly Suggestion[] {
  const plain = (text: string) => (isMarkup ? escapeXml(text) : text)
  const dim = (text: string) => (isMarkup ? `<dim>${escapeXml(text)}</dim>` : text)
  return index
    .find(typed)
    .hits.slice(0, MOST)
    .map(({ entry: { id, kind, name, description }, alias, from }) => {
      const said = [
        `${kindOf(kind)}: ${description}`,
        ...(from ? [say('card_from_pack', { pack: from.name })] : []),
      ]
      return {
        content: id,
        description: `${plain(alias === null ? name : `${name} (${alias})`)} ${dim(`– ${said.join(' · ')}`)}`,
      }
    })
}

/** The line on top, which stands for what was typed as it is. */
export function defaultDescription(typed: string, isMarkup: boolean): string {
  const words = typed.trim()
  const description = words === '' ? say('omnibox_empty') : say('omnibox_default', { words })
  return isMarkup ? escapeXml(description) : description
}

/** The query of the browse page for what was entered: the entity that is meant for certain, else the search. */
export function queryOfEntered(index: WholeIndex, entered: string): string {
  const words = entered.trim()
  const id = entityIdSchema.safeParse(words)
  const chosen = id.success ? index.entry(id.data) : undefined
  const [first, second] = index.find(words).hits
  const named = first?.tier === 'whole-name' && second?.tier !== 'whole-name' ? first.entry : undefined
  const entity = chosen ?? named
  if (entity) return `?${new URLSearchParams({ entity: entity.id })}`
  return words === '' ? '' : `?${new URLSearchParams({ q: words })}`
}

const kindOf = (kind: EntityKind) => say(`kind_${kind}`)

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
/** Control characters, lone surrogates and two more, which no XML document may hold (https://www.w3.org/TR/xml/#charsets). */
const NOT_IN_XML = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** Chrome refuses all suggestions where one is no XML. */
export function escapeXml(text: string): string {
  return text.replace(NOT_IN_XML, ' ').replace(/[&<>"']/g, character => NAMED[character] ?? character)
}
