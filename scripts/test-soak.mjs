// `npm run test:soak`: reads, saves and lets the background sleep for ten minutes (SOAK_MINUTES), then looks whether
// memory, listeners and nodes are back at their start and storage holds no more than what was saved. Chromium only.
import { becomeScriptWithBrowser } from './run-with-browser.mjs'

becomeScriptWithBrowser('tests/soak/run-soak.ts', process.argv.slice(2), { builds: true })
