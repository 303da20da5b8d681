import type { PageAnnotations } from '../../lib/annotation/annotations.ts'
import { say } from '../../lib/language/say.ts'
import { sayDate } from '../../lib/language/say-date.ts'
import type { EarlierElsewhere, EarlierHere, Repeat } from '../../lib/repeats/repeat.ts'
import { hostOf } from '../shared/http-address.ts'
import { OutwardLink } from '../shared/outward-link.tsx'
import { commenterOf, whenOf } from './comment-signature.tsx'
import type { PanelState } from './panel-state.ts'
import { ShortList } from './short-list.tsx'

/** The passages of the page (or of one post of it) that were there before, and where. */
export function PageRepeats({
  state,
  annotations,
  post,
}: {
  state: PanelState
  annotations: PageAnnotations
  post: number | null
}) {
  const repeats = annotations.repeats.filter(repeat => post === null || repeat.post === post)
  if (repeats.length === 0) return null
  return (
    <section aria-labelledby="repeats">
      <h2 id="repeats">
        {say('repeats_title')} <span>{repeats.length}</span>
      </h2>
      <ShortList
        name={`repeats ${post}`}
        kind="repeats"
        shown={3}
        rows={repeats.map(repeat => (
          <PageRepeat
            key={`${repeat.start} ${repeat.earlier.on}`}
            state={state}
            annotations={annotations}
            repeat={repeat}
          />
        ))}
      />
    </section>
  )
}

function PageRepeat({
  state,
  annotations,
  repeat,
}: {
  state: PanelState
  annotations: PageAnnotations
  repeat: Repeat
}) {
  const { start, opening, comment, earlier, agreement } = repeat
  return (
    <li class="repeat">
      <button
        type="button"
        class="opens"
        data-focus={`repeat ${start} ${earlier.on}`}
        title={say('repeats_here', { opening })}
        onClick={() => state.jumpToPlace('repeats', start, repeat)}
      >
        <q class="quoted small">{opening}</q>
      </button>
      <p class="small soft">
        {comment !== null && <>{signature(annotations, comment)} · </>}
        {earlier.on === 'this-page' ? (
          <Here state={state} annotations={annotations} repeat={repeat} earlier={earlier} />
        ) : (
          <Elsewhere earlier={earlier} />
        )}
        {agreement < 1 && <>, {say('repeats_small_changes')}</>}
      </p>
    </li>
  )
}

function Here({
  state,
  annotations,
  repeat,
  earlier,
}: {
  state: PanelState
  annotations: PageAnnotations
  repeat: Repeat
  earlier: EarlierHere
}) {
  const post = earlier.post === null ? undefined : annotations.posts[earlier.post]
  const date = earlier.comment === null && earlier.post !== repeat.post ? post?.published : null
  return (
    <>
      <button
        type="button"
        class="text-button"
        data-focus={`earlier ${repeat.start}`}
        onClick={() => state.jumpToPlace('earlier', earlier.start, earlier)}
      >
        {sayWhere(annotations, repeat, earlier)}
      </button>
      {date && <>, {sayDate(date)}</>}
    </>
  )
}

function sayWhere(
  annotations: PageAnnotations,
  { start, post, comment }: Repeat,
  earlier: EarlierHere,
): string {
  if (earlier.comment !== null) {
    return say('repeats_in_comment', { name: signature(annotations, earlier.comment) })
  }
  if (comment !== null && earlier.post === post) return say('repeats_quoted')
  const isAbove = earlier.start < start
  const title = earlier.post === null || earlier.post === post ? null : annotations.posts[earlier.post]?.title
  if (!title) return say(isAbove ? 'repeats_further_up' : 'repeats_further_down')
  return say('repeats_in_post', { where: say(isAbove ? 'repeats_up' : 'repeats_down'), title })
}

/** Who wrote a comment and when, in one phrase. */
function signature(annotations: PageAnnotations, comment: number): string {
  return [commenterOf(annotations, comment), whenOf(annotations.comments[comment])].filter(Boolean).join(', ')
}

function Elsewhere({ earlier: { url, title, site, published, met } }: { earlier: EarlierElsewhere }) {
  const details = [
    site ?? hostOf(url),
    published ? sayDate(published) : null,
    say('repeats_read', { date: sayDate(met) }),
  ]
  const [before, after] = say('repeats_met').split('{page}')
  return (
    <>
      {before}
      <OutwardLink address={url}>{title ?? hostOf(url)}</OutwardLink>
      {after}
      {details.filter(Boolean).map(detail => `, ${detail}`)}
    </>
  )
}
