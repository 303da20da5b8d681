import { expect, it } from 'vitest'
import { violations } from './harness/axe.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { waitIn } from './harness/wait.ts'
import { untilState } from './harness/what-is-marked.ts'

inBothBrowsers('accessibility', {}, under => {
  it.each(['welcome', 'options', 'privacy'] as const)(
    'has nothing to say against the page: %s',
    async name => {
      const page = await under().openExtension(name)
      await waitIn(page, () => document.querySelector('h1') !== null)
      expect(await violations(page)).toEqual([])
      await page.close()
    },
  )

  it('has nothing to say against the lists of dismissed marks', async () => {
    await under().inExtension(() => {
      const made = { createdAt: '2026-01-02T03:04:05Z' }
      const dismissals = [
        { ...made, id: '1', entity: 'person/martin-jones', scope: { reach: 'everywhere' } },
        { ...made, id: '2', entity: 'organisation/napo', scope: { reach: 'everywhere' } },
      ]
      return browser.storage.local.set({ dismissals: { version: 1, dismissals } })
    })
    const options = await under().openExtension('options')
    await waitIn(options, () => document.querySelectorAll('.dismissed li').length === 2)
    expect(await violations(options)).toEqual([])
    await options.close()
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilState(under(), page, 'read')
    const panel = await under().panelFor(page)
    await waitIn(panel, () => document.querySelectorAll('.dismissed li').length === 2)
    expect(await violations(panel)).toEqual([])
    await panel.close()
    await page.close()
    await under().inExtension(() => browser.storage.local.remove('dismissals'))
  })

  it.each([
    ['wide', 360],
    ['narrow', 240],
  ] as const)('has nothing to say against the panel, %s', async (_, width) => {
    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilState(under(), page, 'read')
    const panel = await under().panelFor(page)
    await panel.setViewport({ width, height: 800 })
    await waitIn(panel, () => document.body.innerText.includes('Martin Jones'))
    expect(await violations(panel)).toEqual([])
    await panel.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find(button => button.innerText.includes('Martin Jones'))
        ?.click(),
    )
    await waitIn(panel, () => document.querySelector('h1')?.innerText === 'Martin Jones')
    expect(await violations(panel)).toEqual([])
    await panel.close()
    await page.close()
  })
})
