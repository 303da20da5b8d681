import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import {
  type Found,
  findWithCompromise,
  highlightWithWebHighlighter,
  lookUpWithCompromise,
  markWithExpression,
  markWithMarkJs,
  readWithReadability,
  SHARED,
} from './run-in-page.ts'

/** One way of finding names on a page, or of doing without. */
export interface Contender {
  /** As the table calls it. */
  readonly title: string
  /** What is evaluated in the page once it has loaded; `null` where nothing is (the page alone, Casenote). */
  readonly script: string | null
  /** Whether the extension is allowed in the window that the page is opened in. */
  readonly withExtension: boolean
  /** What the page is sent, bytes of text. */
  readonly bytes: number
  readonly gzipped: number
}

const fromRivals = createRequire(new URL('../rivals/package.json', import.meta.url))
const fromProject = createRequire(import.meta.url)

/** The version of a package that takes part. */
export const versionOfRival = (name: string): string => manifestOf(fromRivals, name)
export const versionOfOwn = (name: string): string => manifestOf(fromProject, name)

const manifestOf = (require: NodeJS.Require, name: string): string =>
  (JSON.parse(fileOf(require, name, 'package.json')) as { version: string }).version

/** A file of a package, whatever its `exports` let be imported. */
function fileOf(require: NodeJS.Require, name: string, file: string): string {
  const main = require.resolve(name)
  const folder = main.slice(0, main.lastIndexOf(`node_modules/${name}/`) + `node_modules/${name}/`.length)
  return readFileSync(`${folder}${file}`, 'utf8')
}

/** All that take part, the page alone first and Casenote second; `ownScripts` are those that Casenote sends a page. */
export function contendersFor(names: readonly string[], ownScripts: readonly string[]): Contender[] {
  const of = (
    title: string,
    packaged: string,
    run: (names: readonly string[]) => Found,
    wanted: readonly string[],
  ): Contender => {
    const script = `${packaged}\n;(() => {\n${SHARED.join('\n')}\nreturn (${run})(${JSON.stringify(wanted)})\n})()`
    return { title, script, withExtension: false, ...sizesOf(script) }
  }
  return [
    { title: 'the page alone', script: null, withExtension: false, bytes: 0, gzipped: 0 },
    {
      title: '**Casenote**, as shipped',
      script: null,
      withExtension: true,
      ...sizesOf(ownScripts.join('')),
    },
    of(
      `mark.js ${versionOfRival('mark.js')}, the same names`,
      fileOf(fromRivals, 'mark.js', 'dist/mark.min.js'),
      markWithMarkJs,
      names,
    ),
    of('one regular expression of the same names, wrapping `<mark>`', '', markWithExpression, names),
    of(
      `web-highlighter ${versionOfRival('web-highlighter')} on what that expression finds`,
      fileOf(fromRivals, 'web-highlighter', 'dist/web-highlighter.min.js'),
      highlightWithWebHighlighter,
      names,
    ),
    of(
      `compromise ${versionOfRival('compromise')}, its own people, places and bodies; paints nothing`,
      fileOf(fromRivals, 'compromise', 'builds/compromise.js'),
      findWithCompromise,
      [],
    ),
    of(
      `compromise/one ${versionOfRival('compromise')}, the same names looked up; paints nothing`,
      fileOf(fromRivals, 'compromise', 'builds/one/compromise-one.cjs'),
      lookUpWithCompromise,
      names,
    ),
    of(
      `Readability ${versionOfOwn('@mozilla/readability')}, the article alone; finds nothing`,
      fileOf(fromProject, '@mozilla/readability', 'Readability.js'),
      readWithReadability,
      [],
    ),
  ]
}

const sizesOf = (script: string) => ({
  bytes: Buffer.byteLength(script),
  gzipped: gzipSync(script).length,
})
