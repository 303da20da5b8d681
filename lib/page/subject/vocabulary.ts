/**
 * The words of the field, as data: what probation in the UK is spoken of with, whether or not the word itself is
 * used. Roles, records, orders and requirements, reports, bodies, eras and programmes, and the shop talk of the
 * people who do the work and of those who are supervised. `term-index.ts` says how the lists are read.
 *
 * Names and short forms follow the glossaries of HM Prison and Probation Service and of its inspectorate
 * (https://hmiprobation.justiceinspectorates.gov.uk/) and, for Scotland, of Social Work Scotland.
 */

/** How a term counts: by itself, as a word of the work or as a short form. */
export type FieldTag = 'core' | 'half' | 'trade' | 'acronym' | 'foreign' | 'none'

/** Nobody else says this: one of them makes a page likely to be about the field in the UK. */
const CORE =
  // bodies and eras
  'community rehabilitation company|community rehabilitation companies|national probation service|probation delivery unit|' +
  'probation trust|probation institute|probation journal|probation inspectorate|inspectorate of probation|HMI Probation|' +
  'chief inspector of probation|inspector of probation|inspectors of probation|national association of probation officers|' +
  'probation board for northern ireland|PBNI|national offender management service|transforming rehabilitation|one hmpps|' +
  'police court mission*|court missionar*|discharged prisoners aid|regional probation director|probation region|' +
  'probation reset|probation of offenders act 1907|justice social work*|criminal justice social work*|' +
  'national standards for the supervision of offenders|offender rehabilitation act|offender management act|' +
  // roles
  'probation services officer|probation service officer|probation practitioner|community offender manager|' +
  'prison offender manager|court duty officer|victim liaison officer|victim liaison unit|victim contact scheme|' +
  'newly qualified officer|trainee probation officer|PQiP|professional qualification in probation|senior probation officer|' +
  // records and tools
  'nDelius|delius|OASys|offender assessment system|RoSH|OGRS|ViSOR|workload measurement tool|' +
  // orders, requirements, reports
  'community payback|community service order|rehabilitation activity requirement|unpaid work requirement|unpaid work part*|' +
  'unpaid work squad|unpaid work supervisor|drug rehabilitation requirement|alcohol treatment requirement|RAR day|' +
  'post sentence supervision|end of custody supervised licence|fixed term recall|supervising officer|stand down report|' +
  'fast delivery report|short format report|social enquiry report|social inquiry report|probation hostel|initial sentence plan|' +
  'serious further offence|drug treatment and testing order|supervised attendance order|determinate custodial sentence|' +
  'commissioned rehabilitative service|advise assist and befriend|sentence management in the community'

/** As good as that in company, but it stands for something else as well. */
const HALF =
  'approved premises|approved hostel|bail hostel|offender manager|offender management|offender supervisor|responsible officer|' +
  'pre sentence report|napo|HMPPS|NOMS|on licence|licence condition|life licence|licence period|licence recall|recalled on licence|' +
  'recalled to prison|recall to prison|recalled to custody|recall to custody|community order|community sentence|' +
  'suspended sentence order|supervision order|supervision requirement|combination order|home detention curfew|' +
  'people on probation|person on probation|risk of serious harm|risk of harm|sentence plan|delivery unit|' +
  'throughcare|through the gate|integrated offender management|multi agency public protection|MAPPA|' +
  'accredited programme|offending behaviour programme|professional curiosity|desistance|' +
  'breach proceedings|breach report|enforcement letter|exceptional delivery model|' +
  'electronic tag|electronically tagged|tagging contract*|ankle tag|sobriety tag|purple futures|seetec|' +
  'mtc novo|working links|sodexo justice|interserve justice|unpaid work|diversion from prosecution|bail supervision|' +
  'alternatives to custody|alternative to custody|supervised in the community|supervision in the community|supervise people in the community|supervise offenders|supervises offenders|supervising offenders|' +
  'punishment in the community|unacceptable absence|reporting instructions|court team|thinking skills programme|building better relationships|' +
  'sex offender treatment programme|release on temporary licence|orders and licences|exclusion zone|' +
  'police court|temperance society|signed the pledge|took the pledge|community justice|youth offending team|youth offending service'

/** Words of the work that courts, prisons, social work and health have too. */
const TRADE =
  'supervise|supervised|supervises|supervising|supervision|supervisor|supervisory|reoffend*|re offend*|offender|ex offender|licence|recall|recalled|recalling|breach|breached|' +
  'tag|tagged|tagging|curfew|hostel|rehabilitat*|resettlement|risk assessment|risk management|public protection|safeguarding check|' +
  'home visit|practitioner|officer|service user|client|compliance|early release|released early|released from prison|' +
  'leave prison|leaving prison|prison leaver|come out of prison|came out of prison|coming out of prison|out of custody|release date|let out|walked out of the gate|' +
  'magistrate|bench|sentencer|sentencing|sheriff|parole|parole board|behind bars|in the community|key worker|polygraph|domestic abuse check|' +
  'high risk|medium risk|low risk|serious harm|missed appointment|first appointment|weekly appointment|appointment|interview room|' +
  'inspectors|inspection|inspected|vacancies|unit|trainee|practice tutor|qualified|union|case administrator|' +
  'community service|social worker|victim|approved address|tariff|conditions|group work|programme|court report|write reports|assessment|' +
  'caseload|workload|payment by results|electronic monitoring|lived experience|peer mentor|restorative justice|enforcement|' +
  'requires improvement|rated inadequate|rated outstanding|lowest rating|inadequate|youth justice|criminal justice|oral hearing|open conditions|day of release|discharge grant|' +
  'sex offender*|warning letter|final warning|failed to attend|missed appointments|revoked|resentenced|suspended sentence|alternatives to prison|short sentences|facilitator|duty officer|' +
  'prolific offender|approved hostel|report to court|reports for court|reports for the court|curfewed|prison van|prison gate|released|release|serving prisoner|convictions|' +
  'prevention of future deaths|failings|missed chances|missed warnings|free to kill|freed to kill|' +
  'handover|countersign*|allocated|order|sentence'

/** Short forms: they mean something here only in company. Written as they stand. */
const ACRONYMS =
  'CRC|NPS|PDU|LDU|SPO|PSO|PO|SPSO|VLO|VLU|COM|POM|HoS|SFO|PSR|FDR|SDR|RAR|DRR|ATR|MHTR|PSS|ECSL|HDC|ROTL|SDS40|FTR|TR|OMiC|OMU|' +
  'HMIP|HMP|MoJ|AP|CPO|CPOs|UPW|EDM|WMT|ARNS|SARA|RSR|BBR|ETE|IOM|YOT|MAPPP|MARAC|IPP|EPP|ERD|CJS|NSI|NQO|PQF|TPO|SEEDS|CJSW|DTTO|SSSC'

/** The field in other countries: about supervision, but not about ours. */
const FOREIGN =
  'probation department|county probation|probation dept|parole agent|parole officer|parole and probation|probation and parole|' +
  'juvenile probation|adult probation|federal probation|chief probation officer|deputy probation officer|deputy chief probation|probation camp|' +
  'community corrections|community correction order|community correctional|corrections officer|department of corrections|supervised release|' +
  'community supervision|intensive probation|probation kiosk|probation fee|probation revocation|probation violation|' +
  'gladue|conditional sentence|juvenile hall|probation and aftercare|probation and community service|probation and after care|' +
  'reclassering|bewährungshilfe|kriminalvården|kriminalomsorgen|spip|confederation of european probation|CEP'

/** Longer names that hold a term and mean something else. */
const NONE =
  'community service station|recall notice|product recall|vehicle recall|total recall|recall election|driving licence|tv licence|' +
  'television licence|software licence|licence fee|premises licence|licence holder|fishing licence|marine licence|marriage licence|' +
  'alcohol licence|breach of contract|data breach|breach of copyright|clinical supervision|price tag|dog tag|name tag|' +
  'youth hostel|money order|mail order|in order|court order for|prison officer|police officer|press officer'

export const FIELD: readonly (readonly [FieldTag, string])[] = [
  ['none', NONE],
  ['core', CORE],
  ['foreign', FOREIGN],
  ['half', HALF],
  ['acronym', ACRONYMS],
  ['trade', TRADE],
]
