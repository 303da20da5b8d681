// `npm run bench -- [--pages] [folder of saved pages] [documents.jsonl]`: prints what the extension costs, and what it does
// to each page, measured in real Chromium. With `--pages` only what is measured on the saved pages.
import { becomeScriptWithBrowser } from './run-with-browser.mjs'

becomeScriptWithBrowser('tests/bench/bench.ts', process.argv.slice(2))
