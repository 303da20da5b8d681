// @vitest-environment jsdom
import fc from 'fast-check'
import { render } from 'preact'
import { describe, expect, it } from 'vitest'
import { Markdown } from '../../../../components/shared/markdown.tsx'

function drawn(text: string): HTMLElement {
  const host = document.createElement('div')
  render(<Markdown text={text} />, host)
  return host
}

describe('Markdown in a note', () => {
  it('becomes elements', () => {
    const note = drawn('# Plan\n\n**bold** and *leaning*\n\n- one\n- two\n\n> said\n\n`x`')
    expect(note.querySelector('strong')?.textContent).toBe('bold')
    expect(note.querySelector('em')?.textContent).toBe('leaning')
    expect(note.querySelectorAll('li')).toHaveLength(2)
    expect(note.querySelector('blockquote')?.textContent).toBe('said')
    // A heading of the note is none of the page.
    expect(note.querySelector('h1')).toBeNull()
  })

  it('shows HTML as text, and loads nothing', () => {
    const note = drawn(
      '<img src=x onerror=alert(1)> <script>alert(1)</script> ![a face](https://example.org/a.png)',
    )
    expect(note.querySelector('img, script')).toBeNull()
    expect(note.textContent).toContain('<script>alert(1)</script>')
    expect(note.querySelector('a')?.getAttribute('href')).toBe('https://example.org/a.png')
  })

  it('links to http addresses only', () => {
    const note = drawn('[one](javascript:alert(1)) [two](data:text/html,x) [three](https://example.org/)')
    expect([...note.querySelectorAll('a')].map(link => link.getAttribute('href'))).toEqual([
      'https://example.org/',
    ])
    expect(note.textContent).toContain('one two three')
  })

  it('takes any text, however deep, without an exception and without anything that runs', () => {
    expect(() => drawn('>'.repeat(3_000))).not.toThrow()
    expect(() => drawn('- '.repeat(2_000))).not.toThrow()
    const piece = fc.constantFrom('<', '>', '*', '_', '[', '](', ')', '`', '\n', '- ', '| ', 'script', 'x')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const note = drawn(pieces.join(''))
        expect(note.querySelector('script, img, iframe, [onclick]')).toBeNull()
      }),
    )
  })
})
