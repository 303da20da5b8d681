import { fileURLToPath } from 'node:url'
import type { Rollup } from 'vite'

interface Modules {
  getModuleInfo(id: string): Pick<Rollup.ModuleInfo, 'importedIds'> | null
}

/** Not what begins a page, nor its styles: those of one would come to lie on another. */
const SHARED = /^(?!.*\/entrypoints\/).*(?<!\.css)$/

/** The file of what the panel draws from, which is fetched beside its first one. */
export const PANEL_SOURCES = 'panel-sources'

/**
 * The panel is opened again and again beside a page that somebody is reading, so the files are cut to its measure. Each
 * that a page loads costs it several milliseconds, and left alone the bundler makes thirty of them. Three it are: what
 * its first picture is drawn with, what it draws from, what it draws later.
 */
const LAYERS = [
  { name: 'panel-first', from: '../entrypoints/sidepanel/index.html' },
  { name: PANEL_SOURCES, from: '../components/panel/open-panel-sources.ts' },
  { name: 'panel-later', from: '../components/panel/later-views.ts' },
].map(({ name, from }) => ({ name, from: fileURLToPath(new URL(from, import.meta.url)) }))

/** The groups of modules that lie in files of their own, for all pages of the extension. */
export function sharedFiles() {
  let layerOf: ReadonlyMap<string, string> | undefined
  const layers = LAYERS.map(({ name }, at) => ({
    name: (id: string, modules: Modules) => {
      layerOf ??= sortIntoLayers(modules)
      return layerOf.get(id) === name ? name : null
    },
    test: SHARED,
    priority: 1 + LAYERS.length - at,
  }))
  const others = {
    name: 'shared',
    test: SHARED,
    tags: ['$initial' as const],
    entriesAware: true,
    entriesAwareMergeThreshold: 200_000,
    minShareCount: 2,
    priority: 1,
  }
  return [...layers, others]
}

/** The layer of each module of the panel: the first that needs it. */
function sortIntoLayers(modules: Modules): ReadonlyMap<string, string> {
  const layerOf = new Map<string, string>()
  for (const { name, from } of LAYERS) {
    const needed = new Set([from])
    for (const id of needed) {
      for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) needed.add(imported)
      if (!layerOf.has(id)) layerOf.set(id, name)
    }
  }
  return layerOf
}
