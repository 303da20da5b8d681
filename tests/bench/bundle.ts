import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** One script out of a module of the benchmark and all that it imports, to be evaluated in a browser. */
export function bundle(module: string): Promise<string> {
  return bundleModule(new URL(`./in-browser/${module}.ts`, import.meta.url))
}

/** One script out of a module and all that it imports. */
export async function bundleModule(module: URL): Promise<string> {
  const entry = fileURLToPath(module)
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'chrome120',
      lib: { entry, formats: ['iife'], name: 'casenoteBench' },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script.`)
  return chunk.code
}
