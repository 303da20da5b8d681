import { writeLibraryFile } from './casenote/write-library-file.ts'
import { writeBibtex } from './citations/bibtex.ts'
import { writeCslJson } from './citations/csl-json.ts'
import { writeRis } from './citations/ris.ts'
import { writeCsv } from './csv.ts'
import { writeDossierHtml } from './dossier/dossier-html.ts'
import { writeDossierMarkdown } from './dossier/dossier-markdown.ts'
import { type ExportFormat, fileNameFor } from './export-format.ts'
import { writePrintPage } from './html/print-page.ts'
import { writeMarkdown } from './markdown/markdown-file.ts'
import { writeMarkdownFolder } from './markdown/markdown-folder.ts'
import { writeWebAnnotations } from './web-annotation/write.ts'

/** Every format that snippets can be exported in, in the order of the menu. */
export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'json',
    label: 'format_json',
    about: 'format_json_about',
    mimeType: 'application/json',
    fileName: fileNameFor('casenote-library', 'json'),
    write: writeLibraryFile,
  },
  {
    id: 'dossier-html',
    label: 'format_dossier_html',
    about: 'format_dossier_html_about',
    mimeType: 'text/html',
    fileName: fileNameFor('casenote-dossier', 'html'),
    write: writeDossierHtml,
  },
  {
    id: 'dossier-markdown',
    label: 'format_dossier_markdown',
    about: 'format_dossier_markdown_about',
    mimeType: 'text/markdown',
    fileName: fileNameFor('casenote-dossier', 'md'),
    write: writeDossierMarkdown,
  },
  {
    id: 'html',
    label: 'format_html',
    about: 'format_html_about',
    mimeType: 'text/html',
    fileName: fileNameFor('casenote', 'html'),
    write: writePrintPage,
  },
  {
    id: 'markdown',
    label: 'format_markdown',
    about: 'format_markdown_about',
    mimeType: 'text/markdown',
    fileName: fileNameFor('casenote', 'md'),
    write: writeMarkdown,
  },
  {
    id: 'markdown-folder',
    label: 'format_markdown_folder',
    about: 'format_markdown_folder_about',
    mimeType: 'application/zip',
    fileName: fileNameFor('casenote-markdown', 'zip'),
    write: writeMarkdownFolder,
  },
  {
    id: 'csv',
    label: 'format_csv',
    about: 'format_csv_about',
    mimeType: 'text/csv',
    fileName: fileNameFor('casenote', 'csv'),
    write: writeCsv,
  },
  {
    id: 'ris',
    label: 'format_ris',
    about: 'format_ris_about',
    mimeType: 'application/x-research-info-systems',
    fileName: fileNameFor('casenote', 'ris'),
    write: writeRis,
  },
  {
    id: 'bibtex',
    label: 'format_bibtex',
    about: 'format_bibtex_about',
    mimeType: 'application/x-bibtex',
    fileName: fileNameFor('casenote', 'bib'),
    write: writeBibtex,
  },
  {
    id: 'csl-json',
    label: 'format_csl_json',
    about: 'format_csl_json_about',
    mimeType: 'application/vnd.citationstyles.csl+json',
    fileName: fileNameFor('casenote-citations', 'json'),
    write: writeCslJson,
  },
  {
    id: 'web-annotation',
    label: 'format_web_annotation',
    about: 'format_web_annotation_about',
    mimeType: 'application/ld+json',
    fileName: fileNameFor('casenote-annotations', 'jsonld'),
    write: writeWebAnnotations,
  },
]
