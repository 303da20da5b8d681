/** How long a page with hardly any text is given to fill itself before the second look, in milliseconds. */
const SECOND_LOOK = 2_000

/** The part of the Navigation API that is used; not every supported browser has it. */
interface NavigationEvents {
  addEventListener(type: 'navigatesuccess', listener: () => void): void
}

/**
 * Calls `look` for each page that is visited in this document: now, after the page changed its address by itself
 * (a single-page site), when it comes back from the back-forward cache, and once more where `look` says that
 * there was hardly anything to see yet.
 *
 * `navigatesuccess` comes after the new address stands, unlike `navigate`, which also fires for navigations that
 * are cancelled. A change of the fragment alone is no new page. A page that the browser loads in advance is visited
 * once it is shown, if it ever is: until then its tab shows another.
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Navigation/navigatesuccess_event
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Document/prerenderingchange_event
 */
export function watchVisits(window: Window, look: (url: string) => 'enough' | 'hardly-any-text'): void {
  const withoutFragment = () => window.location.href.replace(/#.*$/, '')
  let visited = ''
  function visit() {
    visited = withoutFragment()
    const url = visited
    if (look(url) === 'enough') return
    setTimeout(() => {
      if (withoutFragment() === url) look(url)
    }, SECOND_LOOK)
  }
  const { navigation } = window as Window & { navigation?: NavigationEvents }
  navigation?.addEventListener('navigatesuccess', () => {
    if (withoutFragment() !== visited) visit()
  })
  window.addEventListener('pageshow', event => {
    if (event.persisted) visit()
  })
  const document: Document & { readonly prerendering?: boolean } = window.document
  if (document.prerendering) document.addEventListener('prerenderingchange', visit, { once: true })
  else visit()
}
