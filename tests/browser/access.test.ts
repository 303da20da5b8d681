import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BROWSERS } from './harness/browser-under-test.ts'
import { buildFolder } from './harness/builds.ts'
import { inBothBrowsers } from './harness/in-both-browsers.ts'
import { SAMPLE_PAGES } from './harness/sample-pages.ts'
import { until } from './harness/wait.ts'
import { marks, untilBare, untilMarked } from './harness/what-is-marked.ts'

const registered = () => browser.scripting.getRegisteredContentScripts()

describe.each(BROWSERS)('released build (%s)', name => {
  const manifest = JSON.parse(readFileSync(join(buildFolder(name, 'released'), 'manifest.json'), 'utf8'))

  it('declares no site, no content script and nothing that a page could load', () => {
    expect(manifest.host_permissions ?? []).toEqual([])
    expect(manifest.content_scripts ?? []).toEqual([])
    expect(manifest.web_accessible_resources ?? []).toEqual([])
    expect(manifest.externally_connectable).toBeUndefined()
    expect(manifest.permissions).not.toContain('tabs')
    expect(manifest.permissions).not.toContain('<all_urls>')
  })

  it('lets its own pages load nothing but themselves, and connect to nothing that is not encrypted', () => {
    const policy: string = manifest.content_security_policy.extension_pages
    expect(policy).toContain("default-src 'none'")
    for (const [, source] of policy.matchAll(/(?:script|style)-src ([^;]*)/g)) expect(source).toBe("'self'")
    // The store of sync, wherever the reader has one; the browser lets us reach it only once it was granted.
    expect(policy).toContain("connect-src 'self' https: http://127.0.0.1:* http://localhost:*;")
  })
})

inBothBrowsers('access', { build: 'released' }, under => {
  it('opens the welcome page when it is installed', async () => {
    await until(
      () =>
        under().inExtension(() =>
          browser.extension
            .getViews({ type: 'tab' })
            .some(view => (view as unknown as { location: Location }).location.pathname === '/welcome.html'),
        ),
      'the welcome page',
    )
  })

  it('has access to no site at first, and looks at none', async () => {
    expect(await under().inExtension(async () => (await browser.permissions.getAll()).origins)).toEqual([])
    expect(await under().inExtension(registered)).toEqual([])
    const page = await under().openPage(SAMPLE_PAGES.dark.address)
    await page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve)))
    expect(await marks(page)).toEqual({})
    await page.close()
  })

  it('reads a page when its button is pressed on it', async () => {
    const page = await under().openPage(SAMPLE_PAGES.dark.address)
    await under().pressToolbarButton(page)
    await untilMarked(page)
    await page.close()
  })
})

// Sites can be given and taken by a program only where they are declared: this build declares all, and the test takes
// them away first.
inBothBrowsers('access given and taken back', {}, under => {
  const sites = async () => (await under().inExtension(registered)).flatMap(({ matches = [] }) => matches)

  it('reads the sites that were granted and no others, and leaves when access is taken back', async () => {
    await under().takeAccessBack()
    await until(async () => (await sites()).length === 0, 'the gate to be gone')
    await under().grantAccess('http://probationmatters.blogspot.com/*')
    await until(async () => (await sites()).length > 0, 'the gate to be registered')
    expect(await sites()).toEqual(['http://probationmatters.blogspot.com/*'])

    const page = await under().openPage(SAMPLE_PAGES.archive.address)
    await untilMarked(page)
    const elsewhere = await under().openPage(SAMPLE_PAGES.news.address)
    await elsewhere.evaluate(() => new Promise(resolve => requestIdleCallback(resolve)))
    expect(await marks(elsewhere)).toEqual({})
    await elsewhere.close()

    await under().takeAccessBack()
    await until(async () => (await sites()).length === 0, 'the gate to be gone again')
    await untilBare(page)
    await page.close()
  })
})
