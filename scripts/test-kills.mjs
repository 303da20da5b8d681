// `npm run test:kills -- [how often] [seed]`: kills Chromium at random while the library is written, and looks whether
// anything was lost. 200 times without an argument.
import { becomeScriptWithBrowser } from './run-with-browser.mjs'

becomeScriptWithBrowser('tests/browser/library-store/run-kills.ts', process.argv.slice(2), { builds: false })
