import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url))

/** Everything with which data becomes markup or code. */
const FORBIDDEN = [
  /\b(?:inner|outer)HTML\s*\+?=(?!=)/,
  /\binsertAdjacentHTML\b/,
  /\bcreateContextualFragment\b/,
  /\bsetHTMLUnsafe\b/,
  /\bdangerouslySetInnerHTML\b/,
  /\bdocument\.write(?:ln)?\b/,
  /(?<![\w.])eval\(/,
  /\bnew Function\(/,
  /\bset(?:Timeout|Interval)\(\s*['"`]/,
]

/** Lines of code, without those that are comments alone. */
function linesOf(folder: string): readonly { readonly file: string; readonly line: string }[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .flatMap(name =>
      readFileSync(join(PROJECT, folder, name), 'utf8')
        .split('\n')
        .filter(line => !/^\s*(?:\/\/|\*|\/\*)/.test(line))
        .map(line => ({ file: join(folder, name), line })),
    )
}

describe('the code of the extension', () => {
  const lines = ['lib', 'components', 'entrypoints'].flatMap(linesOf)

  it('makes neither markup nor code of data', () => {
    expect(lines.length).toBeGreaterThan(10_000)
    const found = lines.filter(({ line }) => FORBIDDEN.some(pattern => pattern.test(line)))
    expect(found).toEqual([])
  })

  it('would be told of what does', () => {
    const bad = [
      'a.innerHTML = text',
      'x.insertAdjacentHTML("beforeend", y)',
      'eval(text)',
      "setTimeout('go()', 1)",
    ]
    for (const line of bad) expect(FORBIDDEN.some(pattern => pattern.test(line))).toBe(true)
    expect(FORBIDDEN.some(pattern => pattern.test('document.documentElement.outerHTML.slice(0)'))).toBe(false)
  })
})
