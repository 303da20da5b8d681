import { spawnSync } from 'node:child_process'
import * as z from 'zod/mini'

const componentSchema = z.looseObject({
  externalReferences: z.optional(z.array(z.looseObject({ type: z.string() }))),
})
const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: componentSchema }),
  components: z.array(componentSchema),
})

/**
 * All packages of the lock file, with versions, licences and hashes, as CycloneDX; those that only build and test are
 * marked so. Made by npm, without what would make each one another: the time, a random number, the name of the
 * project's folder, and where this machine has its packages from.
 *
 * @throws Error where npm fails, or gives something else
 * @see https://docs.npmjs.com/cli/commands/npm-sbom
 */
export function billOfMaterials(project: string, environment: NodeJS.ProcessEnv): string {
  const npm = environment.npm_execpath
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const args = [...before, 'sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--loglevel=error']
  const made = spawnSync(command, args, {
    cwd: project,
    encoding: 'utf8',
    env: environment,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (made.status !== 0) throw new Error(`npm sbom failed: ${made.stderr || made.error?.message}`)
  return withoutOccasion(JSON.parse(made.stdout))
}

/** A bill of materials as text, without what only says when and where it was made. Throws where it is none. */
export function withoutOccasion(json: unknown): string {
  const { serialNumber: _, metadata, components, ...bill } = billSchema.parse(json)
  const { timestamp: __, component, ...about } = metadata
  const named = { ...withoutOrigin(component), name: 'casenote' }
  const kept = {
    ...bill,
    metadata: { ...about, component: named },
    components: components.map(withoutOrigin),
  }
  return `${JSON.stringify(kept, null, 1)}\n`
}

function withoutOrigin({ externalReferences = [], ...component }: z.infer<typeof componentSchema>) {
  return {
    ...component,
    externalReferences: externalReferences.filter(({ type }) => type !== 'distribution'),
  }
}
