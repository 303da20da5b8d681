import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { scriptsOf } from '../../../scripts/sizes.mjs'

function built(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'casenote-sizes-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

it('counts every script that a page loads before it shows anything, and none that waits to be wanted', () => {
  const folder = built({
    'panel.html':
      '<link rel="stylesheet" href="/a.css"><script type="module" src="/chunks/begin-a.js"></script>',
    'chunks/begin-a.js': 'const begin = () => import("/chunks/a.js")\nbegin()',
    'chunks/a.js': 'import{t as e}from"./b.js";import"./c.js";const later=()=>import("./late.js")',
    'chunks/b.js': 'import{r}from"./d.js";export{r as t}',
    'chunks/c.js': 'import "./b.js"',
    'chunks/d.js': 'export const r=1',
    'chunks/late.js': '',
  })
  expect(scriptsOf(folder, 'panel.html').sort()).toEqual(
    ['a', 'b', 'begin-a', 'c', 'd'].map(name => `chunks/${name}.js`),
  )
  rmSync(folder, { recursive: true })
})
