// `npm start [address or file]`: builds the extension and opens a browser with it, on a sample page or on the page
// that is named.
import { becomeScriptWithBrowser } from './run-with-browser.mjs'

becomeScriptWithBrowser('scripts/open-page.ts', process.argv.slice(2))
