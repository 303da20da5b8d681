// `npm run bench:scale -- [knowledge] [library] [pages] [tabs] [--write docs/benchmarks.md]`: what becomes of time and
// memory where knowledge, library, pages and tabs grow, in real Chromium.
import { becomeScriptWithBrowser } from './run-with-browser.mjs'

becomeScriptWithBrowser('tests/bench/scale/scale.ts', process.argv.slice(2))
