import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { ensureBrowsers } from '../../../scripts/find-browsers.mjs'
import { bundleModule } from '../../bench/bundle.ts'

/**
 * Chromium with an extension that is nothing but a page with the library in it, on a profile that outlives it: quick
 * to start, and nothing else writes while it is being killed.
 */
export interface BareBrowser {
  readonly page: Page
  /** Kills the browser with all of its processes, at once. Resolves when it is gone. */
  kill(): Promise<void>
  close(): Promise<void>
}

export interface BareExtension {
  readonly profile: string
  start(): Promise<BareBrowser>
  /** Deletes profile and extension. */
  remove(): void
}

/** @param script module that runs in the page */
export async function bareExtension(script: URL): Promise<BareExtension> {
  const folder = mkdtempSync(join(tmpdir(), 'casenote-bare-'))
  const profile = mkdtempSync(join(tmpdir(), 'casenote-profile-'))
  const manifest = {
    manifest_version: 3,
    name: 'The library alone',
    version: '1',
    permissions: ['storage', 'unlimitedStorage'],
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><title>Library</title><script src="page.js"></script>',
  )
  writeFileSync(join(folder, 'page.js'), await bundleModule(script))
  return {
    profile,
    start: () => start(folder, profile),
    remove() {
      for (const path of [folder, profile]) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function start(extension: string, profile: string): Promise<BareBrowser> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: ensureBrowsers(['chromium']).chromium,
    headless: true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--host-resolver-rules=MAP * ^NOTFOUND',
      '--no-first-run',
      '--no-default-browser-check',
      '--hide-crash-restore-bubble',
      '--disable-component-update',
    ],
  })
  const id = await browser.installExtension(extension)
  const page = await browser.newPage()
  await page.goto(`chrome-extension://${id}/page.html`)
  return { page, kill: () => kill(browser), close: () => browser.close() }
}

async function kill(browser: Browser): Promise<void> {
  const child = browser.process()
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  try {
    // Puppeteer starts the browser as the leader of a group of its own, so this takes its helpers along.
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
  await gone
}
