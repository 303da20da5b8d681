import { say } from '../../language/say.ts'
import type { Snippet } from '../../library/snippet.ts'
import { linkToPassage } from '../../saving/passage-link.ts'
import { attributionOf } from '../passage-words.ts'
import { escapeHtml, linkTo } from './escape.ts'

/** A snippet: its quote, whose words they are with the way there, its note and its tags. */
export function passageInHtml(snippet: Snippet): string {
  const { kind, quote, note, tags, colour } = snippet
  const whose = attributionOf(snippet)
  const address = linkToPassage(snippet)
  const line = [whose && escapeHtml(whose), address && linkTo(address, say('export_open_passage'))].filter(
    Boolean,
  )
  return [
    kind === 'passage' &&
      quote.trim() &&
      `<blockquote class="${colour}"><p class="quote">${escapeHtml(quote.trim())}</p></blockquote>`,
    line.length > 0 && `<p class="about">${line.join(' · ')}</p>`,
    note.trim() && `<div class="note">${escapeHtml(note.trim())}</div>`,
    tags.length > 0 && `<p class="tags">${escapeHtml(`${say('export_tags')}: ${tags.join(', ')}`)}</p>`,
  ]
    .filter(Boolean)
    .join('\n')
}
