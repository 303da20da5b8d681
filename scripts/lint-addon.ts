import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judgeFindings, lintReportSchema } from './packaging/lint-findings.ts'

/**
 * `npm run lint:addon`: what Mozilla checks before it signs, on the build for Firefox (`npm run build:firefox` makes it).
 * `web-ext lint` is the same linter.
 */
const FOLDER = '.output/firefox-mv3'
const linter = join('node_modules', 'addons-linter', 'bin', 'addons-linter')

// The linter's status says whether there were errors; its report says so too, and what else there was.
const { stdout, stderr } = spawnSync(process.execPath, [linter, FOLDER, '--output', 'json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
try {
  const report = lintReportSchema.parse(JSON.parse(stdout))
  const lineOf = (file: string, line: number) =>
    readFileSync(join(FOLDER, file), 'utf8').split('\n')[line - 1] ?? ''
  const { explained, unexplained } = judgeFindings(report, lineOf)
  for (const line of explained) console.log(`known    ${line}`)
  for (const line of unexplained) console.error(`REFUSED  ${line}`)
  console.log(
    `${report.errors.length} errors, ${explained.length} known warnings, ${unexplained.length} refused`,
  )
  process.exitCode = unexplained.length === 0 ? 0 : 1
} catch (error) {
  console.error(`The linter gave no report. ${stderr || error}`)
  process.exitCode = 1
}
