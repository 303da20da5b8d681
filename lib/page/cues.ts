/**
 * What speaks for and against a page being about probation in the UK: words as data, one list a meaning.
 * Every line is a regular expression fragment, matched whole-word; lists in lower case are matched without
 * regard to case, the others as they stand. `weigh.ts` says what a hit is worth. The gate carries this into
 * every page, so each entry has to earn its bytes.
 */

/** Any of these makes a page worth weighing; a page with none of them is settled by one scan. */
export const STEMS = [
  'probation',
  'community rehabilitation',
  'community payback',
  'justice social work',
  'approved premises',
  'transforming rehabilitation',
  'police court mission',
  'pre-?sentence report',
  'serious further offence',
  'offender (?:management|rehabilitation)',
  'hmpps\\b',
  'napo\\b',
  'pbni\\b',
  'pqu?ip',
  'oasys\\b',
  'ndelius',
]

/** Subjects that are probation in the UK whether or not the word is used. */
export const CORE = [
  'community rehabilitation compan(?:y|ies)',
  'community payback(?: orders?)?',
  '(?:criminal )?justice social work(?:ers?)?',
  'transforming rehabilitation',
  'police court mission\\w*',
  'national probation service',
  'hm(?:i| inspectorate of) probation',
  'probation (?:inspectorate|inspectors?)',
  'inspector(?:ate)?s? of probation',
  'probation trusts?',
  'probation delivery units?',
  'probation institute',
  'probation journal',
  'probation reset',
  'probation reforms?',
  'probation hostels?',
  'probation practitioners?',
  'probation minister',
  'probation board for northern ireland',
  'national association of probation officers',
  'person on probation',
  'probation of offenders act,? (?:of )?1907',
  'pbni',
  'offender rehabilitation act',
  'offender management act',
  'national offender management service',
  'advise, assist and befriend',
  'serious further offences?',
  'one hmpps',
  'pqu?ips?',
  'ndelius',
]

/** Names of the field that stand for other things too: they count beside another cue only. */
export const CORE_IN_COMPANY = ['napo', 'oasys', 'approved premises']

/** Bodies that prisons and probation share: a prison story names them at its foot without being about probation. */
export const SHARED = [
  "(?:(?:hm|h(?:is|er) majesty['’]s) )?prisons?(?: service)? (?:and|&) ~ (?:services?|ombudsman)",
]

/** Words of the work that other parts of criminal justice use too. */
export const TRADE = [
  'unpaid work',
  'pre-?sentence reports?',
  'community (?:orders?|sentences?|service orders?)',
  'suspended sentence orders?',
  'post[- ]sentence supervision',
  'rehabilitation activity requirements?',
  '(?:treatment|programme|supervision) requirements?',
  'responsible officers?',
  'offender managers?',
  'offender management',
  'licence conditions',
  'on (?:life |prison )?licen[cs]e',
  'offenders',
  'supervis\\w+ (?:of )?(?:offenders?|people)',
  '(?:high|medium|low)(?:er)?[- ]risk offenders?',
  'released? (?:from (?:prison|custody|jail))',
  'prison leavers',
  'ex-offenders?',
  'recall(?:s|ed)?',
  'supervision',
  're-?offending',
  'rehabilitat\\w+',
  'workloads?',
  'practitioners?',
  'electronic (?:tag\\w*|monitoring)',
  'tag(?:s|ged|ging)?',
  'case (?:notes?|loads?|management)',
  'through the gate',
  'youth justice',
  'breach(?:ed|es)?',
  'risk (?:assessment|management|plan)s?',
  'social enquiry reports?',
  'multi-agency public protection',
  'risk of serious harm',
  'accredited programmes?',
  'home detention curfew',
  'integrated offender management',
  'professional curiosity',
  'desistance',
  'sentence management',
  'resettlement',
  'caseloads?',
  'hmpps',
  'mtc ?novo',
  'interserve',
  'working links',
  'purple futures',
  'seetec',
]

/** Short forms that mean something here only in the company of other cues. */
export const ACRONYMS =
  'CRCs? NPS PDUs? NOMS OMiC SFOs? MAPPA PSRs? HMIP HMP APs RARs? PSOs? SPOs? VLOs? SDS40 PSS TR MoJ'

/**
 * What follows or precedes "probation" when it is the service, its people or its sentence. `~` stands for
 * the word itself.
 */
export const SERVICE = [
  '~ (?:and (?:parole|after-?care|community|prisons?|court) )?(?:services?|officers?|orders?|boards?|trusts?|areas?|staff|workers?|workforce|professionals?|practitioners?|delivery|institute|journal|hostels?|inspect\\w+|reforms?|unions?|regions?|units?|teams?|dep(?:artmen)?t|offices?|supervision|supervisors?|caseloads?|cases|practice|system|work|contracts?|privati[sz]ation|minister|reset|act|circulars?|instructions?|committees?|chiefs?|managers?|directors?|clients?|training|qualifications?|profession|pay|association|agency|agencies|administration|failings?|failures?|reunification|research|changes|leaders?|companies|providers?|experts?|values|conditions|budget)',
  '(?:national|local|county|adult|juvenile|british|london|wales|welsh|hm|prisons?(?: and|,| &)|courts?(?: and|,)|parole(?: and|,)|police(?: and|,)|custody and|directors?(?: general)? (?:of|for)|inspect\\w+ of|chiefs? of|(?:people|person|offenders|those|men|women) on|history of|future of|working in|work in|work of|role of|privati[sz]\\w+(?: of)?|nationalis\\w+(?: of)?|devol\\w+(?: of)?) ~',
  '~ and (?:prisons?|parole|courts?|police|youth justice|after-?care|community)',
  '~ of offenders',
]

/** Probation as somebody's punishment, as crime and celebrity news have it. */
export const SENTENCE = [
  "(?:days?|weeks?|months?|years?)['’]? (?:of )?(?:(?:un)?(?:supervised|reporting|federal|felony|(?:in)?formal|summary|adult|juvenile|bench) ){0,2}~",
  '(?:sentenced|sentence|agreed|pleaded|pled) (?:[\\w,-]+ ){0,6}?~',
  '(?:got|given|gets|received|receives|serving|served|handed|avoid\\w*|violat\\w+|broke|breach\\w*|breaking|complet\\w+) (?:of )?(?:(?:his|her|their|the|a|an|with|[a-z]+-year) ){0,2}~',
  '(?:while|already|still|placed|put|man|woman|teen\\w*|suspect|driver|thief|attacker) on (?:\\w+ )?~',
  '~ (?:violations?|term|sentences?|revocation|instead|rather than|for (?:assault\\w*|drug\\w*|possess\\w*|driv\\w+|theft|steal\\w+|fraud|a \\w+|his|her))',
]

/** Words of courts and crime: with none of them a bare "probation" is hardly the sentence. */
export const JUSTICE = [
  'offen(?:der|ders|ce|ces|ding)',
  're-?offend\\w*',
  'prison(?:s|er|ers)?',
  'jail\\w*',
  'courts?',
  'judges?',
  'sentenc\\w+',
  'convict\\w*',
  'criminals?',
  'crimes?',
  'parole',
  'custody',
  'murder\\w*',
  'assault\\w*',
  'guilty',
  'police',
  'felony',
  'inmates?',
]

/** Another meaning of the word: phrases that take the word for themselves, and words that keep it company. */
export interface OtherSense {
  readonly code: string
  readonly claims: readonly string[]
  readonly company: readonly string[]
}

export const OTHER_SENSES: readonly OtherSense[] = [
  {
    code: 'work',
    claims: [
      '~(?:ary)? (?:periods?|reviews?|meetings?|end date|extension|clause|employees?|employment|status|appointments?|hires?|basis|stage|assessment|successfully)',
      '~ary (?:officers?|staff|contracts?|terms?|service)',
      'periods? of ~',
      '(?:pass\\w*|fail\\w*|extend\\w*|end of|during|finish\\w*|confirm\\w*|through|after|within|start\\w*|complet\\w+) (?:of )?(?:(?:my|your|his|her|their|its|our|the|a|an|successful|initial|month|months?) ?){0,3}~(?! (?:service|officer|order|staff|board|super))',
      "(?:\\d+|one|two|three|six|nine|twelve)[ -](?:days?|weeks?|months?)['’]? (?:of )?~",
    ],
    company: [
      'employ(?:ers?|ees?|ment)',
      'line managers?',
      'notice period',
      'human resources',
      'hr',
      'onboarding',
      'new (?:starters?|hires?|employees?|joiners?|role)',
      'job offer',
      'hir(?:ed|ing)',
      'annual leave',
      'dismissal',
      'permanent (?:contract|post|position)',
      'salary',
      'payroll',
      'performance review',
      'colleagues',
    ],
  },
  {
    code: 'study',
    claims: [
      '(?:academic|scholastic|disciplinary|grade|university|college|residence|housing|honou?r|school|conduct|financial aid|social) ~',
      '~(?:ary)? (?:students?|semester|admission|hold|list|quarter)',
    ],
    company: [
      'gpas?',
      'grade[- ]points?(?: average)?',
      'semesters?',
      'undergraduates?',
      'deans?',
      'registrar',
      'good standing',
      'transcripts?',
      'coursework',
      'financial aid',
      'academic(?: standing| progress)?',
      'students?',
      'campus',
      'suspension from',
    ],
  },
  {
    code: 'teaching',
    claims: [
      '~(?:er|ary)s? teach\\w+',
      '~er (?:year|profile|induction)',
      'teach\\w+ (?:on )?~\\w*',
      '~ year',
    ],
    company: [
      'gtcs?',
      'general teaching council',
      'newly qualified teachers?',
      'induction (?:scheme|year|period)',
      'classrooms?',
      'teachers?',
      'full registration',
      'qts',
    ],
  },
  {
    code: 'uniform',
    claims: [
      '~(?:er|ary) (?:constables?|pcs?|police|firefighters?|nurses?|doctors?|deput\\w+|patrol\\w+|detectives?)',
    ],
    company: ['constables?', 'firefighters?', 'matron', 'nursing', 'academy', 'recruits?', 'ward'],
  },
  {
    code: 'club',
    claims: [
      '(?:clubs?|teams?|programs?|athlet\\w+|fraternity|sorority|chapter|school|franchise|coach|federation) (?:(?:is|was|were|are|been|placed|put|remain\\w*|still|back) ){0,3}on (?:\\w+ )?~',
      '~ (?:by|from) the (?:ncaa|league|conference|association|fia|fifa|federation)',
      '(?:ncaa|football|athletic|basketball|accreditation|league|team|show-cause) ~',
    ],
    company: [
      'ncaa',
      'scholarships?',
      'bowl (?:bans?|games?)',
      '(?:head )?coach\\w*',
      'athletics?',
      'football',
      'basketball',
      'cricket',
      'boosters?',
      'recruit(?:s|ing)',
      'championships?',
      'leagues?',
      'players?',
      'fraternity',
      'accredit\\w+',
      'stewards',
    ],
  },
  {
    code: 'driving',
    claims: ['~ary (?:driv\\w+|licen[cs]es?|plates?|motorists?)', '~ (?:plates?|licen[cs]es?)'],
    company: ['new drivers?', 'penalty points', 'driving (?:test|licen[cs]e)', 'dvla', 'learner'],
  },
  {
    code: 'home',
    claims: ['~ary tenan\\w+', '~ary (?:leave|visa)'],
    company: ['introductory tenan\\w+', 'landlords?', 'tenan(?:ts?|cy)', 'spouse visa'],
  },
  {
    code: 'faith',
    claims: [
      '~ary (?:state|time|estate|existence)',
      '(?:close|day|time|state|hour) of (?:human )?~',
      'human ~',
    ],
    company: [
      'adventists?',
      'mormons?',
      'gospel',
      'salvation',
      'god',
      'christ',
      'heaven',
      'novices?',
      'souls?',
    ],
  },
]

/** Stories told on a screen or a page: a film may be full of probation officers and is not about probation. */
export const STORY = [
  'films?',
  'movies?',
  'drama',
  'comedy',
  'sitcom',
  'thriller',
  'novels?',
  'screenplay',
  'tv series',
  'seasons? \\w+',
  'episodes?',
  'starring',
  'stars (?:as|in|opposite)',
  'co-stars?',
  'played by',
  'plays (?:a|an|the|his|her)',
  'directed by',
  'director \\w+ \\w+',
  'box office',
  'netflix',
  'hbo',
  'trailer',
  'protagonist',
  'premi(?:ere|eres|ered)',
  'anime',
  'manga',
  'act(?:or|ress|ors)',
  'cast',
  'sci-fi',
  'superheroe?s?',
  'fictional',
  'characters?',
  'plot',
]

/** A crime told from the dock: a story of one case, in which probation is part of the background. */
export const CASE = [
  'jury',
  'jurors',
  'pleaded',
  'guilty',
  'stabb\\w+',
  'detectives?',
  'cctv',
  'remanded',
  'robbery',
  'jailed',
  'arrest\\w*',
  'charged',
  'burglar\\w*',
  'prosecutors?',
  'plea',
  'defendants?',
  'shoplifting',
]

/** Famous people in the news: a sentence is told in passing. */
export const FAME = [
  'singers?',
  'rappers?',
  'celebrit\\w+',
  'pop stars?',
  'stars?',
  'act(?:or|ress)',
  'model',
  'album',
  'tmz',
  'reality',
  'footballers?',
  'quarterback',
  'fans',
]

/** The UK by name or by its own institutions and spelling, with what one is worth. */
export const HERE: readonly (readonly [number, readonly string[]])[] = [
  [
    2,
    [
      'England',
      '(?<!New South )Wales',
      'Scotland',
      'Northern Ireland',
      'Ministry of Justice',
      'MoJ',
      'HMPPS',
      'NOMS',
      'PBNI',
      'PQU?iPs?',
      'On Probation Blog',
      'Napo',
      'NAPO',
      'HM Prisons?',
      'HMP',
      '(?:HM|Her Majesty|His Majesty)[\\w\\x27 ]{0,6} Inspect\\w+',
      '[Cc]ommunity [Rr]ehabilitation [Cc]ompan\\w+',
      'Transforming Rehabilitation',
      '(?:[Cc]riminal )?[Jj]ustice [Ss]ocial [Ww]ork\\w*',
      '[Cc]ommunity [Pp]ayback',
      '[Aa]pproved [Pp]remises',
      'National Probation Service',
      'Probation Trusts?',
      'Probation Institute',
      'PDUs?',
      '[Cc]hief [Ii]nspector of [Pp]robation',
    ],
  ],
  [
    1,
    [
      'UK',
      'United Kingdom',
      'Britain',
      'British',
      'Scottish',
      'Welsh',
      'London',
      'Belfast',
      'Stormont',
      'Holyrood',
      'Home Office',
      'Home Secretary',
      '[Jj]ustice [Ss]ecretary',
      '[Jj]ustice (?:[Ss]elect )?[Cc]ommittee',
      'Crown Court',
      '[Mm]agistrates',
      'Commons',
      'Whitehall',
      'Tor(?:y|ies)',
      'UNISON|Unison',
      'GMB',
      'Howard League',
      'Nacro',
      'CRCs',
      'NPS',
      'MAPPA',
      'IPP',
      'Grayling',
      '£\\d',
      '[Uu]npaid work',
      '[Pp]risons [Mm]inister',
    ],
  ],
  [
    0.5,
    [
      'MPs?',
      'Labour',
      '[Ll]icence',
      '[A-Z][a-z]{3,12}shire',
      'programmes?',
      're-?offending',
      '[Cc]ouncils?',
      'Manchester|Birmingham|Leeds|Liverpool|Yorkshire|Kent|Essex|Sussex|Surrey|Norfolk|Suffolk|Devon|Cornwall|Durham|Cumbria|Merseyside',
    ],
  ],
]

/** Other countries, their institutions and spelling, with what one is worth. */
export const ELSEWHERE: readonly (readonly [number, readonly string[]])[] = [
  [
    2,
    [
      'County (?:Adult |Juvenile )?Probation',
      'Probation Dep(?:artmen)?t',
      '[Jj]uvenile [Pp]robation',
      '[Dd]istrict [Aa]ttorneys?',
      'Department of Corrections',
      'Irish',
      'Garda[ií]?',
      'D[áa]il',
      'T\\.?D\\.?',
      'Taoiseach',
      'Oireachtas',
      'Community Corrections',
      'Corrective Services',
      'Ara Poutama',
      'Confederation of European Probation',
      'CEP',
      'Probation of Offenders Act,? 1958',
      '[Tt]he Probation Act(?! (?:of )?1907)',
      'member states',
      '[Ff]elon(?:y|ies)',
      '[Mm]isdemeanors?',
      'DUI',
      'DWI',
      '[Mm]otions? to revoke',
      '[Vv]olunteer probation officers?',
      'Social Welfare Department',
    ],
  ],
  [
    1.5,
    (
      'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|Carolina|Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Texans?|Utah|Vermont|Virginia|Wisconsin|Wyoming|Los Angeles|Chicago|United States|U\\.S\\.|' +
      'Ontario|British Columbia|Alberta|Manitoba|Saskatchewan|Qu[eé]bec|Nova Scotia|Canad(?:a|ian)|New South Wales|NSW|Queensland|Tasmania|Corrections Victoria|Australian?|New Zealand|Aotearoa|Dublin|Republic of Ireland|' +
      'Kenyan?|Ugandan?|Tanzanian?|Nigerian?|Ghana|South Africa|Zimbabwe|Zambia|Namibia|Botswana|Malawi|Mauritius|Rwanda|Sierra Leone|Liberia|Indian?|Punjab|Delhi|Mumbai|Kerala|Karnataka|Tamil Nadu|Maharashtra|Pakistan|Bangladesh|Sri Lanka|Nepal|Malaysian?|Singapore|Hong Kong|Philippines?|Filipino|Japan(?:ese)?|Chin(?:a|ese)|Korean?|Thailand|Vietnam|Fiji|Israeli?|Jamaican?|Trinidad|Tobago|Barbados|Bahamas|Guyana|Bermuda|Cayman|' +
      'Europe(?:an)?|Netherlands|Dutch|German(?:y)?|Fr(?:ance|ench)|Belgi(?:um|an)|Swed(?:en|ish)|Norw(?:ay|egian)|Finland|Finnish|Denmark|Danish|Spain|Spanish|Catalonia|Ital(?:y|ian)|Portugal|Poland|Polish|Czech|Romanian?|Bulgarian?|Hungary|Croatian?|Serbian?|Latvian?|Estonian?|Lithuanian?|Georgia|Armenian?|Moldova|Ukraine|Turk(?:ey|ish)|Albanian?|Slov(?:akia|enia)|Austrian?|Switzerland|Swiss|Malta|Cyprus|Greece'
    ).split('|'),
  ],
  [
    1,
    [
      '[Aa]ttorneys?(?! [Gg]eneral)',
      '[Dd]efen[cs]e (?:lawyers?|attorneys?)',
      '[Pp]ublic [Dd]efender',
      '[A-Z][a-z]+ County(?! (?:Council|Court|Hall))',
      '[Cc]ounty [Jj]ail',
      '[Ss]heriff\\x27s (?:[Oo]ffice|[Dd]ep\\w+)',
      '[Pp]arolees?',
      '[Pp]robationers?',
      '[Rr]evocation',
      '[Cc]ommunity supervision',
      '[Ss]upervised release',
      '[Jj]uveniles?',
      'Juvenile (?:Hall|Court)',
      '(?:Superior|Circuit|District|State) Courts?',
      '[Dd]istrict courts?',
      'programs?',
      'counseling',
      'offenses?',
      '€\\d?',
      '\\$\\d',
      'Rs\\.?',
    ],
  ],
]

/** Sites by the end of their host name: about probation in the UK, and about probation elsewhere. */
export const SITES_HERE =
  /(?:^|\.)(?:hmiprobation\.justiceinspectorates\.gov\.uk|napo\w*\.org\.uk|pbni\.org\.uk|[\w.-]*probation[\w.-]*\.(?:uk|blogspot\.com)|probation-institute\.org|hmpps[\w.-]*\.uk|communityjustice\.scot)$/
export const SITES_ELSEWHERE =
  /(?:^|\.)(?:cep-probation\.org|[\w.-]*probation[\w.-]*\.(?:(?:gov?|com|org|net|us)(?:\.\w\w)?|(?!uk)\w\w))$/
/** Sites of the field around it: prisons, charities, unions. */
export const SITES_NEAR =
  /(?:^|\.)(?:russellwebster\.com|insidetime\.org|clinks\.org|howardleague\.org|prisonreformtrust\.org\.uk|crimeandjustice\.org\.uk|justiceinspectorates\.gov\.uk|revolving-doors\.org\.uk)$/
/** Endings of host names that tell the country. */
export const HOSTS_HERE = /\.(?:uk|scot|wales|cymru)$/
export const HOSTS_ELSEWHERE =
  /\.(?:gov|mil|us|ie|ke|au|nz|ca|in|za|ng|ug|gh|tz|zw|pk|bd|lk|my|sg|hk|ph|jp|jm|tt|mt|nl|de|fr|be|se|no|fi|dk|es|it|pl|ro|eu)$/
