import { useEffect, useState } from 'preact/hooks'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { Term } from '../../lib/library/search/query.ts'
import type { Snippet } from '../../lib/library/snippet.ts'
import { hostOf } from '../../lib/page/page-key.ts'
import { addressOfPage, linkToPassage } from '../../lib/saving/passage-link.ts'
import { whenIdle } from '../shared/after-frame.ts'
import { OutwardLink } from '../shared/outward-link.tsx'
import { Highlighted } from './highlighted.tsx'

/** Where a snippet is from: the page, which opens at the passage, who wrote it and when. */
export function SnippetSource({ snippet, terms }: { snippet: Snippet; terms: readonly Term[] }) {
  const { page, place, createdAt } = snippet
  // Where on the page it opens is worked out once the row is drawn: that reads the passage and what stood around it.
  const [address, setAddress] = useState(addressOfPage(snippet))
  useEffect(() => whenIdle(() => setAddress(linkToPassage(snippet))), [snippet])
  const title = page.title ?? place?.title
  const published = place?.published ?? page.published
  const site = page.site ?? hostOf(page)
  const author = place?.author
  return (
    <p class="source small soft">
      <OutwardLink address={address}>
        <Highlighted
          text={title ?? say(page.url === null ? 'library_no_page' : 'library_no_title')}
          terms={terms}
        />
      </OutwardLink>
      {author && (
        <>
          {' · '}
          <Highlighted
            text={say(place?.kind === 'comment' ? 'library_comment_by' : 'library_by', { author })}
            terms={terms}
          />
        </>
      )}
      {site && (
        <>
          {' · '}
          <Highlighted text={site} terms={terms} />
        </>
      )}
      {published && ` · ${sayDate(published)}`}
      {` · ${say('library_saved_on', { date: sayDate(createdAt) })}`}
    </p>
  )
}
