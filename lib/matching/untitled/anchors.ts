import { type Stretch, wordBefore } from '../around.ts'
import type { Mention } from '../mention.ts'
import type { Anchor } from './phrase.ts'
import type { PreparedIndex } from './prepared-index.ts'
import { DESCRIPTOR, DESCRIPTORS, PLAIN_QUALIFIERS, TELLING_QUALIFIERS } from './publishers.ts'

/**
 * Who a stretch of text names that may have published a report, in order.
 *
 * @param mentions those that lie in the stretch
 * @param day of the post or comment: an inspector's report is the inspectorate's while they head it
 * @param inPost publishers named anywhere in the post, which say which watchdog is meant
 */
export function anchorsIn(
  index: PreparedIndex,
  text: string,
  stretch: Stretch,
  mentions: readonly Mention[],
  day: string | null,
  inPost: ReadonlySet<string>,
): Anchor[] {
  const anchors: Anchor[] = []
  for (const { start, end, entity } of mentions) {
    if (index.publishers.has(entity)) {
      anchors.push({ start, end, publishers: [entity], by: 'body', certain: true })
    } else if (entity.startsWith('person/')) {
      const publishers = publishersOfPerson(index, entity, day)
      if (publishers.length > 0) anchors.push({ start, end, publishers, by: 'person', certain: true })
    }
  }
  for (const found of text.slice(stretch.start, stretch.end).matchAll(DESCRIPTOR)) {
    const start = stretch.start + found.index
    const end = start + found[0].length
    const covered = mentions.some(
      mention => mention.start < end && start < mention.end && !isBodyAtLarge(index, mention),
    )
    if (covered) continue
    const anchor = described(index, text, start, end, inPost)
    if (anchor) anchors.push(anchor)
  }
  return anchors.sort((a, b) => a.start - b.start)
}

/** "MPs" is linked to the House; its committees are who publish. */
function isBodyAtLarge(index: PreparedIndex, { entity }: Mention): boolean {
  return entity.startsWith('organisation/') && !index.publishers.has(entity)
}

function publishersOfPerson(index: PreparedIndex, person: string, day: string | null): string[] {
  const bodies = (index.roles.get(person) ?? [])
    .filter(({ from, to }) => day !== null && from <= day && day <= to)
    .map(({ publisher }) => publisher)
  if (index.byPublisher.has(person)) bodies.push(person)
  return bodies
}

function described(
  index: PreparedIndex,
  text: string,
  start: number,
  end: number,
  inPost: ReadonlySet<string>,
): Anchor | null {
  const word = text.slice(start, end).toLowerCase()
  const sorts = DESCRIPTORS.get(word) ?? 0
  let fits = [...index.publishers.values()].filter(({ sort }) => (sort & sorts) !== 0)
  let from = start
  let told = false
  const before = wordBefore(text, start)
  if (before !== null && !PLAIN_QUALIFIERS.has(before.folded)) {
    const test = TELLING_QUALIFIERS.get(before.folded)
    if (!test) return null
    fits = fits.filter(({ name, sort }) => test(name, sort))
    from = before.start
    told = true
  }
  const named = fits.filter(({ id }) => inPost.has(id))
  // "the committee" is one that was named
  if (named.length > 0) fits = named
  else if (word === 'committee' && !told) return null
  if (fits.length === 0) return null
  const certain = fits.length === 1 && (told || named.length > 0)
  return { start: from, end, publishers: fits.map(({ id }) => id), by: 'described', certain }
}
