import { say } from '../../language/say.ts'
import { sayDate } from '../../language/say-date.ts'
import type { Snippet } from '../../library/snippet.ts'
import type { ExportContext } from '../export-format.ts'
import { groupByPage } from '../page-groups.ts'
import { aboutPage, titleOf } from '../passage-words.ts'
import { linkInMarkdown, oneLineInMarkdown } from './markdown-text.ts'
import { passageInMarkdown } from './passage-markdown.ts'

/** Everything in one Markdown file (https://spec.commonmark.org/0.31.2/), a heading for each page. */
export function* writeMarkdown(
  snippets: readonly Snippet[],
  { now }: ExportContext,
): Generator<string, void> {
  yield `# ${say('export_title')}\n\n${say('export_made', { date: sayDate(now) })}\n`
  for (const group of groupByPage(snippets)) {
    const about = oneLineInMarkdown(aboutPage(group).join(', '))
    const passages = group.snippets.map(passageInMarkdown).filter(Boolean)
    yield `\n## ${linkInMarkdown(titleOf(group), group.address)}\n\n${about}\n\n${passages.join('\n\n---\n\n')}\n`
  }
}
