import { say } from '../../language/say.ts'
import type { Snippet } from '../../library/snippet.ts'
import { linkToPassage } from '../../saving/passage-link.ts'
import { attributionOf } from '../passage-words.ts'
import { closedMarkdown, linkInMarkdown, oneLineInMarkdown, quoteInMarkdown } from './markdown-text.ts'

/** A tag as Obsidian takes it (https://help.obsidian.md/tags): no spaces, and not digits alone; `null` where nothing is left. */
export function obsidianTag(tag: string): string | null {
  const fit = tag
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{N}_/-]/gu, '')
  if (fit === '') return null
  return /^[\p{N}]+$/u.test(fit) ? `${fit}-` : fit
}

/** A snippet: its quote, whose words they are with the way there, its tags and its note. */
export function passageInMarkdown(snippet: Snippet): string {
  const { kind, quote, note, tags } = snippet
  const whose = attributionOf(snippet)
  const address = linkToPassage(snippet)
  const line = [
    whose && oneLineInMarkdown(whose),
    address && linkInMarkdown(say('export_open_passage'), address),
  ].filter(Boolean)
  const parts = [
    kind === 'passage' && quote.trim() && quoteInMarkdown(quote),
    line.length > 0 && `— ${line.join(' · ')}`,
    note.trim() && closedMarkdown(note),
    tags.length > 0 && tags.flatMap(tag => (obsidianTag(tag) ? [`#${obsidianTag(tag)}`] : [])).join(' '),
  ]
  return parts.filter(Boolean).join('\n\n')
}
