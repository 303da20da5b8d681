import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A page that the loopback server gives out under the address of a real site. */
export interface SamplePage {
  readonly address: string
  readonly type: string
  readonly headers?: Readonly<Record<string, string>>
  /** Read when asked for, so that a page can be edited while a browser is open on it. */
  body(): string
}

const fixture = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/site/${file}`, import.meta.url)), 'utf8')

const HTML = 'text/html; charset=utf-8'
const page = (address: string, file: string, type = HTML, headers?: Record<string, string>): SamplePage => ({
  address,
  type,
  body: () => fixture(file),
  ...(headers ? { headers } : {}),
})

const BLOG = 'http://probationmatters.blogspot.com'
/** Sites that no browser insists on reaching by https. */
const ELSEWHERE = 'http://pages.casenote.invalid'

/** Every sample page by what it stands for. */
export const SAMPLE_PAGES = {
  sample: page(`${BLOG}/`, 'blog/sample.html'),
  archive: page(`${BLOG}/2024/`, 'blog/archive.html'),
  post: page(`${BLOG}/2024/09/release-day.html`, 'blog/release-day.html'),
  lateText: page(`${BLOG}/p/late-text.html`, 'blog/late-text.html'),
  dark: page(`${BLOG}/p/dark.html`, 'blog/dark.html'),
  strict: page(`${BLOG}/p/strict.html`, 'blog/strict.html', HTML, {
    'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'",
  }),
  news: page(`${ELSEWHERE}/news/probation-caseloads`, 'news/caseloads.html'),
  guidance: page(`${ELSEWHERE}/guidance/probation-after-release`, 'official/guidance.html'),
  handbook: page(`${ELSEWHERE}/staff/handbook`, 'ordinary/handbook.html'),
  recipe: page(`${ELSEWHERE}/recipes/scones`, 'ordinary/recipe.html'),
  xml: page(`${ELSEWHERE}/notes.xml`, 'bad/document.xml', 'application/xml; charset=utf-8'),
  plainText: page(`${ELSEWHERE}/notes.txt`, 'bad/plain.txt', 'text/plain; charset=utf-8'),
  frame: page(`${ELSEWHERE}/frame.html`, 'bad/frame.html'),
  framed: page(`${ELSEWHERE}/framed.html`, 'blog/dark.html'),
  frameset: page(`${ELSEWHERE}/frameset.html`, 'bad/frameset.html'),
  huge: page(`${ELSEWHERE}/huge.html`, 'bad/huge.html'),
} as const satisfies Record<string, SamplePage>
export type SampleName = keyof typeof SAMPLE_PAGES
