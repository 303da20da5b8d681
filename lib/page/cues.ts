/**
 * What speaks for and against a page being about probation in the UK: words as data, one list a meaning;
 * `weigh.ts` says what a hit is worth. The gate carries this into every page, so each entry has to earn its
 * bytes (`tests/unit/page/gate-size.test.ts`).
 *
 * Each list is a regular expression of whole words with two shorthands, `~` for "probation" and `*` for any
 * ending, and with an optional plural s. `HERE` and `ELSEWHERE` and `ACRONYMS` are matched as they stand, the
 * others without regard to case.
 */

/** Any of these makes a page worth weighing; a page with none of them is settled by one scan. Beginnings of words. */
export const STEMS =
  '~|community rehabilitation|community payback|justice social work|approved premises|transforming rehabilitation|' +
  'police court mission|pre-?sentence report|serious further offence|offender (?:management|rehabilitation)|' +
  'advise, assist|hmpps|napo\\b|pbni|pqu?ip|oasys|ndelius'

/** Subjects that are probation in the UK whether or not the word is used. */
export const CORE =
  'community rehabilitation compan*|community payback(?: order)?|justice social work*|transforming rehabilitation|' +
  'police court mission*|national ~ service|hmi ~|~ inspect*|inspect* of ~|' +
  '~ (?:trust|delivery unit|institute|journal|reset|reform|hostel|practitioner|board for northern ireland)|' +
  'national association of ~ officers|person on ~|~ of offenders act,? (?:of )?1907|offender (?:rehabilitation|management) act|' +
  'national offender management service|advise, assist and befriend|serious further offence|one hmpps|pbni|pqu?ip|ndelius'

/** Names of the field that stand for other things too: they count beside another cue only. */
export const CORE_IN_COMPANY = 'napo|oasys|approved premises'

/** Bodies that prisons and probation share: a prison story names them at its foot without being about probation. */
export const SHARED = 'prisons?(?: service)? (?:and|&) ~ (?:service|ombudsman)'

/** Words of the work that prisons and courts use too. */
export const TRADE =
  'unpaid work|pre-?sentence report|community (?:order|sentence|service order)|suspended sentence order|supervis*|' +
  '(?:rehabilitation activity|treatment|programme) requirement|responsible officer|offender manage*|licence condition|' +
  'on (?:life |prison )?licen[cs]e|(?:ex-|risk )?offender|released from (?:prison|custody)|prison leaver|recall*|re-?offending|' +
  'rehabilitat*|workload|caseload|practitioner|tag(?:ged|ging)?|electronic monitoring|through the gate|youth justice|breach*|' +
  'risk (?:assessment|management|plan)|social enquiry report|public protection|serious harm|accredited programme|' +
  'home detention curfew|professional curiosity|desistance|resettlement|hmpps|mtc ?novo|interserve|working links|' +
  'purple futures|seetec'

/** Short forms that mean something here only in the company of other cues. */
export const ACRONYMS = 'CRC|NPS|PDU|NOMS|OMiC|SFO|MAPPA|PSR|HMIP|HMP|AP|RAR|PSO|SPO|VLO|SDS40|PSS|TR|MoJ'

/** What follows or precedes the word when it is the service, its people or its orders. */
export const SERVICE =
  '~ (?:and (?:parole|after-?care|community|prison|court) )?(?:service|officer|order|board|trust|area|staff|work*|' +
  'profession*|practi*|delivery|hostel|inspect*|reform|union|region|unit|team|dep(?:artmen)?t|office|supervis*|case*|' +
  'system|contract|privati*|minister|reset|committee|chief|manager|director|client|training|pay|association|agenc*|' +
  'administration|fail*|research|leader|compan*|expert|condition|budget)|' +
  '(?:national|local|county|adult|juvenile|london|wales|welsh|hm|(?:prison|court|parole|police|custody)s?(?:,| and| &)|' +
  'directors?(?: general)? (?:of|for)|inspect* of|chief of|(?:people|person|offenders|those|men|women) on|' +
  '(?:history|future|work|role) of|in|(?:privati|nationali|devol)*(?: of)?) ~|' +
  '~ and (?:prison|parole|court|police|youth justice)|~ of offenders'

/** Probation as somebody's punishment, as crime and celebrity news have it. */
export const SENTENCE =
  "(?:day|week|month|year)s?'? (?:of )?(?:(?:un)?supervised |federal |felony ){0,2}~|" +
  '(?:sentence*|agreed|plead*|pled) (?:[\\w,-]+ ){0,6}?~|' +
  '(?:got|given|get|receive*|serv*|handed|avoid*|violat*|broke|breach*|complet*) (?:(?:of|his|her|their|the|a|an|with|[a-z]+-year) ){0,2}~|' +
  '(?:while|already|still|placed|put|man|woman|teen*|suspect|driver|attacker) on (?:\\w+ )?~|' +
  '~ (?:violation|term|sentence|revocation|instead|rather than|for (?:assault|drug|driv|theft|steal|fraud|a |his|her)*)'

/** Words of courts and crime: with none of them a bare "probation" is hardly the sentence. */
export const JUSTICE =
  'offen[dcs]*|re-?offend*|prison*|jail*|court|judge|sentenc*|convict*|crim*|parole|custody|murder*|assault*|guilty|police|felony|inmate'

/** Another meaning of the word: phrases that take the word for themselves, and words that keep it company. */
export interface OtherSense {
  readonly code: string
  readonly claims: string
  readonly company: string
}

export const OTHER_SENSES: readonly OtherSense[] = [
  {
    code: 'trial',
    claims:
      // Constables, drivers, tenants, accounts: whoever or whatever is "probationary" is on trial.
      '~ary \\w+|~er (?:constable|nurse|doctor|fire*)|~ (?:period|review|meeting|end date|extension|status|plate)|periods? of ~|' +
      '(?:pass*|fail*|extend*|end of|during|finish*|confirm*|through|after|within|start*|complet*) ' +
      '(?:(?:of|my|your|his|her|their|its|our|the|a|an|successful|initial|months?) ?){0,4}~(?! (?:service|officer|order|staff|board|super))|' +
      "(?:[1-9]|one|two|three|six|nine)[ -](?:day|week|month)s?'? ~",
    company:
      'employ*|line manager|notice period|human resources|hr|onboarding|new (?:starter|hire|joiner|role|driver)|job offer|hir(?:ed|ing)|' +
      'annual leave|dismissal|permanent|salary|payroll|performance|colleague|constable|police federation|recruit|nurs*|matron|tenan*|penalty points',
  },
  {
    code: 'study',
    claims:
      '(?:academic|scholastic|disciplinary|grade|university|college|residence|housing|school|conduct|financial aid|social) ~|' +
      '~ (?:student|semester|hold|list|year)|~er (?:teach*|year|profile|induction)',
    company:
      'gpa|grade[- ]point|semester|undergraduate|dean|registrar|good standing|transcript|coursework|financial aid|academic|student|' +
      'campus|gtcs?|newly qualified|induction|classroom|teach*',
  },
  {
    code: 'club',
    claims:
      '(?:club|team|program|athlet*|fraternity|sorority|chapter|school|franchise|coach)s? (?:(?:is|was|were|are|been|placed|put|still|back) ){0,3}on (?:\\w+ )?~|' +
      '~ (?:by|from) the (?:ncaa|league|conference|association|fi[af])|(?:ncaa|football|athletic|basketball|league|team|show-cause) ~',
    company:
      'ncaa|scholarship|bowl|coach*|athletic|football|basketball|cricket|booster|recruit*|championship|league|player|fraternity|accredit*',
  },
  {
    code: 'faith',
    claims: '(?:close|day|time|state|hour) of (?:human )?~|human ~',
    company: 'adventist|mormon|gospel|salvation|god|christ|heaven|novice|soul',
  },
]

/** Stories on a screen or a page: a film may be full of probation officers and is not about probation. */
export const STORY =
  'film|movie|drama|comedy|sitcom|thriller|novel|screenplay|tv series|seasons? \\w+|episode|starring|stars (?:as|in)|co-star|' +
  'play(?:ed by|s (?:an?|the|his|her))|directed by|box office|netflix|trailer|protagonist|premier*|anime|' +
  'act(?:or|ress)|cast|fiction*|character|plot'

/** Famous people in the news: a sentence is told in passing. */
export const FAME = 'singer|rapper|celebrit*|star|act(?:or|ress)|model|album|tmz|footballer|quarterback|fans'

/** A crime told from the dock: one person's case, in which probation is part of the background. */
export const CASE =
  'jury|plea|plead*|guilty|stabb*|detective|cctv|remanded|robbery|jailed|arrest*|charged|burglar*|prosecutor|defendant|shoplift*'

type Gazetteer = readonly (readonly [worth: number, names: string])[]

/** The UK by name or by its institutions and spelling, with what each is worth. `CORE` counts beside these. */
export const HERE: Gazetteer = [
  [
    2,
    'England|(?<!New South )Wales|Scotland|Northern Ireland|Ministry of Justice|MoJ|HMPPS|NOMS|On Probation Blog|HMP|HM Prison|PDU',
  ],
  [
    1,
    'UK|United Kingdom|Brit(?:ain|ish)|Scottish|Welsh|London|Belfast|Stormont|Home (?:Office|Secretary)|' +
      '[Jj]ustice (?:[Ss]ecretary|(?:[Ss]elect )?[Cc]ommittee)|Crown Court|[Mm]agistrate|Commons|Whitehall|Tor(?:y|ies)|' +
      'U(?:NISON|nison)|GMB|Howard League|CRCs|NPS|MAPPA|IPP|Grayling|£\\d*|[Uu]npaid work|[Pp]risons [Mm]inister',
  ],
  [
    0.5,
    'MP|Labour|[Ll]icence|[A-Z][a-z]+shire|programme|re-?offending|[Cc]ouncil|Manchester|Birmingham|Leeds|Kent|Essex|Devon|Durham',
  ],
]

/** Other countries, their institutions and spelling, with what each is worth. */
export const ELSEWHERE: Gazetteer = [
  [
    2,
    'County (?:Adult |Juvenile )?Probation|Probation Dep(?:artmen)?t|[Jj]uvenile [Pp]robation|[Dd]istrict [Aa]ttorney|' +
      'Department of Corrections|Irish|Garda[ií]?|D[áa]il|TD|Taoiseach|Corrective Services|Confederation of European Probation|CEP|' +
      'Act,? (?:of )?1958|the Probation Act(?! (?:of )?1907)|[Ff]elon(?:y|ies)|[Mm]isdemeanor|D[UW]I|[Mm]otions? to revoke',
  ],
  [
    1.5,
    'California|Florida|Georgia|Illinois|Indiana|Maryland|Massachusetts|Michigan|Minnesota|Missouri|Ohio|Oregon|Pennsylvania|Texa[ns]*|' +
      'New (?:Jersey|York|South Wales|Zealand)|Virginia|Washington|Los Angeles|Chicago|United States|U\\.S\\.|' +
      'Canad*|Ontario|Quebec|British Columbia|Austral*|NSW|Queensland|Dublin|Republic of Ireland|' +
      'Kenya*|Uganda*|Nigeria*|Ghana|South Africa|Zimbabwe|Zambia|India*|Punjab|Delhi|Mumbai|Pakistan|Bangladesh|' +
      'Malaysia*|Singapore|Hong Kong|Philippine|Japan*|Jamaica*|Trinidad|Europe*|member states|' +
      'Netherlands|Dutch|German*|France|French|Belgi*|Swed*|Norw*|Danish|Spain|Ital*|Portug*|Poland|Romania*|Malta',
  ],
  [
    1,
    '[Aa]ttorneys?(?! [Gg]en)|[Dd]efen[cs]e lawyer|[Pp]ublic [Dd]efender|[A-Z][a-z]+ County(?! (?:Council|Court|Hall))|[Cc]ounty [Jj]ail|' +
      "[Ss]heriff's [OoDd]*|[Pp]arolee|[Pp]robationer|[Rr]evocation|[Cc]ommunity (?:supervision|[Cc]orrections)|[Ss]upervised release|" +
      '[Jj]uvenile|(?:Superior|Circuit|[Dd]istrict|State) [Cc]ourt|program|counseling|offense|€\\d*|\\$\\d*',
  ],
]

/** Sites by the end of their host name: about probation in the UK, about probation elsewhere, and of the field around it. */
export const SITES_HERE =
  /(?:^|\.)(?:napo\w*\.org\.uk|pbni\.org\.uk|[\w.-]*probation[\w.-]*\.(?:uk|blogspot\.com)|probation-institute\.org|hmpps[\w.-]*\.uk)$/
export const SITES_ELSEWHERE =
  /(?:^|\.)[\w.-]*probation[\w.-]*\.(?:(?:gov?|com|org|net|us)(?:\.\w\w)?|(?!uk)\w\w)$/
export const SITES_NEAR =
  /(?:^|\.)(?:russellwebster\.com|insidetime\.org|clinks\.org|howardleague\.org|prisonreformtrust\.org\.uk|justiceinspectorates\.gov\.uk)$/
/** Endings of host names that tell the country. */
export const HOSTS_HERE = /\.(?:uk|scot|wales|cymru)$/
export const HOSTS_ELSEWHERE =
  /\.(?:gov|mil|us|ie|ke|au|nz|ca|in|za|ng|ug|pk|sg|hk|ph|jp|jm|mt|nl|de|fr|be|se|no|dk|es|it|pl|eu)$/
