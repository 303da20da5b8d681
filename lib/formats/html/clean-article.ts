import { writeCleanTree } from './clean-tree.ts'

/**
 * The clean copy of an article as it may come in from a file, whoever wrote that: see `writeCleanTree`.
 *
 * @returns `null` where there is nothing to parse HTML with: it is not taken in then
 */
export function cleanArticleHtml(html: string): string | null {
  if (typeof DOMParser === 'undefined') return null
  // A document made this way runs nothing and loads nothing.
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return writeCleanTree(body)
}
