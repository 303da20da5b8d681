// `npm run bench:beside -- [folder of saved pages] [--write docs/benchmarks.md]`: Casenote beside what somebody would
// otherwise run on the same pages, in real Chromium. BENCH_ROUNDS and BENCH_PAGES ask for more.
import { installApart } from './install-apart.mjs'
import { becomeScriptWithBrowser } from './run-with-browser.mjs'

if (!installApart('tests/bench/rivals')) process.exit(1)
becomeScriptWithBrowser('tests/bench/beside/beside.ts', process.argv.slice(2))
