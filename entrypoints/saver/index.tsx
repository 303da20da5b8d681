import '../../lib/language/learn-words-of-pages.ts'
import { render } from 'preact'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import cardStyleSheet from '../../components/card/card.css?inline'
import { SavedCard } from '../../components/card/saved-card.tsx'
import { startSaver } from '../../lib/saving/saver.ts'

/** The saver: put into a page where no reader is, to save one passage; gone again once that was said. */
export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & { casenoteSaverLeaves?: () => void }
  world.casenoteSaverLeaves?.()
  world.casenoteSaverLeaves = startSaver(document, cardStyleSheet, (container, view) =>
    render(<SavedCard {...view} key={view.key} />, container),
  )
})
