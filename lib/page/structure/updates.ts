import type { Steps } from '../steps.ts'
import type { FoundPost, PageView } from './found.ts'
import type { PageMetadata } from './metadata.ts'

/**
 * The updates of a live blog: JSON-LD names them and says where each stands by the fragment of its address.
 * https://schema.org/LiveBlogPosting
 */
export function* readUpdates(view: PageView, metadata: PageMetadata): Steps<FoundPost[]> {
  const posts: FoundPost[] = []
  for (const { fragment, isUpdate, ...update } of metadata.linked) {
    if (!isUpdate || !fragment) continue
    const element = elementOf(view, fragment)
    if (element && view.text.extentOf(element)) posts.push({ ...update, parts: [element] })
    yield
  }
  return posts
}

/** Some sites put the id on an empty anchor at the beginning of the update. */
function elementOf(view: PageView, fragment: string): Element | null {
  const element = view.document.getElementById(fragment)
  if (!element) return null
  return view.text.extentOf(element) ? element : element.closest('article, section, li')
}
