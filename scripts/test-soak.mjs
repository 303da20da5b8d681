// `npm run test:soak`: reads, saves, syncs with another device and lets the background sleep for ten minutes
// (SOAK_MINUTES), then looks whether memory, listeners and nodes are back at their start, and whether both devices hold
// what was saved and no more. Chromium only.
import { becomeScriptWithBrowser } from './run-with-browser.mjs'

becomeScriptWithBrowser('tests/soak/run-soak.ts', process.argv.slice(2), { builds: true })
