// `npm run screenshots`: makes the README's and the stores' pictures of the real extension anew.
import { becomeScriptWithBrowser } from './run-with-browser.mjs'

becomeScriptWithBrowser('scripts/make-screenshots.ts', process.argv.slice(2))
