import type { ResolvedPublicFile, Wxt } from 'wxt'
import { allWords } from '../lib/language/cy/all.ts'

/** WXT's hook `build:publicAssets`: the words of each language but English as a file, read only where it is chosen. */
export function languageFiles(_wxt: Wxt, files: ResolvedPublicFile[]): void {
  files.push({ relativeDest: 'language/cy.json', contents: JSON.stringify(allWords) })
}
