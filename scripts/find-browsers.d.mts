export type BrowserName = 'chromium' | 'firefox'
export function findBrowser(name: BrowserName): string | undefined
export function ensureBrowsers(wanted: readonly BrowserName[]): Record<BrowserName, string>
