import { escapeHtml } from './escape.ts'

/** For the screen and for paper; always light, since it is there to be printed. */
const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 42rem; background: #fff; color: #1b1b1b;
  font: 1rem/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
h1, h2, h3, .about, .tags, .names, .facts, .sources { font-family: system-ui, 'Segoe UI', Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.5rem 0 .25rem; border-top: 1px solid #bbb; padding-top: 1rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
.about, .tags, .names, .facts, .sources { font-size: .875rem; line-height: 1.45; color: #444; }
.snippet { margin: 1.5rem 0; }
blockquote { margin: .5rem 0; padding: 0 0 0 1rem; border-left: 4px solid #999; }
.quote { white-space: pre-line; }
.yellow { border-color: #d9a400; } .green { border-color: #3c8d40; } .blue { border-color: #2f6fb3; }
.pink { border-color: #c04a84; } .grey { border-color: #777; }
.note { white-space: pre-wrap; margin: .5rem 0 .5rem 1.25rem; }
a { color: #0b4f8a; }
mark { background: #ffefb0; color: inherit; }
mark.green { background: #d6f0d3; } mark.blue { background: #d5e6f8; } mark.pink { background: #f9d9e8; }
mark.grey { background: #e4e4e4; }
sup a { text-decoration: none; }
table { border-collapse: collapse; } td, th { border: 1px solid #bbb; padding: .2rem .4rem; text-align: left; }
pre { white-space: pre-wrap; }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  h1, h2, h3 { break-after: avoid; }
  .snippet { break-inside: avoid; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; border-bottom: 1pt solid #777; }
  .about a[href]::after { content: ' <' attr(href) '>'; font-size: .8em; overflow-wrap: anywhere; }
}
`

/**
 * A whole HTML document that needs nothing but itself, and may not load or run anything: its own policy says so
 * (https://www.w3.org/TR/CSP3/).
 *
 * @param title as plain text
 * @param body as HTML, every text in it escaped
 */
export function htmlDocument(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`
}
