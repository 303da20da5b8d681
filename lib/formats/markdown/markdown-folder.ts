import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { EntityKind } from '../../knowledge/entity-id.ts'
import type { Snippet } from '../../library/snippet.ts'
import type { ExportContext, Piece } from '../export-format.ts'
import { NamesGiven } from '../names-given.ts'
import { groupByPage, type PageGroup } from '../page-groups.ts'
import { aboutPage, entitiesOf, tagsOf, titleOf } from '../passage-words.ts'
import { safeFileName } from './file-name.ts'
import { oneLineInMarkdown } from './markdown-text.ts'
import { obsidianTag, passageInMarkdown } from './passage-markdown.ts'
import { yamlProperties } from './yaml.ts'

const FOLDER = 'Casenote'

/** A zip with one Markdown file a page, with properties as Obsidian reads them (https://help.obsidian.md/properties). */
export function* writeMarkdownFolder(
  snippets: readonly Snippet[],
  context: ExportContext,
): Generator<Piece, void> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(new Uint8Array(piece))
  })
  const given = new NamesGiven()
  for (const group of groupByPage(snippets)) {
    const name = safeFileName(titleOf(group), 'md', given)
    const file = new ZipDeflate(`${FOLDER}/${name}`, { level: 6 })
    file.mtime = dateInZip(context.now)
    zip.add(file)
    file.push(strToU8(pageInMarkdown(group, context)), true)
    yield* pieces.splice(0)
  }
  zip.end()
  yield* pieces.splice(0)
}

/** A zip knows no time before 1980 and none after 2099. */
function dateInZip(now: string): Date {
  const year = Number(now.slice(0, 4))
  return year >= 1980 && year < 2099 ? new Date(now) : new Date('2000-01-01T12:00:00Z')
}

/** One page as a Markdown file of its own. */
export function pageInMarkdown(group: PageGroup, { lookup }: ExportContext): string {
  const { page, address, snippets, savedAt } = group
  const entities = entitiesOf(snippets, lookup)
  const named = (...kinds: EntityKind[]) =>
    entities.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)
  const tags = tagsOf(snippets).flatMap(tag => obsidianTag(tag) ?? [])
  const properties = yamlProperties(
    {
      title: titleOf(group),
      url: address,
      site: page.site ?? group.host,
      tags: [...new Set(tags)],
      people: named('person'),
      organisations: named('organisation'),
      reports: named('report'),
    },
    { published: page.published?.slice(0, 10) ?? null, saved: savedAt.slice(0, 10) },
  )
  const passages = snippets.map(passageInMarkdown).filter(Boolean)
  const heading = `# ${oneLineInMarkdown(titleOf(group))}\n\n${oneLineInMarkdown(aboutPage(group).join(', '))}`
  return `${properties}\n${heading}\n\n${passages.join('\n\n---\n\n')}\n`
}
