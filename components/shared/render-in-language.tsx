import { type ComponentChild, Fragment, render } from 'preact'
import { whenLanguageChanges, wordsLearnt } from '../../lib/language/chosen-language.ts'
import { languageInUse, localeInUse } from '../../lib/language/say.ts'

/**
 * Draws a page of the extension in the language that the reader chose, and anew when another one is chosen: from the
 * ground up, since components keep words in their state. The focus stays where it has an id to be found by.
 */
export function renderInLanguage(container: HTMLElement | null, draw: () => ComponentChild): void {
  if (!container) return
  const document = container.ownerDocument
  let isDrawn = false
  const drawAnew = () => {
    // What the page shows until there are words.
    if (!isDrawn) container.replaceChildren()
    isDrawn = true
    const focused = document.activeElement?.id
    document.documentElement.lang = localeInUse()
    render(<Fragment key={languageInUse()}>{draw()}</Fragment>, container)
    if (focused) document.getElementById(focused)?.focus()
  }
  whenLanguageChanges(drawAnew)
  void wordsLearnt().then(drawAnew)
}
