import { join } from 'node:path'
import type { ResolvedPublicFile, Wxt } from 'wxt'

/** WXT's hook `build:publicAssets`: adds PRIVACY.md, for the page of the extension that shows it. */
export function privacyFile(wxt: Wxt, files: ResolvedPublicFile[]): void {
  files.push({ relativeDest: 'privacy.md', absoluteSrc: join(wxt.config.root, 'PRIVACY.md') })
}
