/**
 * The words of the field, as data: what probation in the UK is spoken of with, whether or not the word itself is
 * used. Roles, records, orders and requirements, reports, bodies, eras and programmes, and the shop talk of the
 * people who do the work and of those who are supervised. `term-index.ts` says how the lists are read.
 *
 * Names and short forms follow the glossaries of HM Prison and Probation Service and of its inspectorate
 * (https://hmiprobation.justiceinspectorates.gov.uk/) and, for Scotland, of Social Work Scotland.
 */

/** How a term counts: by itself, in company, as a word of the work or as a short form. */
export type FieldTag = 'core' | 'half' | 'tight' | 'trade' | 'acronym' | 'foreign' | 'none'

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
  'offender manager|offender supervisor|licence condition|conditions of his licence=licence condition|conditions of her licence=licence condition|conditions of my licence=licence condition|licence period|licence recall|' +
  'risk of serious harm|high risk of serious harm=risk of serious harm|medium risk of serious harm=risk of serious harm|low risk of serious harm=risk of serious harm|' +
  'suspended sentence order|supervision requirement|combination order|standard recall|emergency recall|recall pack|recall paperwork|recall notification|28 day recall|14 day recall|' +
  'twenty eight day recall|fourteen day recall|commissioned rehabilitative service|advise assist and befriend|sentence management in the community'

/** As good as that in company, but it stands for something else as well. */
const HALF =
  'approved premises|approved hostel|bail hostel|offender management|responsible officer|' +
  'pre sentence report|HMPPS|on licence|life licence|recalled on licence|' +
  'recalled to prison|recall to prison|recalled to custody|recall to custody|community order|community sentence|' +
  'supervision order|home detention curfew|' +
  'people on probation|person on probation|risk of harm|sentence plan|delivery unit|' +
  'throughcare|through the gate|integrated offender management|multi agency public protection|' +
  'accredited programme|offending behaviour programme|professional curiosity|desistance|' +
  'breach proceedings|breach report|enforcement letter|exceptional delivery model|' +
  'electronic tag|electronically tagged|tagging contract*|ankle tag|sobriety tag|purple futures|seetec|' +
  'mtc novo|working links|sodexo justice|interserve justice|unpaid work|diversion from prosecution|bail supervision|' +
  'sent back to prison|returned to prison=sent back to prison|back to prison=sent back to prison|back inside=sent back to prison|terms of his licence|terms of her licence=terms of his licence|terms of their licence=terms of his licence|' +
  'people on licence|recall of prisoners|recall of offenders=recall of prisoners|recalled prisoner=recall of prisoners|recalled offender=recall of prisoners|recall population=recall of prisoners|activity day|curfew breach|' +
  'static factors=risk factors|dynamic factors=risk factors|dynamic risk factors=risk factors|risk of reoffending=risk factors|on recall|licence revoked|revoke his licence|breach of licence|breach his licence|breached his licence|' +
  'breached her licence|breach of his licence|breach of her licence|terms of his licence|probation order|social work report|sheriff court report|' +
  'practice tutor assessor|frederic rainer|alternatives to custody|alternative to custody|supervised in the community|supervision in the community|supervise people in the community|supervise offenders|supervises offenders|supervising offenders|' +
  'punishment in the community|unacceptable absence|reporting instructions|court team|thinking skills programme|building better relationships|' +
  'sex offender treatment programme|release on temporary licence|orders and licences|exclusion zone|' +
  'police court|temperance society|signed the pledge|took the pledge|community justice|youth offending team|youth offending service'

/**
 * Words that courts, prisons and social work have too, but that seldom stand together elsewhere: four of them are
 * as good as the word itself.
 */
const TIGHT =
  'supervise|supervised=supervise|supervises=supervise|supervising=supervise|supervision=supervise|licence|recall|recalled=recall|recalling=recall|' +
  'breach|breached=breach|breaching=breach|tag|tagged=tag|tagging=tag|electronic monitoring=tag|ankle tag=tag|curfew|curfewed=curfew|hostel|parole|parole board=parole|' +
  'offender|ex offender=offender|reoffend*|re offend*=reoffend*|caseload|cases each=caseload|' +
  'resettlement|rehabilitat*|leave prison=released|leaving prison=released|left prison=released|prison leaver=released|come out of prison=released|came out of prison=released|' +
  'coming out of prison=released|out of prison=released|out of jail=released|release from prison=released|released from prison=released|let out of prison=released|' +
  'resident|room check=resident|room search=resident|night staff=resident|adjourned for reports|adjourned for a report=adjourned for reports|keep the public safe=public safe|keeping the public safe=public safe|keep people safe=public safe|keeping people safe=public safe|' +
  'keep other people safe=public safe|protect the public=public safe|protecting the public=public safe|risk to the public=public safe|early release scheme=released|sentencing bill|sentencing review=sentencing bill|earned progression=sentencing bill|' +
  'prison gate=released|walked out of the gate=released|day of release=released|early release=released|released early=released|in the community|' +
  'sentencer|risk assessment=risk|risk management=risk|high risk=risk|medium risk=risk|low risk=risk|serious harm=risk|home visit|' +
  'missed appointment=appointment|first appointment=appointment|weekly appointment=appointment|missed an appointment=appointment|appointment|my officer|his officer=my officer|her officer=my officer|their officer=my officer'

/** Words of the work that many other trades have as well. */
const TRADE =
  'public protection|safeguarding check|practitioner|officer|service user|client|compliance|release date|let out|magistrate|bench|sentencing|sheriff|' +
  'behind bars|key worker|polygraph|domestic abuse|interview room|inspectors|inspection=inspectors|inspected=inspectors|inspectorate=inspectors|vacancies|unit|trainee|practice tutor|qualified|' +
  'union|case administrator|community service|social worker|victim|approved address|tariff|conditions|group work|programme|court report|write reports=court report|' +
  'report to court=court report|reports for court=court report|reports for the court=court report|assessment|workload|payment by results|lived experience|peer mentor|restorative justice|enforcement|' +
  'requires improvement=rated|rated inadequate=rated|rated outstanding=rated|lowest rating=rated|inadequate=rated|youth justice|criminal justice|oral hearing|open conditions|discharge grant|' +
  'sex offender*|warning letter|final warning=warning letter|failed to attend|revoked|resentenced|suspended sentence|alternatives to prison|short sentences|facilitator|duty officer|prolific offender|' +
  'oral report|proposal|head of the unit|head of unit=head of the unit|prison van|inquest|coroner=inquest|released|release=released|convictions|prevention of future deaths|failings|missed chances=failings|missed warnings=failings|free to kill|freed to kill=free to kill|' +
  'handover|countersign*|allocated|order|sentence|cases|desistance|key work|emergency accommodation|homeless|mentor|befriend*|regional director|head of service|' +
  'reoffending rate|staffing|sickness|pay offer|ballot|reception|induction|report in|reporting|sign in|signing on|unescorted|temporary release'

/** Short forms: they mean something here only in company. Written as they stand. */
const ACRONYMS =
  'Napo|NAPO|NOMS|MAPPA|CRC|NPS|PDU|LDU|SPO|PSO|PO|SPSO|VLO|VLU|COM|POM|HoS|SFO|PSR|FDR|SDR|RAR|DRR|ATR|MHTR|PSS|ECSL|HDC|ROTL|SDS40|FTR|TR|OMiC|OMU|' +
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
  ['tight', TIGHT],
  ['trade', TRADE],
]
