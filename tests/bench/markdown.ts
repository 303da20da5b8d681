import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, loadavg, platform, totalmem } from 'node:os'
import { short } from './figures.ts'

/** A table in Markdown: the first column to the left, the others to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/**
 * On what something was measured, and how busy that was, as one sentence.
 *
 * @param browserVersion as the browser says it
 * @param loadBefore how many processes wanted to run, over the minute before the measuring began
 */
export function sayMachine(browserVersion: string, loadBefore: number): string {
  const [first] = cpus()
  const day = new Date().toISOString().slice(0, 10)
  const memory = short(Math.round(totalmem() / 2 ** 30))
  return (
    `Measured on ${day} at commit ${commit()} with ${browserVersion} and Node ${process.versions.node}, on ${platform()} ${arch()}, ` +
    `${cpus().length} cores (${first?.model.trim() ?? 'of a kind that is not said'}), ${memory} GB. ` +
    `Load over the minute before: ${short(loadBefore)}; over the last minute of it: ${short(load())}.`
  )
}

/** How many processes wanted to run, over the last minute. */
export const load = () => loadavg()[0] ?? Number.NaN

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

/** Splits the arguments of a command into those that stand for themselves and the file after `--write`. */
export function readArguments(given: readonly string[]): {
  rest: readonly string[]
  file: string | undefined
} {
  const at = given.indexOf('--write')
  if (at < 0) return { rest: given, file: undefined }
  const file = given[at + 1]
  if (file === undefined) throw new Error('--write needs the name of a file.')
  return { rest: given.toSpliced(at, 2), file }
}

/**
 * Puts text between two comments of a file (`<!-- name:begin -->`, `<!-- name:end -->`), instead of what stands there.
 * Throws where the comments are missing.
 */
export function writeBetween(file: string, name: string, text: string): void {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const whole = readFileSync(file, 'utf8')
  const from = whole.indexOf(begin)
  const to = whole.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${file} has no place for the tables: ${begin} … ${end}.`)
  writeFileSync(file, `${whole.slice(0, from + begin.length)}\n\n${text}\n\n${whole.slice(to)}`)
}
