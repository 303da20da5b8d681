/** Generic word lists about bodies and places; none of them knows a page. */

const words = (list: string) => new Set(list.trim().split(/\s+/))

/**
 * Words that bodies of many countries are named with. A name made of nothing else ("Probation Service") belongs
 * to this country only where nothing says otherwise.
 */
export const INSTITUTION_WORDS =
  words(`the of for and in on to hm national public state general probation prison prisons parole board boards
  service services officer officers office department ministry minister justice home cabinet treasury audit accounts committee select
  commission commissioner council sentencing court courts tribunal tribunals crown high supreme prosecution police crime youth custody
  offender offenders offending management rehabilitation community companies company trust trusts inspectorate inspector inspectors
  ombudsman victims victim house commons lords parliament parliamentary civil government party labour union unions justice judiciary
  annual report reports review act bill criminal serious legal aid agency authority administration secretary chief executive foreign
  domestic abuse association association employment independent monitoring equality human rights drugs health social care education
  unpaid work order orders licence release temporary sentence sentences`)

/** Words that say that the text is about what happens outside of the United Kingdom, lower-case and as they stand. */
export const FOREIGN_WORDS: readonly string[] = `
  Ireland|Irish|Dublin|Oireachtas|Taoiseach|Tánaiste|Dáil|Garda|Gardaí|TD|€|euro|euros
  Scotland|Scottish|Kenya|Kenyan|Nairobi|Uganda|Ugandan|Tanzania|Nigeria|Nigerian|Ghana|Ghanaian|South Africa|South African|Zambia|Zimbabwe|Malawi
  Namibia|Botswana|Jamaica|Jamaican|Trinidad|Barbados|Bahamas|Guyana|Belize|Bermuda
  United States|U.S.|USA|American|Americans|California|Texas|Florida|Georgia Department|New York|New Jersey|Pennsylvania|Ohio|Illinois|Michigan|Virginia
  Massachusetts|Maryland|Minnesota|Wisconsin|Oregon|Arizona|Colorado|Tennessee|Alabama|Louisiana|Oklahoma|Missouri|Kentucky|Indiana|Iowa|Kansas
  Nebraska|Nevada|Utah|Idaho|Montana|Wyoming|Arkansas|Mississippi|Connecticut|Delaware|Maine|Vermont|New Hampshire|Rhode Island|Hawaii|Alaska
  New Mexico|North Carolina|South Carolina|North Dakota|South Dakota|West Virginia|Chicago|Los Angeles|Philadelphia|district attorney|county jail
  juvenile court|juvenile drug court|drug court|probation department|probation departments|behavior|offense|offenses|counseling
  felony|felonies|misdemeanor|misdemeanors|misdemeanour|sheriff|Department of Corrections|corrections officer|correctional officer|probationer
  probationers|parolee|parolees|attorney general of|governor of|county probation|adult probation|juvenile probation|state penitentiary
  Canada|Canadian|Ontario|Alberta|Quebec|Manitoba|Saskatchewan|British Columbia|Nova Scotia|Toronto|Australia|Australian|Queensland|Victoria Police
  New South Wales|Tasmania|Corrections Victoria|New Zealand|Aotearoa|Māori|Corrections department|India|Indian|Pakistan|Pakistani|Punjab|Sindh|Bangladesh
  Sri Lanka|Sri Lankan|Nepal|Malaysia|Malaysian|Singapore|Hong Kong|Philippines|Philippine|Filipino|Japan|Japanese|China|Chinese|Korea|Korean|Thailand
  France|French|Germany|German|Spain|Spanish|Italy|Italian|Netherlands|Dutch|Belgium|Belgian|Norway|Norwegian|Sweden|Swedish|Denmark|Danish|Finland
  Finnish|Poland|Polish|Romania|Romanian|Bulgaria|Croatia|Croatian|Serbia|Greece|Greek|Turkey|Turkish|Russia|Russian|Ukraine|Ukrainian|Malta|Maltese
  Cyprus|Latvia|Lithuania|Estonia|Czech|Slovakia|Slovenia|Hungary|Hungarian|Austria|Austrian|Switzerland|Swiss|Portugal|Portuguese|Brazil|Mexico|Israel
  Jersey Probation|Guernsey|Isle of Man|Gibraltar`
  .split(/[|\n]/)
  .map(word => word.trim())
  .filter(word => word !== '')

/** Words that say that the text is about England and Wales, or the United Kingdom. */
export const DOMESTIC_WORDS: readonly string[] = `
  England|Wales|English|Welsh|United Kingdom|UK|Britain|British|England and Wales|London|Westminster|Whitehall|Downing Street|MP|MPs|House of Commons
  House of Lords|Lords|Commons|£|GOV.UK|HMP|Crown Court|magistrates|magistrates' court|Old Bailey|Tory|Tories|Conservative|Labour|Birmingham|Manchester
  Liverpool|Leeds|Sheffield|Newcastle|Nottingham|Bristol|Essex|Kent|Yorkshire|Lancashire|Midlands|Cardiff|Swansea|Ministry of Justice|MoJ|HMPPS|NOMS`
  .split(/[|\n]/)
  .map(word => word.trim())
  .filter(word => word !== '')

/** Words of the field itself: what a page about probation or prisons cannot do without. */
export const PROBATION_WORDS: readonly string[] =
  'probation|on probation|probation officer|probation officers|probation service|probation services|probation staff|on licence|probationers'.split(
    '|',
  )
export const JUSTICE_WORDS: readonly string[] =
  `prison|prisons|prisoner|prisoners|offender|offenders|reoffending|re-offending|reoffend|rehabilitation|parole|custody|custodial|jail|jailed|inmate
  inmates|sentence|sentences|sentencing|sentenced|criminal justice|magistrates|court|courts|offence|offences|offending|crime|criminal|resettlement
  supervision|hostel|ex-offender|ex-offenders|justice|conviction|convictions|convicted`
    .split(/[|\n]/)
    .map(word => word.trim())

/** Words whose use in a description says that somebody or something belongs to the field. */
export const FIELD_WORDS =
  /probation|prison|offend|parole|sentenc|custod|rehabilit|criminal justice|criminolog|jail|inmate|justice|napo\b|desistance|victim/i

/** Bare titles: whose they are, only the organisation can say. */
export const TITLE_WORDS =
  words(`the chief inspector general permanent secretary director executive chair chairman chairwoman president
  ombudsman leader commissioner chairperson deputy`)
