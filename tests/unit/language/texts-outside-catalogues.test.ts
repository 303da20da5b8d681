import { describe, expect, it } from 'vitest'
import { allWords } from '../../../lib/language/en/all.ts'
import { strayTexts, strayTextsIn } from '../../../scripts/texts-outside-catalogues.ts'

/** What looks like a text and is none. */
const EXCEPTIONS = [
  // A verdict's label, which is a code.
  { file: 'lib/page/unread.ts', text: 'not' },
  { file: 'lib/page/weigh.ts', text: 'not' },
  { file: 'lib/saving/save-passage.ts', text: 'not' },
  { file: 'lib/tabs/read-tab.ts', text: 'not' },
] as const

const textsIn = (source: string) => strayTexts('planted.tsx', source).map(({ text }) => text)

describe('text that a reader sees', () => {
  it('stands in the catalogues and nowhere else', () => {
    const found = strayTextsIn(new URL('../../../', import.meta.url).pathname)
    // A key of the catalogue that is said later is no text.
    const texts = found.filter(({ text }) => !allWords.some(part => Object.hasOwn(part, text)))
    const stray = texts.filter(
      ({ file, text }) => !EXCEPTIONS.some(known => known.file === file && known.text === text),
    )
    expect(stray).toEqual([])
    const stale = EXCEPTIONS.filter(
      known => !texts.some(({ file, text }) => known.file === file && known.text === text),
    )
    expect(stale).toEqual([])
  })

  it.each([
    ['between tags', '<p>Not saved</p>', 'Not saved'],
    ['between tags, by a condition', "<p>{done ? 'Saved' : null}</p>", 'Saved'],
    ['between tags, after a condition', "<p>{done && 'Saved'}</p>", 'Saved'],
    ['in a template', `<p>{\`Saved \${count} pages\`}</p>`, 'Saved … pages'],
    ['in a fragment', '<>Saved</>', 'Saved'],
    ['in an attribute', '<button aria-label="Close" />', 'Close'],
    ['in an attribute with braces', "<img alt={'A bar ' + name} />", 'A bar'],
    ['in a property of a component', '<Switch label="Mark pages" />', 'Mark pages'],
    ['as the text of an element', "heading.textContent = 'Options'", 'Options'],
    ['as a title', `document.title = \`\${page} options\``, '… options'],
    ['as an attribute that is set', "element.setAttribute('title', 'Options')", 'Options'],
    ['in a menu', "menus.create({ id: 'save', title: 'Save this' })", 'Save this'],
    ['where words are missing', "<p>{words ?? 'Nothing'}</p>", 'Nothing'],
  ])('is found %s', (_where, source, text) => {
    expect(textsIn(source)).toEqual([text])
  })

  it.each([
    '<p class="soft" id="a">{say(\'close\')} · 12 %</p>',
    "const kind = 'person'",
    "if (document.title === 'Options') leave()",
    "<p>{kind === 'person' && say('kind_person')}</p>",
    '<button type="button" aria-label={say(\'close\')}>×</button>',
    "element.setAttribute('role', 'dialog')",
  ])('is not taken for one: %s', source => {
    expect(textsIn(source)).toEqual([])
  })
})
