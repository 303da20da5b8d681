/** The extension's own pages, as paths from its root. */
export const EXTENSION_PAGES = {
  panel: '/sidepanel.html',
  options: '/options.html',
  library: '/library.html',
  browse: '/browse.html',
  sync: '/sync.html',
  team: '/team.html',
  welcome: '/welcome.html',
  privacy: '/privacy.html',
} as const
export type ExtensionPage = keyof typeof EXTENSION_PAGES
