import { writeCleanTree } from './clean-tree.ts'
import { inertDocument } from './inert-document.ts'

/**
 * The clean copy of an article as it may come in from a file, whoever wrote that: see `writeCleanTree`.
 *
 * @returns `null` where there is nothing to parse HTML with: it is not taken in then
 */
export function cleanArticleHtml(html: string): string | null {
  if (typeof DOMParser === 'undefined') return null
  return writeCleanTree(inertDocument(html).body)
}
