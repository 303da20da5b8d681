import { expect, it } from 'vitest'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { bringSnippets, sampleSnippet } from './harness/sample-snippets.ts'
import { openSync, press, syncUntil } from './harness/sync-page.ts'
import { untilSays } from './harness/wait.ts'

/** What lies in the account's storage, as text. */
const stored = async () => JSON.stringify(await browser.storage.sync.get(null))

inBothBrowsers('sync in the browser’s own account', {}, under => {
  it('is set up without a server, shows the room that is left, and stores nothing that can be read', async () => {
    const page = await openSync(under())
    await bringSnippets(page, [
      sampleSnippet(1, { quote: 'A quotation in plain words.', note: 'plain note' }),
    ])
    await press(page, 'In this browser’s own account')
    await press(page, 'Next')
    await press(page, 'I have kept the words')
    await press(page, 'Next')
    await press(page, 'Check and start')
    if (under().name === 'firefox') await under().answerPrompt('allow')
    await untilSays(page, 'In step.')
    await untilSays(page, 'KB of the account’s storage are used')
    const first = await under().inExtension(stored)
    expect(first).toMatch(/"log\.[a-z2-7]{26}\.0\.\d+"/)
    expect(first).not.toContain('plain')
    await bringSnippets(page, [sampleSnippet(2, { quote: 'Another one.' })])
    await syncUntil(page, 'In step.')
    expect((await under().inExtension(stored)).length).toBeGreaterThan(first.length)
    await page.close()
  })
})
