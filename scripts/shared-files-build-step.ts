import type { Rollup } from 'vite'

interface Modules {
  getModuleInfo(id: string): Pick<Rollup.ModuleInfo, 'importedIds'> | null
}

const PAGE = /\.[cm]?[jt]sx?$/

/**
 * What the extension's pages share lies in few files: each that a page loads costs it several milliseconds, and left
 * alone the bundler makes thirty of them for the panel.
 *
 * The panel is opened beside a page that somebody is reading, again and again, so the files are cut to its measure:
 * what it draws its first picture with is one file of the shared code and nothing else, and the databases another,
 * which come behind that picture.
 *
 * @param panel the path of the panel's page
 */
export function sharedFiles(panel: string) {
  let ofPanel: ReadonlySet<string> | undefined
  return [
    {
      name: 'framework',
      test: /node_modules\/(?:preact|@preact|zod|webextension-polyfill)\/|virtual:wxt-html-plugins/,
      priority: 3,
    },
    { name: 'databases', test: /node_modules\/dexie\//, priority: 3 },
    {
      name: (id: string, modules: Modules) => {
        ofPanel ??= importedBy(panel, modules)
        return ofPanel.has(id) ? 'first' : null
      },
      // Not styles: those of one page would come to lie on another.
      test: PAGE,
      minShareCount: 2,
      priority: 2,
    },
    {
      name: 'shared',
      test: PAGE,
      tags: ['$initial' as const],
      entriesAware: true,
      entriesAwareMergeThreshold: 200_000,
      minShareCount: 2,
      priority: 1,
    },
  ]
}

/** Every module that is there before this one runs. */
function importedBy(first: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([first])
  for (const id of found)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  return found
}
