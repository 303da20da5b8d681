import browser from 'webextension-polyfill'

/** The address of this extension's own library page. */
export const libraryAddress = () => browser.runtime.getURL('/library.html')

/** The address of this extension's own options page. */
export const optionsAddress = () => browser.runtime.getURL('/options.html')
