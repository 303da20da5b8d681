import { useEffect, useState } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { say } from '../../lib/language/say.ts'
import { acknowledgePacksLoss, type PacksLoss, readPacksLoss } from '../../lib/packs/keep-packs.ts'

/** Tells the reader, once, that the browser threw their packs away, and how many are back. */
export function PacksLossNotice() {
  const [loss, setLoss] = useState<PacksLoss | null>(null)
  useEffect(() => {
    void readPacksLoss(browser.storage.local).then(setLoss, () => {})
  }, [])
  if (!loss) return null
  const { packs, brought } = loss
  return (
    <div class="trouble" role="alert">
      <p>
        {say('packs_lost', { count: packs })} {sayBrought(brought, packs)}
      </p>
      <button
        type="button"
        class="text-button"
        onClick={() => {
          setLoss(null)
          void acknowledgePacksLoss(browser.storage.local)
        }}
      >
        {say('library_notice_read')}
      </button>
    </div>
  )
}

function sayBrought(brought: number, of: number): string {
  if (brought >= of) return say('packs_lost_back')
  return brought === 0 ? say('packs_lost_none') : say('packs_lost_part', { count: brought })
}
