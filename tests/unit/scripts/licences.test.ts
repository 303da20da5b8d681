import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import lock from '../../../package-lock.json' with { type: 'json' }
import {
  isAllowed,
  licenceNotice,
  packageFolderOf,
  readPackage,
  type ShippedPackage,
} from '../../../scripts/packaging/licences.ts'

const example = (more: Partial<ShippedPackage>): ShippedPackage => ({
  name: 'example',
  version: '1.0.0',
  licence: 'MIT',
  home: 'https://example.org/example',
  text: 'Copyright of somebody',
  ...more,
})

describe('whether code under a licence may be in the extension', () => {
  it.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-only)', 'MIT AND ISC', 'MPL-2.0 OR Apache-2.0'])(
    '%s: yes',
    licence => expect(isAllowed(licence)).toBe(true),
  )
  it.each(['GPL-3.0-only', 'MIT AND GPL-2.0-only', 'AGPL-3.0', 'SEE LICENSE IN FILE', 'UNLICENSED', ''])(
    '%s: no',
    licence => expect(isAllowed(licence)).toBe(false),
  )

  it('holds for each package that package.json names as shipped, and for what those bring along', () => {
    const shipped = Object.entries(lock.packages).filter(
      ([path, one]) => path !== '' && !('dev' in one) && !('optional' in one) && !('devOptional' in one),
    )
    expect(shipped.length).toBeGreaterThan(10)
    const licenceOf = (one: object) =>
      'license' in one && typeof one.license === 'string' ? one.license : ''
    expect(shipped.filter(([, one]) => !isAllowed(licenceOf(one))).map(([path]) => path)).toEqual([])
  })
})

describe('the package that a module belongs to', () => {
  it.each([
    ['/a/node_modules/one/dist/index.js', '/a/node_modules/one'],
    ['/a/node_modules/@some/one/index.js?v=1', '/a/node_modules/@some/one'],
    ['/a/node_modules/outer/node_modules/@some/one/index.js', '/a/node_modules/outer/node_modules/@some/one'],
    ['C:\\a\\node_modules\\one\\index.js', 'C:/a/node_modules/one'],
    ['/a/lib/page/gate.ts', undefined],
    ['\0vite/preload-helper.js', undefined],
  ])('%s', (id, folder) => expect(packageFolderOf(id)).toBe(folder))
})

describe('what a package says of itself', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'casenote-licences-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is read with its notices, and with the address of its source', () => {
    const one = join(folder, 'one')
    mkdirSync(one)
    const repository = { type: 'git', url: 'git+https://example.org/one.git' }
    writeFileSync(
      join(one, 'package.json'),
      JSON.stringify({ name: 'one', version: '2.0.0', license: 'ISC', repository }),
    )
    writeFileSync(join(one, 'LICENSE.md'), 'The licence\r\nin two lines\n')
    writeFileSync(join(one, 'NOTICE'), 'A notice')
    writeFileSync(join(one, 'licenser.js'), 'code')
    expect(readPackage(one)).toEqual({
      name: 'one',
      version: '2.0.0',
      licence: 'ISC',
      home: 'https://example.org/one.git',
      text: 'The licence\nin two lines\n\nA notice',
    })
  })
})

describe('the list of licences', () => {
  it('is the same in whatever order packages were met', () => {
    const one = example({ name: 'b' })
    const other = example({ name: 'a', text: 'Copyright of somebody else' })
    expect(licenceNotice([one, other])).toBe(licenceNotice([other, one]))
    expect(licenceNotice([one, other])).toMatch(/a 1\.0\.0[\s\S]*somebody else[\s\S]*b 1\.0\.0/)
  })

  it('is refused where one may not be shipped, by name', () => {
    const packages = [example({}), example({ name: 'strict', licence: 'GPL-3.0-only' })]
    expect(() => licenceNotice(packages)).toThrow('strict 1.0.0 (GPL-3.0-only)')
    expect(() => licenceNotice([example({ name: 'silent', licence: '' })])).toThrow(
      'silent 1.0.0 (none named)',
    )
  })

  it('is refused where neither a licence text nor a source is known', () => {
    expect(() => licenceNotice([example({ text: '', home: '' })])).toThrow('example 1.0.0')
    expect(licenceNotice([example({ text: '' })])).toContain('comes without a licence text')
  })
})
