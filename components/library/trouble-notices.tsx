import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { InterruptedWork } from '../../lib/library/database.ts'
import type { Library } from '../../lib/library/library.ts'
import {
  acknowledgeLoss,
  askToPersist,
  compareWithSentinel,
  type LostLibrary,
} from '../../lib/library/sentinel.ts'
import { PacksLossNotice } from '../shared/packs-loss-notice.tsx'
import { SealedCopyNotice } from './sealed-copy-notice.tsx'

/** What the reader must be told: that the browser threw data away, or that a long piece of work was cut short. */
export function TroubleNotices({ library }: { library: Library }) {
  const [lost, setLost] = useState<readonly LostLibrary[]>([])
  const [work, setWork] = useState<InterruptedWork | null>(null)
  useEffect(() => {
    void compareWithSentinel(library, browser.storage.local).then(setLost, () => {})
    void library.interrupted().then(setWork, () => {})
    void askToPersist()
  }, [library])
  return (
    <>
      {lost.map(({ library: id, snippets, since }) => (
        <div key={id} class="trouble" role="alert">
          <p>{say('library_lost', { count: snippets, since: sayDate(since) })}</p>
          <button
            type="button"
            class="text-button"
            onClick={() => {
              setLost([])
              void acknowledgeLoss(browser.storage.local)
            }}
          >
            {say('library_notice_read')}
          </button>
        </div>
      ))}
      <SealedCopyNotice library={library} />
      <PacksLossNotice />
      {work && (
        <div class="trouble" role="alert">
          <p>{say(`library_work_interrupted_${work.what}`, { done: work.done, of: work.of })}</p>
          <button
            type="button"
            class="text-button"
            onClick={() => {
              setWork(null)
              void library.forgetInterrupted()
            }}
          >
            {say('library_notice_read')}
          </button>
        </div>
      )}
    </>
  )
}
