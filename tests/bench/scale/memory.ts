import { readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page } from 'puppeteer-core'

/** Bytes that a page's or worker's objects and typed arrays take after its rubbish was collected. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  return usedSize + (backingStorageSize ?? 0)
}

export async function heapOfPage(page: Page): Promise<number> {
  const session = await page.createCDPSession()
  const heap = await heapOf(session)
  await session.detach()
  return heap
}

/**
 * Bytes of memory that are the browser's own: what each of its processes has, what several share counted in parts
 * (`Pss` of https://docs.kernel.org/filesystems/proc.html). `null` where the system does not say, which is all but
 * Linux.
 */
export async function memoryOfBrowser(browser: Browser): Promise<number | null> {
  const session = await browser.target().createCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  try {
    return processInfo.reduce((sum, { id }) => sum + proportionalSize(id), 0)
  } catch {
    return null
  }
}

function proportionalSize(process: number): number {
  const said = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, 'utf8'))
  return Number(said?.[1] ?? Number.NaN) * 1024
}
