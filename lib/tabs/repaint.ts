import browser from 'webextension-polyfill'
import { sendToReader } from '../messages/send.ts'
import { styleMarks } from '../reach/injection.ts'
import { marksShown } from './dismissed-marks.ts'
import { inPaintTurn } from './paint-turn.ts'
import { paintedOn } from './painted-on.ts'
import { readTabRecord } from './tab-record.ts'

/** Brings the marks of every open page in line with the settings and the vanish key. */
export async function repaintAllTabs(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(tab => (tab.id === undefined ? undefined : repaintTab(tab.id))))
}

/** The same for one page. */
export function repaintTab(tab: number): Promise<void> {
  return inPaintTurn(tab, async () => {
    const record = await readTabRecord(tab)
    if (record?.state !== 'read') return
    const painted = await paintedOn(record.host)
    // Marks without a style are not seen; and where nobody is told any more, another page may stand there by now.
    const isThere = await sendToReader(tab, { type: 'paint-marks', painted })
    if (isThere) await styleMarks(tab, painted === 'none' ? null : record.tone)
  })
}

/** Gives every open page its marks anew, after some were dismissed or brought back; no page is read again. */
export async function remarkAllTabs(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(tab => (tab.id === undefined ? undefined : remarkTab(tab.id, tab.incognito))))
}

/** Gives one page its marks anew from what is known of it. */
export function remarkTab(tab: number, inPrivate: boolean): Promise<void> {
  return inPaintTurn(tab, async () => {
    const record = await readTabRecord(tab)
    if (record?.state !== 'read') return
    const { annotations, host } = record
    const [marks, painted] = await Promise.all([marksShown(annotations, host, inPrivate), paintedOn(host)])
    await sendToReader(tab, { type: 'marks-changed', marks, painted })
  })
}
