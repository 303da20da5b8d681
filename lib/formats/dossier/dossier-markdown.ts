import { say } from '../../language/say.ts'
import { sayDate } from '../../language/say-date.ts'
import type { Snippet } from '../../library/snippet.ts'
import type { ExportContext } from '../export-format.ts'
import { linkInMarkdown, oneLineInMarkdown } from '../markdown/markdown-text.ts'
import { passageInMarkdown } from '../markdown/passage-markdown.ts'
import { aboutPage } from '../passage-words.ts'
import { type DossierPassage, makeDossier } from './dossier.ts'

export function* writeDossierMarkdown(
  snippets: readonly Snippet[],
  { now, lookup }: ExportContext,
): Generator<string, void> {
  const { pages, sources } = makeDossier(snippets, lookup)
  yield `# ${say('dossier_title')}\n\n${say('export_made', { date: sayDate(now) })}. ${say('dossier_about')}\n`
  for (const { group, title, source, passages } of pages) {
    const about = oneLineInMarkdown(aboutPage(group).join(', '))
    yield `\n## ${linkInMarkdown(title, group.address)} \\[${source}\\]\n\n${about}\n`
    for (const passage of passages) yield `\n${passageOf(passage)}\n`
  }
  const lines = sources.map(({ words, address }, index) => {
    const way = address ? ` ${linkInMarkdown(address, address)}` : ''
    return `${index + 1}. ${oneLineInMarkdown(words)}.${way}`
  })
  yield `\n## ${say('dossier_sources')}\n\n${lines.join('\n')}\n`
}

function passageOf({ snippet, facts }: DossierPassage): string {
  const lines = facts.map(({ words, source }) => `- ${oneLineInMarkdown(words)} \\[${source}\\]`)
  const behind = lines.length > 0 ? `\n\n**${say('dossier_facts')}**\n\n${lines.join('\n')}` : ''
  return `${passageInMarkdown(snippet)}${behind}`
}
