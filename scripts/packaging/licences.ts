import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

/** A package of others, code of which is in the extension. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** As the package names it, an SPDX expression (https://spdx.org/licenses/). */
  readonly licence: string
  /** Where its source is; empty where it does not say. */
  readonly home: string
  /** The licence and notices that come with it. */
  readonly text: string
}

/**
 * Licences whose code may be in the extension: they ask for a notice, and the Mozilla Public Licence that its own files
 * stay under it, which unchanged files named with their source do.
 */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'Unlicense',
  'CC0-1.0',
])

/** Whether an SPDX expression lets code be shipped: one of its alternatives is allowed, and all parts of that one. */
export function isAllowed(licence: string): boolean {
  return licence
    .replace(/[()]/g, ' ')
    .split(/\sOR\s/)
    .some(alternative => alternative.split(/\sAND\s/).every(part => ALLOWED.has(part.trim())))
}

/**
 * The folder of the package that a module belongs to, of the innermost one where packages lie in each other; undefined
 * for the project's own modules.
 *
 * @param id a module's id as Rollup gives it: a path, perhaps with a query
 */
export function packageFolderOf(id: string): string | undefined {
  const path = id.replace(/\\/g, '/')
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
}

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.optional(z.string()),
  homepage: z.optional(z.string()),
  repository: z.optional(z.union([z.string(), z.object({ url: z.string() })])),
})

/** Reads what a package says of itself. Throws where it has no manifest. */
export function readPackage(folder: string): ShippedPackage {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const { repository } = manifest
  const source = typeof repository === 'string' ? repository : (repository?.url ?? manifest.homepage ?? '')
  const texts = readdirSync(folder)
    .filter(name => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(name))
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n').trim())
  return {
    name: manifest.name,
    version: manifest.version,
    licence: manifest.license ?? '',
    home: source.replace(/^git\+/, '').replace(/^git:\/\//, 'https://'),
    text: texts.join('\n\n'),
  }
}

const RULE = '-'.repeat(78)

/**
 * The text that ships with the extension, in the order of names.
 *
 * @throws Error that names each package whose licence does not allow that, or whose licence text is missing
 */
export function licenceNotice(packages: readonly ShippedPackage[]): string {
  const refused = packages.filter(({ licence }) => !isAllowed(licence))
  if (refused.length > 0) {
    const named = refused.map(
      ({ name, version, licence }) => `${name} ${version} (${licence || 'none named'})`,
    )
    throw new Error(`Code under these licences may not be in the extension: ${named.join(', ')}.`)
  }
  const unknown = packages.filter(({ text, home }) => text === '' && home === '')
  if (unknown.length > 0) {
    const named = unknown.map(({ name, version }) => `${name} ${version}`)
    throw new Error(`Neither a licence text nor a source is known of ${named.join(', ')}.`)
  }
  const sorted = [...packages].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  const parts = sorted.map(({ name, version, licence, home, text }) =>
    [
      RULE,
      `${name} ${version}`,
      `Licence: ${licence}`,
      ...(home ? [`Source: ${home}`] : []),
      '',
      text || 'The package comes without a licence text of its own.',
    ].join('\n'),
  )
  const head = [
    'Casenote is under the MIT licence. It contains code of the packages below, unchanged but for being',
    'compressed, each under its own licence.',
  ]
  return `${[head.join('\n'), ...parts].join('\n\n').trimEnd()}\n`
}

const keyOf = ({ name, version }: ShippedPackage) => `${name} ${version}`
