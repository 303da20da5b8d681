/**
 * What else a page can be about: words that keep company with the other meanings of "probation" and with stories
 * in which probation comes up by the way. Read as `term-index.ts` says.
 */
export type CompanyTag =
  | 'trial'
  | 'study'
  | 'club'
  | 'faith'
  | 'story'
  | 'fame'
  | 'case'
  | 'wedding'
  | 'health'

const TRIAL =
  'employer|employee|line manager|notice period|human resources|HR|onboarding|new starter|new hire|new joiner|job offer|annual leave|dismissal|' +
  'permanent contract|salary|payroll|colleague|police federation|student constable|matron|tenancy|tenant|penalty points|contract of employment|perks|' +
  'pension|open source|distribution|maintainer'
const STUDY =
  'gpa|grade point|semester|undergraduate|freshman|freshmen|dean|registrar|good standing|transcript|coursework|financial aid|campus|gtcs|newly qualified teacher|induction|classroom|pupil|' +
  'staffroom|professor|lecturer|thesis supervisor|graduate|chemistry|mentor observed'
const CLUB =
  'ncaa|scholarship|bowl|coach|athletic|football|basketball|cricket|booster|championship|league|player|fraternity|accreditation|stewards|nascar|formula one|grand prix|' +
  'season|playoff|standings|crew chief|postseason|jockey|points deduction'
const FAITH =
  'adventist|mormon|gospel|salvation|god|christ|heaven|novice|novitiate|soul|monk|nun|abbot|abbey|convent|vows|postulant|monastery|priory|st benedict|sanctuary doctrine'
const STORY =
  'film|movie|play|tonight s tv|tv guide|what to watch|review|sitcom|box office|novel|thriller|drama series|tv series|season two|series two|episode|starring|stars as|directed by|screenplay|plot|memoir|' +
  'comedy drama|crime drama|bbc one|bbc two|itv1|netflix|actor|actress|cast|finale|premiere|remake|trailer'
const FAME =
  'singer|rapper|pop star|album|tour|actor|actress|hollywood|celebrity|drummer|guitarist|band|gig|striker|midfielder|cup tie|premier league|quarterback|socialite|reality star|' +
  'model|comedian|fans|tabloid|red carpet|heiress|countess|tickets|chef'
const CASE =
  'pleaded guilty|pleads guilty|pled guilty|found guilty|guilty of murder|jailed for|was jailed|fined|jury|prosecution|prosecutor|prosecuting|defending|for the defence|mitigation|recorder|' +
  'crown court heard|magistrates heard|the court heard|was arrested|arrested|charged with|admitted|stole|burglary|convicted of|detective|handcuffs|plea deal|restitution|banned from driving|shoplift*'
/** Nurses and therapists have caseloads, supervision and risk assessments as well; an "approved premises" is a place to marry in, too. */
const HEALTH = 'patient|ward|clinical|nurse|nursing|physiotherap*|surgery|NMC|midwife|midwives|cardiology'
const WEDDING = 'wedding|marry|married|marriage|ceremony|registrar|bride|groom|couple|venue|civil partnership'
const JUSTICE =
  'offen*|reoffend*|prison|prisoner|jail|court|judge|sentenc*|convict*|crim*|parole|custody|murder*|assault*|guilty|police|felony|felonies|inmate|magistrate|justice|inquest'

export const COMPANY: readonly (readonly [CompanyTag, string])[] = [
  ['trial', TRIAL],
  ['study', STUDY],
  ['club', CLUB],
  ['faith', FAITH],
  ['story', STORY],
  ['fame', FAME],
  ['case', CASE],
  ['wedding', WEDDING],
  ['health', HEALTH],
]
/** Apart, since its words stand inside the terms of the others. */
export const JUSTICE_WORDS: readonly (readonly ['justice', string])[] = [
  ['justice', JUSTICE.replace('crim*', 'crime|criminal*').replace('offen*', 'offence*|offend*|offens*')],
]
