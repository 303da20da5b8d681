import browser from 'webextension-polyfill'

/** With the search over all of the knowledge, which a background that was woken by something else does without. */
const answers = () => import('./answer-omnibox.ts')

/** Answers what is typed in the address bar after the keyword. Missing in Firefox for Android. */
export function listenToOmnibox(): void {
  browser.omnibox?.onInputChanged.addListener(
    (typed, suggest) => void answers().then(({ suggestFor }) => suggestFor(typed, suggest)),
  )
  browser.omnibox?.onInputEntered.addListener(
    (entered, where) => void answers().then(({ openEntered }) => openEntered(entered, where)),
  )
}
