import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { changesFile } from './scripts/changes-build-step.ts'
import { paintFirst } from './scripts/first-paint-build-step.ts'
import { knowledgeFiles } from './scripts/knowledge-build-step.ts'
import { languageFiles } from './scripts/language-build-step.ts'
import { licencesOfShippedPackages } from './scripts/licences-build-step.ts'
import { privacyFile } from './scripts/privacy-build-step.ts'
import { PANEL_SOURCES, sharedFiles } from './scripts/shared-files-build-step.ts'

/**
 * A build whose host access is declared, for demonstration and tests: a permission prompt cannot be
 * clicked in a browser that a program drives. Released builds never declare a host.
 */
const declaresHosts = process.env.CASENOTE_DECLARE_HOSTS === '1'

const licences = licencesOfShippedPackages()

const TOOLBAR_SIZES = [16, 19, 32, 38] as const
const iconsOfToolbar = (look: string) =>
  Object.fromEntries(TOOLBAR_SIZES.map(size => [size, `icons/${look}${size}.png`]))

/** Firefox names them by the theme's text: light text stands on a dark toolbar. */
const themeIcons = () =>
  TOOLBAR_SIZES.map(size => ({
    light: `icons/on-dark-${size}.png`,
    dark: `icons/on-light-${size}.png`,
    size,
  }))

/**
 * Dexie for today's browsers. What its package gives a bundler is the build for those without classes, wrapped for
 * CommonJS: it took the background 18 ms of the 50 that its start takes, and a second look at 200 KB.
 */
const DEXIE = [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }]

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  outDirTemplate: declaresHosts
    ? '{{browser}}-mv{{manifestVersion}}-open'
    : '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    resolve: { alias: DEXIE },
    plugins: [preact(), licences.plugin(), paintFirst(PANEL_SOURCES)],
    build: { sourcemap: false, target: ['chrome120', 'firefox140'] },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, { build }) => {
      const output = build?.rollupOptions?.output
      if (!entrypoints.every(({ inputPath }) => inputPath.endsWith('.html'))) return
      if (!output || Array.isArray(output)) return
      output.codeSplitting = { groups: sharedFiles() }
      // Shared files may need each other both ways.
      output.strictExecutionOrder = true
    },
    'build:done': licences.write,
    'build:publicAssets': async (wxt, files) => {
      changesFile(wxt, files)
      privacyFile(wxt, files)
      languageFiles(wxt, files)
      await knowledgeFiles(wxt, files)
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      // No warning anywhere; used only once sync is set up.
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    optional_host_permissions: ['*://*/*'],
    ...(declaresHosts ? { host_permissions: ['*://*/*'] } : {}),
    action: {
      default_title: '__MSG_actionTitle__',
      default_icon: iconsOfToolbar(''),
      ...(browser === 'firefox' ? { theme_icons: themeIcons() } : {}),
    },
    omnibox: { keyword: 'cn' },
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNextMark__' },
      'previous-mark': {
        // Chrome takes no more than four suggested keys; the walk goes round, so the next mark leads there too.
        ...(browser === 'firefox' ? { suggested_key: { default: 'Alt+Shift+K' } } : {}),
        description: '__MSG_commandPreviousMark__',
      },
      'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandOpenPanel__' },
      save: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSave__' },
      vanish: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandVanish__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'casenote@casenote.invalid',
              strict_min_version: '140.0',
              // Asked for in the click that turns sync on; Firefox counts what a reader stores elsewhere, encrypted or not.
              data_collection_permissions: {
                required: ['none'],
                optional: ['browsingActivity', 'websiteContent'],
              },
            },
            // The first there that knows data_collection_permissions.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
})
