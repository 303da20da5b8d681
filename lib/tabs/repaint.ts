import browser from 'webextension-polyfill'
import { sendToReader } from '../messages/send.ts'
import { styleMarks } from '../reach/injection.ts'
import { paintedOn } from './painted-on.ts'
import { readTabRecord, writeTabRecord } from './tab-record.ts'

/** Brings the marks of every open page in line with the settings and the vanish key. */
export async function repaintAllTabs(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(tab => (tab.id === undefined ? undefined : repaintTab(tab.id))))
}

async function repaintTab(tab: number): Promise<void> {
  const record = await readTabRecord(tab)
  if (record?.state !== 'read') return
  const painted = await paintedOn(record.host)
  if (painted === record.painted) return
  // The style first, so that marks never appear unstyled; taken away last for the same reason.
  if (painted !== 'none') await styleMarks(tab, record.tone)
  await sendToReader(tab, { type: 'paint-marks', painted })
  if (painted === 'none') await styleMarks(tab, null)
  await writeTabRecord(tab, { ...record, painted })
}
