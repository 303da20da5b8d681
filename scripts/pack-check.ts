/**
 * `npm run pack:check -- FILE`: reads a pack as Casenote would, prints what it holds and what the bundled knowledge has
 * too, and exits 1 with one line a fault on standard error when something does not hold. The guide is docs/packs.md.
 */
import '../lib/language/learn-words.ts'
import { readFileSync } from 'node:fs'
import { sayPackFault } from '../components/options/say-pack-fault.ts'
import { packOf } from '../lib/knowledge/entity-id.ts'
import { referencesOf } from '../lib/knowledge/references.ts'
import { compileLexicon } from '../lib/matching/lexicon.ts'
import { conflictsOf } from '../lib/packs/conflicts.ts'
import { readPack } from '../lib/packs/read-pack.ts'
import { readBundledKnowledge } from './bundled-knowledge.ts'

const file = process.argv[2]
if (file === undefined) {
  console.error('npm run pack:check -- FILE')
  process.exit(2)
}

const { header, lines, faults } = readPack(readFileSync(file, 'utf8'), new Date().toISOString().slice(0, 10))
const { entities } = await readBundledKnowledge()
const own = lines.map(({ entity }) => entity)
const known = new Set<string>([...entities, ...own].map(({ id }) => id))
const said = faults.map(sayPackFault)
for (const { line, entity } of lines) {
  for (const { path, target } of referencesOf(entity)) {
    if (!known.has(target)) said.push(`Line ${line}: ${path} points to nothing: ${target}`)
  }
  const sources = entity.kind !== 'person' && entity.facts.length === 0
  if (sources)
    said.push(
      `Line ${line}: ${entity.name} has no fact; a pack for others should say where it knows it from.`,
    )
}

if (header) console.log(`${header.name} (${header.pack}), version ${header.version}: ${own.length} entries`)
const conflicts = conflictsOf(own, compileLexicon(entities))
for (const conflict of conflicts) {
  if (conflict.of === 'id') console.log(`same id as the bundle: ${conflict.name} and ${conflict.bundled}`)
  else
    console.log(`known to the bundle: “${conflict.text}” of ${conflict.name} means ${conflict.bundled} there`)
}
const outward = own.flatMap(({ related }) => related).filter(({ target }) => packOf(target) === null)
console.log(`${conflicts.length} conflicts, ${outward.length} links to the bundle`)
if (said.length > 0) {
  for (const words of said) console.error(words)
  process.exitCode = 1
} else console.log('no fault')
