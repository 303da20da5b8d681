import '../../lib/language/learn-words-of-pages.ts'
import { render } from 'preact'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { AnyCard } from '../../components/card/any-card.tsx'
import cardStyleSheet from '../../components/card/card.css?inline'
import { SaveButton } from '../../components/card/save-button.tsx'
import { SavedCard } from '../../components/card/saved-card.tsx'
import { startReader } from '../../lib/reader/reader.ts'

/** The reader: put into a page that the gate took to be about probation, or that the reader asked for. */
export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & { casenoteLeave?: () => void }
  // Put in a second time (the page changed its address, the reader asked again): the first one makes room,
  // even while it is still reading.
  world.casenoteLeave?.()
  world.casenoteLeave = startReader(document, {
    cardStyleSheet,
    renderCard: (container, view) => render(<AnyCard view={view} />, container),
    renderSaveButton: (container, press) => render(<SaveButton onPress={press} />, container),
    renderSaved: (container, view) => render(<SavedCard {...view} key={view.key} />, container),
  })
})
