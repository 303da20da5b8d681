import { say } from '../../language/say.ts'
import { sayDate } from '../../language/say-date.ts'
import type { Snippet } from '../../library/snippet.ts'
import type { ExportContext } from '../export-format.ts'
import { htmlDocument } from '../html/document.ts'
import { escapeHtml, linkTo } from '../html/escape.ts'
import { passageInHtml } from '../html/passage-html.ts'
import { aboutPage } from '../passage-words.ts'
import { type DossierPage, type DossierPassage, type DossierSource, makeDossier } from './dossier.ts'

export function writeDossierHtml(snippets: readonly Snippet[], { now, lookup }: ExportContext): string[] {
  const { pages, sources } = makeDossier(snippets, lookup)
  const title = say('dossier_title')
  const about = `${say('export_made', { date: sayDate(now) })}. ${say('dossier_about')}`
  const head = `<h1>${escapeHtml(title)}</h1>\n<p class="about">${escapeHtml(about)}</p>`
  return [htmlDocument(title, [head, ...pages.map(pageOf), listOf(sources)].join('\n'))]
}

const reference = (source: number) => `<a href="#source-${source}">[${source}]</a>`

function pageOf({ group, title, source, passages }: DossierPage): string {
  return [
    '<section>',
    `<h2>${linkTo(group.address, title)} ${reference(source)}</h2>`,
    `<p class="about">${escapeHtml(aboutPage(group).join(', '))}</p>`,
    ...passages.map(passageOf),
    '</section>',
  ].join('\n')
}

function passageOf({ snippet, facts }: DossierPassage): string {
  const items = facts.map(({ words, source }) => `<li>${escapeHtml(words)} ${reference(source)}</li>`)
  const behind =
    items.length > 0
      ? `<div class="facts"><h3>${escapeHtml(say('dossier_facts'))}</h3>\n<ul>\n${items.join('\n')}\n</ul></div>`
      : ''
  return `<article class="snippet">\n${passageInHtml(snippet)}\n${behind}\n</article>`
}

function listOf(sources: readonly DossierSource[]): string {
  const items = sources.map(({ words, address }, index) => {
    const way = address ? ` ${linkTo(address, address)}` : ''
    return `<li id="source-${index + 1}">${escapeHtml(words)}.${way}</li>`
  })
  return `<section class="sources">\n<h2>${escapeHtml(say('dossier_sources'))}</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`
}
