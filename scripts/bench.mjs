// `npm run bench -- [part...] [folder of saved pages] [documents.jsonl]`: prints what the extension costs, and what it does
// to each page, measured in real Chromium: the whole of it, or the parts named (gate, care, page, panel, cold,
// understanding, library, anchoring, size).
import { becomeScriptWithBrowser } from './run-with-browser.mjs'

becomeScriptWithBrowser('tests/bench/bench.ts', process.argv.slice(2))
