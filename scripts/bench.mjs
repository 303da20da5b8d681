// `npm run bench -- [folder of saved pages] [documents.jsonl]`: prints what the extension costs, measured in real Chromium.
import { becomeScriptWithBrowser } from './run-with-browser.mjs'

becomeScriptWithBrowser('tests/bench/bench.ts', process.argv.slice(2))
