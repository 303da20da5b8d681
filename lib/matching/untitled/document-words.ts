/**
 * The words that reports are spoken of with when their title is not given. General English and the names of kinds of
 * body; none of them knows a report.
 */

/** Bits: what kind of document a report is, and what a noun may stand for. */
export const ANNUAL = 1
export const THEMATIC = 2
export const INSPECTION = 4
export const AUDIT = 8
export const COMMITTEE = 16
export const REVIEW = 32
export const INQUIRY = 64
export const RESEARCH = 128
export const STATISTICS = 256
export const LETTER = 512
export const HEARING = 1024
export const SURVEY = 2048
export const BULLETIN = 4096
export const INVESTIGATION = 8192
/** Strategies, guides, statements: published, but nobody calls them a report. */
export const PAPER = 16384

/** What "report" may stand for. */
const REPORTS =
  ANNUAL | THEMATIC | INSPECTION | AUDIT | COMMITTEE | REVIEW | INQUIRY | RESEARCH | INVESTIGATION

/** A document's noun, folded, and the kinds that it may stand for. Plurals name several and are left alone. */
export const DOCUMENT_NOUNS: ReadonlyMap<string, number> = new Map([
  ['report', REPORTS],
  ['review', REVIEW],
  ['inspection', INSPECTION | THEMATIC],
  ['thematic', THEMATIC],
  ['inquiry', COMMITTEE | INQUIRY],
  ['enquiry', COMMITTEE | INQUIRY],
  ['audit', AUDIT],
  ['letter', LETTER],
  ['hearing', HEARING],
  ['bulletin', BULLETIN | STATISTICS],
  ['statistics', STATISTICS],
  ['survey', SURVEY],
  ['study', RESEARCH],
  ['investigation', INVESTIGATION | INQUIRY],
])

/** Words before the noun that narrow it down. */
export const KIND_WORDS: ReadonlyMap<string, number> = new Map([
  ['annual', ANNUAL],
  ['yearly', ANNUAL],
  ['thematic', THEMATIC],
  ['inspection', INSPECTION | THEMATIC],
  ['inquiry', COMMITTEE | INQUIRY],
  ['audit', AUDIT],
])

/** Kinds so particular that naming one says something of which report is meant. */
export const PARTICULAR = ANNUAL | THEMATIC | LETTER | STATISTICS | BULLETIN | SURVEY | HEARING

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words between a publisher and the noun after which they no longer belong together ("the NAO said the report"). */
export const FUNCTION_WORDS = words(`
  a an the this that these those its their his her our your my of in on at to for from by with as and or but if than then so because
  while when where which who whom whose what how not no nor is are was were be been being has have had do does did will would can could
  may might must should shall said says say saying told tells warned warns found finds find concluded concludes called calls published
  publishes publish released issued wrote writes read reads saw sees see welcomed welcomes gave gives give made makes make took takes
  take came comes come about into after before since until under over between against during through within without there here it they
  he she we you i us them also both either each every some any all many much several few more most other another such same i'm it's`)

/** A clause of its own begins: what stands behind says nothing of when the report came out, or what it is on. */
export const CLAUSE_WORDS = words(`
  that which who whom whose because while when where if but is are was were be been has have had does did do will would can could may
  might must should shall said says say found finds find finding warned warns concluded concludes showed shows show revealed reveals
  reveal noted notes blamed blames called calls recommended recommends described describes criticised criticises criticized highlighted
  highlights raised raises identified identifies told tells suggests suggested states stated makes made gives gave comes came it they
  he she we you i there as than so then although though after before since until despite not read welcomed`)

/** What a body does with a report. */
export const PUBLISHING_VERBS = words(
  'published publishes publish publishing released releases release releasing issued issues issue issuing produced produces launched launches wrote writes sent sends',
)
/** What a body does in a report. */
export const SAYING_VERBS = words(
  `said says found finds warned warns concluded concludes noted notes reported revealed reveals highlighted highlights raised raises
  criticised criticises criticized described describes called calls urged urges set sets wrote writes stated states blamed blames
  recommended recommends identified identifies estimated estimates confirmed confirms showed shows argued argues pointed`,
)
/** May stand between a body and what it does. */
export const BEFORE_A_VERB = words('has have had also recently just today yesterday now already itself')

/** Words before the noun that judge or date the report and say nothing of its subject. */
export const JUDGING_WORDS = words(`
  damning scathing critical highly deeply very utterly devastating shocking worrying excoriating hard-hitting hard hitting long awaited
  latest recent recently new newest own first last final previous earlier original full official major important key big landmark short
  brief detailed lengthy independent joint published unpublished forthcoming month week year today yesterday morning s much
  january february march april may june july august september october november december annual yearly thematic inspection inquiry audit quarterly
  follow up follow-up interim progress special second third fourth fifth sixth ninth tenth excellent good great grim bleak stark dire
  blistering withering stinging sobering alarming negative positive glowing poor bad famous infamous notorious so-called called`)

/** Looks like an adjective, so that it need not be known. */
export const LIKE_AN_ADJECTIVE = /(?:ing|ed|al|ive|ous|ful|able|ible|ary|ent|ant|est|ic|ish|less)$/

/** What stands before the noun where a body's own report is not meant. */
export const OTHER_DOCUMENTS = words(`
  police school news press media court pre sentence presentence sentencing medical psychiatric psychological psychology parole officer
  officers staff incident accident weather crime custody case assessment breach conduct expense expenses status bug credit`)

/** Behind the noun: a longer compound that is no document ("inspection team", "report card"). */
export const COMPOUND_ENDINGS = words(`
  card cards stage author authors team teams programme programmes regime framework standards findings office commission committee trail
  box boxes annex process processes system systems panel chair date dates report review summary recommendations writing writer writers
  visit visits cycle cycles methodology back authority body bodies act meeting group activity work room centre officer officers period`)

/** Words of a title that tell no report from another. */
export const EMPTY_TITLE_WORDS = words(`
  report reports review reviews inspection inspections thematic annual inquiry audit letter hearing bulletin statistics survey study
  investigation joint independent publication published paper series part hm his her majesty england wales england's undertaken
  january february march april may june july august september october november december year quarter quarterly committee house commons
  lords mps peers chief key finding findings recent own damning one two first second third fourth final made use using`)

/** Prepositions that open what a report is on. */
export const SUBJECT_OPENERS = words(
  'on into about of regarding concerning examining covering exploring investigating looking',
)
