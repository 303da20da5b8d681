import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { PanelState } from './panel-state.ts'
import { ShortList } from './short-list.tsx'

/** The posts of an archive page. Choosing one narrows the lists to it and goes to its beginning. */
export function PostList({
  state,
  annotations,
  post,
}: {
  state: PanelState
  annotations: PageAnnotations
  post: number | null
}) {
  const comments = new Map<number | null, number>()
  for (const comment of annotations.comments)
    comments.set(comment.post, (comments.get(comment.post) ?? 0) + 1)

  function choose(index: number) {
    if (index === post) return state.narrowTo(null)
    state.narrowTo(index)
    const chosen = annotations.posts[index]
    if (chosen) state.jumpToPlace('posts', index, chosen)
  }

  const rows = annotations.posts.map((each, index) => {
    const count = comments.get(index) ?? 0
    const details = [
      each.published ? sayDate(each.published) : null,
      count > 0 ? say('panel_comments', { count }) : null,
    ].filter(detail => detail !== null)
    return (
      <li key={`${each.start}`}>
        <button
          type="button"
          class="post"
          data-focus={`post ${index}`}
          aria-pressed={index === post}
          title={say('panel_post_jump')}
          onClick={() => choose(index)}
        >
          <span class={each.title ? 'quoted' : 'soft'}>{each.title ?? say('panel_post_untitled')}</span>
          <span class="small soft">{details.join(' · ')}</span>
        </button>
      </li>
    )
  })
  return (
    <section>
      <h2>
        {say('panel_posts_title')}
        {post !== null && (
          <button type="button" class="text-button" onClick={() => state.narrowTo(null)}>
            {say('panel_post_all')}
          </button>
        )}
      </h2>
      <ShortList rows={rows} name="posts" keep={post} shown={7} />
    </section>
  )
}
