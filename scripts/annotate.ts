/**
 * The command line: what the extension would say of a page, without a browser.
 *   npm run --silent annotate -- [--text] FILE…
 * FILE is a saved page (`.html`, `.htm`) or a list of documents (`.jsonl`, lines of {id, url?, title?, published?, text}).
 * Prints one JSON object a line; `--text` prints the page's text as the extension reads it, which offsets point into.
 * A file or line that cannot be read gives {"id", "error"}; the others are still done, and the exit status is 1.
 */
import { makeAnnotator } from './annotate-item.ts'
import { readBundledKnowledge } from './bundled-knowledge.ts'
import { readItems } from './read-item.ts'

/** How often progress is said on standard error, in milliseconds. */
const PROGRESS_EVERY = 2_000

async function main(): Promise<number> {
  const wantsText = process.argv.includes('--text')
  const files = process.argv.slice(2).filter(argument => argument !== '--text')
  if (files.length === 0) {
    process.stderr.write('usage: npm run --silent annotate -- [--text] FILE…   (.html or .jsonl)\n')
    return 2
  }
  const annotate = makeAnnotator(await readBundledKnowledge())
  let done = 0
  let failed = 0
  let said = Date.now()
  for (const file of files) {
    for await (const item of readItems(file)) {
      const answer = wantsText || 'error' in item ? item : annotate(item)
      if ('error' in answer) failed += 1
      await print('document' in answer ? answer.document.text : JSON.stringify(answer))
      done += 1
      if (Date.now() - said > PROGRESS_EVERY) {
        said = Date.now()
        process.stderr.write(`${done} done, ${failed} failed, now in ${file}\n`)
      }
    }
  }
  return failed > 0 ? 1 : 0
}

/** Waits while a pipe is full, so that long output is not kept in memory. */
function print(line: string): Promise<void> {
  return new Promise(resolve => {
    if (process.stdout.write(`${line}\n`)) resolve()
    else process.stdout.once('drain', resolve)
  })
}

process.exitCode = await main()
