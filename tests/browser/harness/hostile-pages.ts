import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SamplePage } from './sample-pages.ts'

const ELSEWHERE = 'http://hostile.casenote.invalid'

/** What every hostile page is about, so that it is read. */
const STORY = `<h1>Probation caseloads</h1>
<p>The chief inspector of probation, Martin Jones, wrote about the Probation Service again this week. Probation officers
have too many people on probation to supervise, and Napo says that the caseload of a probation officer has not fallen.</p>
<p>The Ministry of Justice and HM Prison and Probation Service answered that more trainee probation officers would be
recruited, and that community sentences and unpaid work would be supervised by the Probation Service.</p>
<p>Supervision after release on licence, recall to prison and the risk of serious harm were in the report too.</p>`

const page = (name: string, body: string): SamplePage => ({
  address: `${ELSEWHERE}/${name}`,
  type: 'text/html; charset=utf-8',
  body: () =>
    `<!doctype html><html lang="en-GB"><head><title>Probation caseloads</title></head><body>${body}</body></html>`,
})

const script = (file: string) =>
  `<script>${readFileSync(fileURLToPath(new URL(`../../fixtures/site/hostile/${file}`, import.meta.url)), 'utf8')}</script>`

/** `<img name=…>` and `<form name=…>` stand before the document's own member of that name. */
const clobbering = (names: readonly string[]) =>
  names.map(name => `<img name="${name}" alt=""><form name="${name}"></form>`).join('')

/** Members of a document that a script of ours might ask for. */
const OF_DOCUMENT = [
  'title',
  'head',
  'body',
  'documentElement',
  'URL',
  'location',
  'defaultView',
  'activeElement',
  'createElement',
  'createElementNS',
  'createTreeWalker',
  'createRange',
  'getSelection',
  'getElementsByTagName',
  'getElementById',
  'querySelector',
  'querySelectorAll',
  'addEventListener',
  'removeEventListener',
  'caretPositionFromPoint',
  'elementFromPoint',
  'contains',
  'baseURI',
  'nodeType',
  'styleSheets',
  'fonts',
]
/** Members of an element, put in front by the fields of a form. */
const OF_FORM = [
  'id',
  'localName',
  'nodeType',
  'nodeName',
  'parentNode',
  'parentElement',
  'firstChild',
  'lastChild',
  'nextSibling',
  'previousSibling',
  'childNodes',
  'children',
  'textContent',
  'namespaceURI',
  'getAttribute',
  'hasAttribute',
  'querySelector',
  'querySelectorAll',
  'closest',
  'matches',
  'contains',
  'classList',
  'className',
  'compareDocumentPosition',
  'getBoundingClientRect',
]

/** Pages made against the extension, by what they try. */
export const HOSTILE_PAGES = {
  /** Replaces what scripts call by functions that note who called. */
  builtIns: page('built-ins', `<p id="heard" data-heard="armed"></p>${STORY}${script('built-ins.js')}`),
  /** Adds to the prototypes that every object has. */
  prototypes: page('prototypes', `${STORY}${script('prototypes.js')}`),
  clobbered: page('clobbered', `${STORY}${clobbering(OF_DOCUMENT)}`),
  clobberedForm: page(
    'clobbered-form',
    `<form>${OF_FORM.map(name => `<input name="${name}" value="${name}">`).join('')}${STORY}</form>`,
  ),
  /** The same name with letters of other alphabets, with the order reversed, and with letters that nobody sees. */
  lookAlikes: page(
    'look-alikes',
    `${STORY}<p>Others wrote as N\u0430po, \u039dapo, \u202eopaN\u202c and \u2066N\u2069apo.</p>
<p>Mаrtin Jоnes and M\u0430rtin Jones signed for the Prоbation Service, as did \u202eecivreS noitaborP\u202c.</p>`,
  ),
  /** Never rests: adds, moves and takes away words, also those that are marked. */
  restless: page('restless', `${STORY}<div id="more"></div>${script('restless.js')}`),
} as const satisfies Record<string, SamplePage>
export type HostileName = keyof typeof HOSTILE_PAGES
