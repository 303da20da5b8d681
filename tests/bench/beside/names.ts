import { readFileSync } from 'node:fs'
import { readLines } from '../../../lib/knowledge/read-lines.ts'
import { KNOWLEDGE_FILES, MATCHED_KINDS } from '../../../lib/knowledge/schema.ts'

/**
 * Every name and alias of the bundled knowledge that Casenote looks for in a text, each once whatever its case, the
 * longest first, so that a tool that takes the first that fits takes the longest.
 */
export function bundledNames(): string[] {
  const names = new Map<string, string>()
  for (const [file, kind] of Object.entries(KNOWLEDGE_FILES)) {
    if (!MATCHED_KINDS.includes(kind)) continue
    const text = readFileSync(new URL(`../../../public/knowledge/${file}`, import.meta.url), 'utf8')
    for (const { entity } of readLines(file, text, kind).located) {
      for (const form of [entity.name, ...entity.aliases.map(alias => alias.text)]) {
        const folded = form.toLowerCase()
        if (!names.has(folded)) names.set(folded, form)
      }
    }
  }
  return [...names.values()].sort((one, other) => other.length - one.length)
}
