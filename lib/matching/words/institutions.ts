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

/**
 * Words of politics, government and public bodies. A page with none of them, and none of the field, gives a name no
 * support at all: the striker and the minister bear the same one.
 */
export const PUBLIC_WORDS: readonly string[] =
  `minister|ministers|ministerial|ministry|secretary of state|home secretary|justice secretary|foreign secretary|health secretary
  education secretary|shadow secretary|permanent secretary|chancellor|prime minister|Downing Street|Whitehall|Westminster|parliament
  parliamentary|House of Commons|House of Lords|MP|MPs|backbencher|backbenchers|peer|peers|government|cabinet|civil servant|civil servants
  general election|by-election|Conservative|Conservatives|Tory|Tories|Lib Dem|Lib Dems|Liberal Democrat|Liberal Democrats|politician
  politicians|political|politics|select committee|legislation|green paper|white paper|royal commission|trade union|general secretary
  inspector of|chief inspector|inspectorate|ombudsman|criminologist|criminology|law lecturer|penal|home office|attorney general
  solicitor general|police and crime commissioner|president|deputy governor|governor|diplomat|ambassador|human rights|whistleblower|public sector|civil service|privatisation`
    .split(/[|\n]/)
    .map(word => word.trim())

/** Words whose use in a description says that somebody or something belongs to the field. */
export const FIELD_WORDS =
  /probation|prison|offend|parole|sentenc|custod|rehabilit|criminal justice|criminolog|jail|inmate|justice|napo\b|desistance|victim/i

/** Bare titles: whose they are, only the organisation can say. */
export const TITLE_WORDS =
  words(`the chief inspector general permanent secretary director executive chair chairman chairwoman president
  ombudsman leader commissioner chairperson deputy of state sec gen`)
