import { say } from '../../language/say.ts'
import { sayDate } from '../../language/say-date.ts'
import type { Snippet } from '../../library/snippet.ts'
import type { ExportContext } from '../export-format.ts'
import { groupByPage, type PageGroup } from '../page-groups.ts'
import { aboutPage, entitiesOf, titleOf } from '../passage-words.ts'
import { htmlDocument } from './document.ts'
import { escapeHtml, linkTo } from './escape.ts'
import { passageInHtml } from './passage-html.ts'

/** Everything on one page that can be printed and kept: needs nothing but itself, runs nothing, loads nothing. */
export function writePrintPage(snippets: readonly Snippet[], context: ExportContext): string[] {
  const groups = groupByPage(snippets)
  const counts = [
    say('export_counts_snippets', { count: snippets.length }),
    say('export_counts_pages', { count: groups.length }),
    say('export_made', { date: sayDate(context.now) }),
  ]
  const title = say('export_title')
  const sections = groups.map(group => sectionOf(group, context))
  const head = `<h1>${escapeHtml(title)}</h1>\n<p class="about">${escapeHtml(counts.join(' · '))}</p>`
  return [htmlDocument(title, [head, ...sections].join('\n'))]
}

function sectionOf(group: PageGroup, { lookup }: ExportContext): string {
  const names = entitiesOf(group.snippets, lookup).map(({ name }) => name)
  const passages = group.snippets.map(
    snippet => `<article class="snippet">\n${passageInHtml(snippet)}\n</article>`,
  )
  return [
    '<section>',
    `<h2>${linkTo(group.address, titleOf(group))}</h2>`,
    `<p class="about">${escapeHtml(aboutPage(group).join(', '))}</p>`,
    ...passages,
    names.length > 0
      ? `<p class="names">${escapeHtml(`${say('export_names')}: ${names.join(', ')}`)}</p>`
      : '',
    '</section>',
  ]
    .filter(Boolean)
    .join('\n')
}
