import { launch } from '../tests/browser/harness/browser-under-test.ts'
import { SAMPLE_PAGES } from '../tests/browser/harness/sample-pages.ts'
import { untilReady } from '../tests/browser/harness/what-is-marked.ts'
import { takeScreenshots } from './take-screenshots.ts'
import { takeStorePictures } from './take-store-pictures.ts'

/** The second half of `npm run screenshots`. */
const under = await launch('chromium', { build: 'open' })
try {
  await untilReady(under)
  const saved = await takeScreenshots(
    under,
    SAMPLE_PAGES.sample.address,
    'docs/screenshots',
    'justice secretary',
  )
  saved.push(...(await takeStorePictures(under, 'docs/store')))
  console.log(saved.join('\n'))
} finally {
  await under.close()
}
