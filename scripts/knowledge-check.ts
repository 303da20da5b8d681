/**
 * `npm run knowledge:check [-- FOLDER]`: checks the knowledge base, prints what it holds, and exits 1 with one
 * `file:line: reason` a fault on standard error when something does not hold.
 */

import { countKinds } from '../lib/knowledge/check.ts'
import { countSharedForms } from '../lib/knowledge/check-aliases.ts'
import { describeFault } from '../lib/knowledge/fault.ts'
import { readKnowledgeFolder } from './knowledge-files.ts'

const MOST_SHOWN = 200

const folder = process.argv[2] ?? 'public/knowledge'
const { entities, faults, manifest } = await readKnowledgeFolder(folder)
const all = entities.map(({ entity }) => entity)

for (const [kind, count] of Object.entries(countKinds(all)))
  console.log(`${kind.padEnd(13)}${String(count).padStart(6)}`)
console.log(`${'entities'.padEnd(13)}${String(all.length).padStart(6)}`)
const total = (count: (entity: (typeof all)[number]) => number) =>
  all.reduce((sum, entity) => sum + count(entity), 0)
console.log(
  [
    `facts ${total(entity => entity.facts.length)}`,
    `sources ${total(entity => entity.sources.length)}`,
    `aliases ${total(entity => entity.aliases.length)}`,
    `forms that several entities share ${countSharedForms(entities)}`,
  ].join(', '),
)
console.log(`version ${manifest.version}, as of ${manifest.asOf}`)

if (faults.length > 0) {
  for (const fault of faults.slice(0, MOST_SHOWN)) console.error(describeFault(fault))
  if (faults.length > MOST_SHOWN) console.error(`… and ${faults.length - MOST_SHOWN} more`)
  console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`)
  process.exitCode = 1
} else console.log('no fault')
