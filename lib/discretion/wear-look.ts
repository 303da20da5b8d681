import { whenLanguageChanges, wordsLearnt } from '../language/chosen-language.ts'
import { languageInUse } from '../language/say.ts'
import { readSettings, watchSettings } from '../settings/store.ts'
import { readVanished, watchVanished } from '../tabs/vanished.ts'
import { blankWhileVanished } from './blank-page.ts'
import { dressButton, dressPage, type OwnPage } from './look.ts'

/** Gives a page of the extension the look that the reader chose, and keeps it so. The panel says itself that all is hidden. */
export function wearLook(document: Document, page: OwnPage): void {
  let isNeutral = false
  let isBlank = false
  const dress = () => dressPage(document, page, isNeutral, isBlank)
  const follow = ({ neutralLook }: { neutralLook: boolean }) => {
    isNeutral = neutralLook
    dress()
  }
  watchSettings(follow)
  whenLanguageChanges(dress)
  void wordsLearnt().then(readSettings).then(follow)
  if (page === 'panel') return
  blankWhileVanished(document, { read: readVanished, watch: watchVanished }, blank => {
    isBlank = blank
    dress()
  })
}

/** The same for the toolbar button, from the background. */
export function wearLookOnButton(): void {
  let worn = false
  const follow = async ({ neutralLook }: { neutralLook: boolean }) => {
    await wordsLearnt()
    // English and no disguise is what the manifest says already.
    if (neutralLook === worn && (neutralLook || languageInUse() === 'en')) return
    worn = neutralLook
    void dressButton(neutralLook)
  }
  whenLanguageChanges(() => void readSettings().then(({ neutralLook }) => dressButton(neutralLook)))
  watchSettings(({ neutralLook }) => {
    // The background may have been stopped since it was dressed: what it wears is not known.
    worn = !neutralLook
    void follow({ neutralLook })
  })
  void readSettings().then(follow)
}
