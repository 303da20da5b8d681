// `npm run gallery`: carries the tasks of a first-time reader out in real browsers, and keeps a picture of each step.
import { becomeScriptWithBrowser } from './run-with-browser.mjs'

becomeScriptWithBrowser('scripts/make-gallery.ts', process.argv.slice(2), {
  browsers: ['chromium', 'firefox'],
})
