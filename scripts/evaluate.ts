/**
 * Measures what Casenote makes of texts that somebody else has read:
 *   npm run evaluate -- [--errors N] [FOLDER]
 * Without a folder it takes the project's own set, tests/evaluation. With one it takes what it finds there of
 *   detection/pages.jsonl (or detection.jsonl), linking/docs.jsonl and gold.jsonl (or both in linking.jsonl),
 *   claims/claims.jsonl and promises/gold.jsonl (both over the documents of linking), html/*.html (pages about other
 *   things), blogger/*.html with X.json beside X.html, and blogger/timerefs.jsonl.
 * Prints one table, and with `--errors N` the first N errors of each kind. The exit status is 0 whatever the figures
 * are, since this only measures; 2 if there is nothing to evaluate, 1 if a file of truth cannot be read.
 */
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readBundledKnowledge } from './bundled-knowledge.ts'
import { evaluateMaterial } from './evaluation/evaluate-folder.ts'
import { findMaterial, isNothing } from './evaluation/material.ts'
import { missesOf, tableOf } from './evaluation/report.ts'
import { reasonOf } from './read-item.ts'

const OWN_SET = join(import.meta.dirname, '..', 'tests', 'evaluation')
/** How often progress is said on standard error, in milliseconds. */
const PROGRESS_EVERY = 5_000

async function main(): Promise<number> {
  const asked = readArguments()
  if (asked === null) {
    process.stderr.write('usage: npm run evaluate -- [--errors N] [FOLDER]\n')
    return 2
  }
  const { folder, errors } = asked
  const material = findMaterial(folder)
  if (isNothing(material)) {
    process.stderr.write(`${folder}: nothing to evaluate\n`)
    return 2
  }
  let done = 0
  let said = Date.now()
  const onItem = (file: string) => {
    done += 1
    if (Date.now() - said < PROGRESS_EVERY) return
    said = Date.now()
    process.stderr.write(`${done} done, now in ${basename(file)}\n`)
  }
  const onFailure = ({ id, error }: { id: string; error: string }) => {
    process.stderr.write(`${id}: ${error}\n`)
  }
  try {
    const knowledge = await readBundledKnowledge()
    const measurements = await evaluateMaterial(material, knowledge, onFailure, onItem)
    console.log(tableOf(measurements))
    if (errors > 0)
      for (const measurement of measurements)
        if (measurement.misses.length > 0) console.log(missesOf(measurement, errors))
    return 0
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`)
    return 1
  }
}

function readArguments(): { folder: string; errors: number } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { errors: { type: 'string', default: '0' } },
      allowPositionals: true,
    })
    const errors = Number(values.errors)
    if (positionals.length > 1 || !Number.isInteger(errors) || errors < 0) return null
    return { folder: positionals[0] ?? OWN_SET, errors }
  } catch {
    return null
  }
}

process.exitCode = await main()
