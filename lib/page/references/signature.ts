import type { PageDocument } from '../document.ts'

/** A signature has no more code units and no more words than this. */
const LONGEST_SIGNATURE = 32
const MOST_WORDS = 3

/** How much of a comment's end is looked at. */
const LONGEST_END = 200

const NAME = String.raw`\p{Lu}[\p{L}\p{N}._'’]*(?: (?:of|the|and|&|\p{Lu}[\p{L}\p{N}._'’]*)){0,3}`
/** Set off by a dash, a stroke or an opening quotation mark that is not closed: "- Getafix", "'Getafix". */
const MARKED = new RegExp(String.raw`^(?:[-\u2010-\u2015~/*]{1,2} ?|['‘’"“”] ?)(${NAME})(?<!['’])\.?$`, 'u')
/** The same at the end of a line of prose, after a sentence has ended. */
const MARKED_IN_LINE = new RegExp(
  String.raw`(?:[.!?…)"”] ?[-\u2010-\u2015~]{1,2} ?|\s['‘’])(${NAME})(?<!['’])\.?$`,
  'u',
)
const AFTER_GREETING = new RegExp(
  `^(?:[Kk]ind |[Bb]est |[Ww]arm )?(?:[Rr]egards|[Ww]ishes|[Yy]ours|[Cc]heers|[Tt]hanks|[Ss]igned|[Ff]rom|[Ll]ove),? (${NAME})$`,
  'u',
)
const UNMARKED = new RegExp(`^(${NAME})$`, 'u')

/** What closes a comment without being anybody's name. */
const CLOSING_WORDS = new Set(
  `amen anon anonymous agreed awful bravo brilliant bye cheers correct discuss disgrace disgraceful disgusting done end ends enough
  exactly excellent fact great hopeless indeed joke lol madness never no nonsense ok okay omg ps please quite regards right rip
  sad shame shameful shocking simple simples sorry source thanks true unbelievable well why wow yawn yes yep yup`.split(
    /\s+/,
  ),
)

/**
 * The name with which a comment is signed at its end ("'Getafix", "- Getafix", "Regards, Jim", or a last line of
 * up to three capitalised words), without its marks, or `null`. A comment that is nothing else is not signed.
 * @param commentText the comment's own words, lines parted by line feeds
 */
export function signatureOf(commentText: string): string | null {
  const text = commentText.slice(-LONGEST_END * 4).trimEnd()
  const lineStart = text.lastIndexOf('\n') + 1
  const line = text.slice(lineStart).trim()
  const isWhole = text.length < LONGEST_END * 4 && text.slice(0, lineStart).trim() === ''
  if (!isWhole && line.length <= LONGEST_SIGNATURE) {
    const marked = (MARKED.exec(line) ?? AFTER_GREETING.exec(line))?.[1]
    if (marked) return nameOrNull(marked)
    const plain = UNMARKED.exec(line)?.[1]
    if (plain) return isProse(plain) ? null : nameOrNull(plain)
  }
  const end = line.slice(-LONGEST_END)
  return nameOrNull(MARKED_IN_LINE.exec(end)?.[1] ?? null)
}

function nameOrNull(name: string | null): string | null {
  if (name === null || name.length > LONGEST_SIGNATURE) return null
  const bare = name.replace(/[.'’]+$/u, '')
  const words = bare.split(' ')
  if (words.length > MOST_WORDS || bare.length < 2) return null
  return words.some(word => CLOSING_WORDS.has(word.toLowerCase())) ? null : bare
}

/** A one-word last line that is an adverb, adjective or participle is a comment, not a name. */
function isProse(line: string): boolean {
  return !line.includes(' ') && /(?:ing|ed|ly|ful|ous|able|ible|less|ive)$/u.test(line)
}

/** Longer names of authors are cut, in UTF-16 code units. */
const LONGEST_NAME = 100

/** What a name is compared by: letters and digits alone, in lower case; empty for nobody in particular. */
export function nameKey(name: string): string {
  const key = name
    .slice(0, LONGEST_NAME)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return /^(?:anon(?:ymous)?|unknown|guest)?$/.test(key) ? '' : key
}

/** For each comment the name it goes by, as it is written: its author's, else its signature's; `null` for none. */
export function commenterNames(document: PageDocument): (string | null)[] {
  return document.comments.map(comment => {
    const author = comment.author?.slice(0, LONGEST_NAME) ?? ''
    if (nameKey(author) !== '') return author
    const from = Math.max(comment.start, comment.end - LONGEST_END * 5)
    const signature = signatureOf(document.text.slice(from, comment.end)) ?? ''
    return nameKey(signature) === '' ? null : signature
  })
}

/** The same names as they are compared (`nameKey`); '' for none. */
export function namesOfCommenters(document: PageDocument): string[] {
  return commenterNames(document).map(name => nameKey(name ?? ''))
}
