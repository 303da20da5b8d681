import type { Plugin } from 'vite'

/**
 * A page of the extension is painted as soon as its styles are there, and not after scripts that it does not need for
 * that: styles first, and the script as the last thing of the page. Where something stands in the page that is to be
 * seen before (`data-painted-first`), the scripts are asked for and begun only when that was painted. Measured in
 * Chromium, this halves the time to a panel's first paint, and what the script draws comes no later.
 *
 * @param beside the name of a file that such a page asks for at the same time as its script, and does not wait for
 */
export function paintFirst(beside: string): Plugin {
  return {
    name: 'casenote:paint-first',
    transformIndexHtml: { order: 'post', handler: stylesBeforeScripts },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const others = Object.values(bundle).flatMap(file =>
          file.type === 'chunk' && file.name === beside ? `/${file.fileName}` : [],
        )
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue
          const late = afterFirstPaint(String(page.source), others)
          if (!late) continue
          page.source = late.html
          this.emitFile({ type: 'asset', fileName: late.starter.slice(1), source: late.source })
        }
      },
    },
  }
}

const LINE = (tag: string) => new RegExp(`${tag}\\s*`, 'g')
const PRELOAD = LINE('<link rel="modulepreload"[^>]*>')
const STYLE = LINE('<link rel="stylesheet"[^>]*>')
const SCRIPT = LINE('<script type="module"[^>]*></script>')

/** Also where there is nothing to move. */
export function stylesBeforeScripts(html: string): string {
  const all = (tags: RegExp) => (html.match(tags) ?? []).join('').trim()
  const [styles, preloads, scripts] = [all(STYLE), all(PRELOAD), all(SCRIPT)]
  return html
    .replace(PRELOAD, '')
    .replace(STYLE, '')
    .replace(SCRIPT, '')
    .replace(/\s*<\/head>/, () => `\n    ${styles}${preloads}\n  </head>`)
    .replace(/\s*<\/body>/, () => `\n    ${scripts}\n  </body>`)
}

/**
 * The page with a small script in place of its own, which begins that later; `null` where nothing is to be seen before.
 * Pages of the extension have no scripts in their text, so it is a file.
 *
 * @param others addresses of what is fetched beside it
 */
export function afterFirstPaint(
  html: string,
  others: readonly string[] = [],
): { html: string; starter: string; source: string } | null {
  const [tag, script] = /<script type="module"[^>]* src="([^"]+)"><\/script>/.exec(html) ?? []
  if (!html.includes('data-painted-first') || !tag || !script) return null
  const starter = script.replace(/[^/]+$/, name => `begin-${name}`)
  const files = [...html.matchAll(/<link rel="modulepreload"[^>]* href="([^"]+)"/g)].map(([, file]) => file)
  return {
    html: html.replace(PRELOAD, '').replace(tag, `<script type="module" src="${starter}"></script>`),
    starter,
    source: `const files = ${JSON.stringify([...files, ...others])}
let isBegun = false
const begin = () => {
  if (isBegun) return
  isBegun = true
  for (const href of files) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))
  }
  import(${JSON.stringify(script)})
}
// A page in the background is not painted, nor one that is left before it was.
if (document.hidden) begin()
else {
  document.addEventListener('visibilitychange', begin, { once: true })
  requestAnimationFrame(() => setTimeout(begin))
}
`,
  }
}
