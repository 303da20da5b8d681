/** Sorts of publisher, as bits: what a text may call one by without its name ("the watchdog", "peers"). */
export const AUDITOR = 1
export const INSPECTORATE = 2
export const COMMONS_COMMITTEE = 4
export const LORDS_COMMITTEE = 8
export const OMBUDSMAN = 16
/**
 * Bodies that look into everything the state does, and into probation now and then: what they say of it is in the fact
 * base, so that a report of theirs on the subject is most likely one that is known. Others publish by the week.
 */
export const LOOKS_IN_NOW_AND_THEN = AUDITOR | COMMONS_COMMITTEE | LORDS_COMMITTEE

/** The sort of a body, by its name and description. */
export function sortOfPublisher(name: string, description: string): number {
  if (/\baudit\b/i.test(name)) return AUDITOR
  if (/\binspectorate\b/i.test(name)) return INSPECTORATE
  if (/\bombudsman\b/i.test(name)) return OMBUDSMAN
  if (/\bcommittee\b/i.test(name)) {
    if (/\blords\b/i.test(`${name} ${description}`)) return LORDS_COMMITTEE
    if (/\bcommons\b/i.test(`${name} ${description}`)) return COMMONS_COMMITTEE
  }
  return 0
}

/** A word that stands for a publisher, and which sorts it may mean. */
export const DESCRIPTORS: ReadonlyMap<string, number> = new Map([
  ['watchdog', AUDITOR | INSPECTORATE | OMBUDSMAN],
  ['auditors', AUDITOR],
  ['auditor', AUDITOR],
  ['inspectors', INSPECTORATE],
  ['inspectorate', INSPECTORATE],
  ['mps', COMMONS_COMMITTEE],
  ['peers', LORDS_COMMITTEE],
  ['committee', COMMONS_COMMITTEE | LORDS_COMMITTEE],
  ['ombudsman', OMBUDSMAN],
])

/** Any of those words; the text around decides whether one of the known bodies can be meant. */
export const DESCRIPTOR = /\b(?:watchdog|auditors?|inspectors|inspectorate|mps|peers|committee|ombudsman)\b/gi

/** What may stand before such a word without making it somebody else's ("the police watchdog"). */
export const PLAIN_QUALIFIERS: ReadonlySet<string> = new Set(
  'the a an by from to and our independent influential powerful senior cross-party same this that which official'.split(
    ' ',
  ),
)

type PublisherTest = (name: string, sort: number) => boolean
const isAuditor: PublisherTest = (_name, sort) => sort === AUDITOR

/** What may stand before it and says more: a test of the publisher's name and sort. */
export const TELLING_QUALIFIERS: ReadonlyMap<string, PublisherTest> = new Map<string, PublisherTest>([
  ['spending', isAuditor],
  ['public', isAuditor],
  ['government', isAuditor],
  ['probation', name => /\bprobation\b/i.test(name)],
  ['prison', name => /\bprisons?\b/i.test(name)],
  ['prisons', name => /\bprisons?\b/i.test(name)],
  ['commons', (_name, sort) => sort === COMMONS_COMMITTEE],
  ['lords', (_name, sort) => sort === LORDS_COMMITTEE],
  ['justice', name => /\bjustice\b/i.test(name)],
])
