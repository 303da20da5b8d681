import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_RESOURCES, readMultistatus } from '../../../../lib/sync/stores/multistatus.ts'

const answer = (inside: string) => `<?xml version="1.0"?><multistatus xmlns="DAV:">${inside}</multistatus>`

describe('a WebDAV answer', () => {
  it.each([
    [
      'Apache',
      '<D:multistatus xmlns:D="DAV:" xmlns:ns0="DAV:"><D:response xmlns:lp1="DAV:"><D:href>/n/</D:href><D:propstat><D:prop><lp1:resourcetype><D:collection/></lp1:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat><D:propstat><D:prop><D:getcontentlength/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response><D:response><D:href>/n/a</D:href><D:propstat><D:prop><lp1:resourcetype/><lp1:getcontentlength>12</lp1:getcontentlength></D:prop></D:propstat></D:response></D:multistatus>',
    ],
    [
      'one with comments, plain stretches and odd white space',
      '<!-- <x> --><multistatus\n xmlns = "DAV:" a=">" ><response><href>\n <![CDATA[/n/]]> </href><propstat><prop><resourcetype ><collection /></resourcetype></prop></propstat></response ><response><href>/n/a</href><propstat><prop><getcontentlength> 12 </getcontentlength></prop></propstat></response></multistatus>',
    ],
  ])('is read as %s writes it', (_, xml) => {
    expect(readMultistatus(xml)).toEqual([
      { href: '/n/', isFolder: true, size: null },
      { href: '/n/a', isFolder: false, size: 12 },
    ])
  })

  it('has its entities put in, and no others', () => {
    const xml = answer('<response><href>/a&amp;b&#x20;&#233;&lol;&#xFFFFFF;</href></response>')
    expect(readMultistatus(xml)?.[0]).toMatchObject({ href: '/a&b é&lol;&#xFFFFFF;' })
  })

  it.each([
    ['nothing', ''],
    ['words', 'hello'],
    ['a page', '<html><body>Log in</body></html>'],
    ['a broken-off answer', '<multistatus><response><href>/a'],
    ['wrongly nested tags', '<multistatus><response><href>/a</response></href></multistatus>'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><multistatus></multistatus>'],
    ['two answers', '<multistatus></multistatus><multistatus></multistatus>'],
    ['a tag without end', `<multistatus ${'a'.repeat(50_000)}`],
    ['deep nesting', `<multistatus>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</multistatus>`],
  ])('is not seen in %s', (_, xml) => {
    expect(readMultistatus(xml)).toBeNull()
  })

  it('about more files than there can be is told from what is none', () => {
    const xml = answer('<response><href>/a</href></response>'.repeat(MOST_RESOURCES + 1))
    expect(readMultistatus(xml)).toBe('too-many')
  })

  it('is read in time that grows with its length alone', () => {
    const hostile = ['<', '<a ', '&', '<!--', '<![CDATA[', '"', '<a b="'].map(piece => piece.repeat(200_000))
    const begun = performance.now()
    for (const text of hostile) expect(readMultistatus(`<multistatus>${text}`)).toBeNull()
    expect(performance.now() - begun).toBeLessThan(3_000)
  })

  it('never throws', () => {
    const piece = fc.constantFrom(
      ...['<multistatus>', '</multistatus>', '<response>', '</response>', '<href>', '</href>', '<a:b/>'],
      ...[
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '?>',
        '<!',
        '&#x',
        '&amp;',
        '"',
        '>',
        '<',
        '/',
        'text',
        ' ',
      ],
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), pieces => {
        const read = readMultistatus(pieces.join(''))
        expect(read === null || Array.isArray(read)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})
