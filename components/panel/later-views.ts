// What the panel draws behind its first picture, in one file: what a page names is read before any of it.
import '../../lib/language/learn-words.ts'

export { EntityView } from './entity-view.tsx'
export { RestOfPage } from './rest-of-page.tsx'
