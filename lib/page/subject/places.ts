/**
 * Where a page is at home: names, institutions, laws, offices and spelling of the UK against those of other
 * countries where probation is written about in English, and of the European services. Read as `term-index.ts`
 * says; a name that is also an everyday word or a town on both sides of the sea is left out, or weighs little.
 *
 * Foreign terms follow each service's own pages, among them the U.S. Courts' glossary
 * (https://www.uscourts.gov/glossary), the Confederation of European Probation's list of members
 * (https://www.cep-probation.org/), Ireland's and Kenya's Probation Services and India's Act 20 of 1958.
 */

export interface PlaceTag {
  readonly side: 'here' | 'elsewhere' | 'neither'
  readonly worth: number
  /** The most that names of one list tell together: many countries in one page are a comparison or a journey. */
  readonly most: number
}

/** Surely the UK, when a page speaks of probation. */
const HERE_SURE =
  'England|Wales|Scotland|Northern Ireland|Ministry of Justice|MoJ|HMPPS|NOMS|HM Prison|HMP|HM Inspectorate|HMI Probation|PDU|CRCs|OASys|nDelius|Napo|PQiP|' +
  'secretary of state for justice|crown court|old bailey|house of commons|house of lords|westminster|whitehall|senedd|stormont|holyrood|sheriff court|justice of the peace court|' +
  'UNISON|Unison|GMB|howard league|prison reform trust|national audit office|public accounts committee|probation board for northern ireland|PBNI|community payback|' +
  'community rehabilitation compan*|transforming rehabilitation|national probation service|probation delivery unit|justice social work*|police court mission*|' +
  'MAPPA|home detention curfew|serious further offence|probation services officer|Probation of Offenders Act 1907|conservative government|labour government|' +
  'national association of probation officers|social work scotland|SSSC|community payback order|crown prosecution service|CPS|his majesty|her majesty|King s Counsel|'
const HERE =
  'UK|United Kingdom|Britain|British|English|Welsh|Scottish|Scots|Ulster|London|Belfast|Derry|Londonderry|Edinburgh|Glasgow|Cardiff|Swansea|Newport|Home Office|Home Secretary|Justice Secretary|' +
  'justice committee|prisons minister|probation minister|youth court|county council|local authority|local authorities|chief constable|constabulary|police federation|' +
  'probation trust|PSO|SPO|OMiC|NPS|CRC|chief inspector of probation|inspectors of probation|inspectorate|minister of state|hon Member|MP|MPs|Lord|Baroness|' +
  'Treasury|Grayling|Gauke|Timpson|Blunkett|Straw|' +
  'Howard League|Clinks|Nacro|NACRO|Serco|Sodexo|G4S|Capita|Catch22|St Giles|Guardian|BBC|Radio 4|Daily Mail|Telegraph|freedom of information request|bank holiday|'
const TOWNS_HERE =
  'Manchester|Birmingham|Leeds|Liverpool|Sheffield|Bradford|Bristol|Newcastle upon Tyne|Tyneside|Sunderland|Middlesbrough|Teesside|Hull|Grimsby|Nottingham|Leicester|Derby|Coventry|Wolverhampton|Stoke|' +
  'Preston|Blackpool|Blackburn|Burnley|Bolton|Wigan|Oldham|Rochdale|Salford|Stockport|Warrington|Chester|Carlisle|Cumbria|Durham|Darlington|Northumbria|Northumberland|Merseyside|Cheshire|Lancashire|Yorkshire|' +
  'Lincolnshire|Nottinghamshire|Derbyshire|Staffordshire|Shropshire|Warwickshire|Northamptonshire|Norfolk|Suffolk|Essex|Kent|Sussex|Surrey|Hampshire|Dorset|Devon|Cornwall|Somerset|Wiltshire|Gloucestershire|' +
  'Oxfordshire|Buckinghamshire|Bedfordshire|Hertfordshire|Cambridgeshire|Leicestershire|Thames Valley|West Midlands|East Midlands|Midlands|Humberside|Avon|Gwent|Dyfed|Gwynedd|Powys|Norwich|Ipswich|' +
  'Plymouth|Exeter|Bournemouth|Southampton|Portsmouth|Brighton|Swindon|Luton|Peterborough|Northampton|Milton Keynes|Croydon|Camberwell|Hackney|Southwark|Lewisham|Newham|Tower Hamlets|Wandsworth|Brixton|' +
  'Aberdeen|Dundee|Inverness|Stirling|Fife|Ayrshire|Lanarkshire|Lothian|Highland Council|Antrim|Armagh|Tyrone|Fermanagh|Lisburn|Strabane|Omagh|north west|north east|south west|Doncaster|Rotherham|Barnsley|Wakefield'
/** Spelling and words of the day. */
const MANNER_HERE =
  'programme|programmes|centre|centres|organisation|organisations|behaviour|labour|neighbour*|offence|offences|defence|counselling|whilst|pence|enrolled|rota|payslip|council tax|pounds|licence|unpaid work|suspended sentence|community order|tagging|curfew|bail hostel|magistrate|fortnight|solicitor|barrister|approved premises|tory|tories|borough'

const COUNTRIES_ELSEWHERE =
  // North America
  'United States|U S|USA|US|America|American|Americans|Canada|Canadian|Canadians|Mexico|Mexican|' +
  // Ireland and the islands of the Pacific and the South
  'Republic of Ireland|Irish|Ireland|Australia|Australian|New Zealand|New Zealander|Fiji|Samoa|Papua New Guinea|' +
  // Africa
  'Kenya|Kenyan|Uganda|Ugandan|Tanzania|Tanzanian|Nigeria|Nigerian|Ghana|Ghanaian|South Africa|South African|Zimbabwe|Zambia|Zambian|Malawi|Botswana|Namibia|Lesotho|Rwanda|Sierra Leone|Ethiopia|Mauritius|Seychelles|' +
  // Asia
  'India|Indian|Pakistan|Pakistani|Bangladesh|Bangladeshi|Sri Lanka|Nepal|Malaysia|Malaysian|Singapore|Hong Kong|Philippines|Filipino|Japan|Japanese|South Korea|Korean|Thailand|Thai|China|Chinese|Taiwan|Indonesia|Vietnam|Israel|Israeli|Turkey|Turkish|' +
  // Caribbean
  'Jamaica|Jamaican|Trinidad|Tobago|Barbados|Barbadian|Bahamas|Guyana|Belize|Bermuda|Cayman|Grenada|Saint Lucia|Antigua|' +
  // Europe
  'Netherlands|Dutch|Belgium|Belgian|Germany|German|France|French|Spain|Spanish|Catalonia|Catalan|Portugal|Portuguese|Italy|Italian|Austria|Austrian|Switzerland|Swiss|Sweden|Swedish|Norway|Norwegian|Denmark|Danish|' +
  'Finland|Finnish|Iceland|Icelandic|Estonia|Estonian|Latvia|Latvian|Lithuania|Lithuanian|Poland|Polish|Czech|Slovakia|Slovak|Slovenia|Croatia|Croatian|Serbia|Serbian|Bosnia|Montenegro|Albania|Albanian|Kosovo|North Macedonia|' +
  'Hungary|Hungarian|Romania|Romanian|Bulgaria|Bulgarian|Greece|Greek|Cyprus|Cypriot|Malta|Maltese|Luxembourg|Moldova|Ukraine|Ukrainian|Georgian|Armenia|Armenian|Azerbaijan'
const STATES_ELSEWHERE =
  'Alabama|Alaska|Arizona|Arkansas|California|Californian|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|' +
  'Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|South Carolina|North Dakota|South Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Texan|Texans|Utah|' +
  'Vermont|Virginia|Washington|Wisconsin|Wyoming|Puerto Rico|' +
  'Ontario|Quebec|British Columbia|Alberta|Saskatchewan|Manitoba|Nova Scotia|New Brunswick|Newfoundland|Labrador|Prince Edward Island|Yukon|Nunavut|Northwest Territories|' +
  'New South Wales|NSW|Queensland|Tasmania|South Australia|Western Australia|Northern Territory|Australian Capital Territory|' +
  'Kerala|Punjab|Maharashtra|Tamil Nadu|Karnataka|Andhra Pradesh|Telangana|Uttar Pradesh|Madhya Pradesh|Gujarat|Rajasthan|West Bengal|Bihar|Odisha|Orissa|Assam|Haryana|Himachal|Jharkhand|Chhattisgarh|Goa|Sindh|Balochistan|Khyber|' +
  'Munster|Leinster|Connacht|Flanders|Wallonia|Bavaria|Saxony|Andalusia|Gauteng|KwaZulu|Hawke s Bay|Waikato|Otago|Bay of Plenty|Western Cape|Eastern Cape'
const TOWNS_ELSEWHERE =
  // USA
  'Los Angeles|Chicago|Philadelphia|San Antonio|San Diego|San Jose|Jacksonville|Fort Worth|San Francisco|Seattle|Denver|Nashville|Oklahoma City|El Paso|Las Vegas|Detroit|Memphis|Baltimore|' +
  'Milwaukee|Albuquerque|Tucson|Fresno|Sacramento|Atlanta|Kansas City|Miami|Oakland|Minneapolis|Tulsa|Tampa|New Orleans|Cleveland|Honolulu|Anaheim|Pittsburgh|Cincinnati|Spokane|Tacoma|Boise|Des Moines|' +
  'Salt Lake City|Omaha|Louisville|Indianapolis|St Louis|St Paul|Brooklyn|Bronx|Queens County|Staten Island|Long Island|Albany|Syracuse|Newark|Hartford|Raleigh|Baton Rouge|Little Rock|' +
  'Birmingham Alabama|Sioux Falls|Anchorage|Wichita|Toledo|Akron|Harrisburg|Rikers|San Quentin|Washington D C|' +
  // Canada
  'Toronto|Montreal|Vancouver|Ottawa|Calgary|Edmonton|Winnipeg|Saskatoon|Halifax Nova Scotia|Thunder Bay|Prince Albert|Sudbury|Mississauga|Brampton|' +
  // Ireland
  'Dublin|Galway|Limerick|Waterford|Letterkenny|Donegal|Kilkenny|Sligo|Tallaght|Mountjoy|Cloverhill|Wheatfield|Finglas|' +
  // Australia and New Zealand
  'Sydney|Melbourne|Brisbane|Adelaide|Hobart|Canberra|Mildura|Geelong|Townsville|Cairns|Parramatta|Alice Springs|Auckland|Christchurch|Dunedin|Rotorua|Tauranga|Invercargill|' +
  // Africa, Asia, the Caribbean
  'Nairobi|Mombasa|Kisumu|Nakuru|Eldoret|Kampala|Lagos|Abuja|Accra|Kumasi|Johannesburg|Cape Town|Durban|Pretoria|Harare|Bulawayo|Lusaka|Lilongwe|Blantyre|Gaborone|Windhoek|Kigali|Freetown|Dar es Salaam|Addis Ababa|' +
  'Delhi|Mumbai|Bombay|Kolkata|Calcutta|Chennai|Madras|Bengaluru|Bangalore|Hyderabad|Ahmedabad|Pune|Lucknow|Jaipur|Chandigarh|Patna|Bhopal|Kochi|Thiruvananthapuram|Karachi|Lahore|Islamabad|Rawalpindi|Peshawar|Quetta|Dhaka|' +
  'Colombo|Kathmandu|Kuala Lumpur|Penang|Kowloon|Manila|Quezon|Cebu|Tokyo|Osaka|Seoul|Bangkok|Jakarta|Tel Aviv|Jerusalem|Kingston Jamaica|Port of Spain|Bridgetown|Nassau|Belmopan|' +
  // Europe
  'Amsterdam|Rotterdam|The Hague|Utrecht|Zwolle|Brussels|Antwerp|Ghent|Berlin|Hamburg|Munich|Cologne|Frankfurt|Dresden|Leipzig|Stuttgart|Paris|Marseille|Lille|Madrid|Barcelona|Lisbon|Rome|Milan|Naples|Turin|Vienna|' +
  'Zurich|Geneva|Stockholm|Gothenburg|Malmö|Oslo|Bergen|Copenhagen|Aarhus|Helsinki|Reykjavik|Tallinn|Riga|Vilnius|Warsaw|Prague|Bratislava|Ljubljana|Zagreb|Belgrade|Budapest|Bucharest|Athens|Valletta|Strasbourg'
/** Offices, courts, laws and services of other countries. */
const INSTITUTIONS_ELSEWHERE =
  'district attorney|assistant district attorney|attorney s office|state attorney|prosecuting attorney|public defender|county attorney|sheriff s office|sheriff s deput*|deputy sheriff|sheriff s department|felony|felonies|misdemeanor|misdemeanors|' +
  'superior court|circuit court|court of common pleas|state supreme court|municipal court|juvenile court judge|juvenile hall|juvenile probation|adult probation|federal probation|probation department|county probation|' +
  'county jail|state prison|state penitentiary|department of corrections|division of corrections|community corrections|community correction* order|correctional facility|correctional services|corrections department|parole agent|probationer|probationers|' +
  'supervised release|motion to revoke|revocation hearing|county commissioners|board of supervisors|county supervisors|statehouse|state senator|state lawmakers|state legislature|state senate|assemblyman|assemblywoman|congressman|congresswoman|governor signed|lieutenant governor|' +
  'grand jury|plea bargain|Miranda|American Probation and Parole Association|county by county|' +
  'crown attorney|provincial court|gladue|conditional sentence|RCMP|premier s office|Cree|Inuit|Métis|' +
  'aboriginal|torres strait|corrective services|corrections victoria|corrections officer|shire council|iwi|marae|māori|maori|hapū|whānau|corrections minister|Ara Poutama|' +
  'garda|gardaí|gardai|taoiseach|tánaiste|tanaiste|Dáil|Dail|oireachtas|Seanad|Courts Service|Irish Prison Service|community return|Deputy Commissioner of Probation|' +
  'high court of Kenya|probation and aftercare|community service orders act|directorate of probation|resident magistrate|county assembly|' +
  'right to information|RTI Act|lakh|lakhs|crore|rupees|sessions judge|sessions court|high court of|Lok Sabha|juvenile justice board|Indian Penal Code|CrPC|Probation of Offenders Act 1958|act 20 of 1958|panchayat|tehsil|' +
  'barangay|penghulu|Syariah|ringgit|naira|Ministry of Social and Family Development|Correctional Services Department|' +
  'reclassering|reclassering nederland|bewährungshilfe|kriminalvården|kriminalomsorgen|kriminalforsorgen|SPIP|justitiehuis|houses of justice|maisons de justice|UEPE|criminal sanctions agency|neustart|' +
  'member states|European Union|European Commission|Council of Europe|confederation of european probation|CEP|european probation|framework decision'
/** Of places and offices that have namesakes here, or are named here often for other reasons. */
const PERHAPS_ELSEWHERE =
  'Phoenix|Austin|Charlotte|Savannah|Cork|Darwin|Wellington|Sofia|Orlando|Buffalo|Columbus|Lyon|Porto|Bern|Dallas|Georgetown|Houston|TD|IPC|APPA|jurisdictions|indigenous|first nations|province|provinces|provincial|' +
  'parolee|DUI|DWI|shilling|shillings|chief magistrate|gazetted|euros|lawmakers|the State|County Probation|dollars'
/** Spelling and money. */
const MANNER_ELSEWHERE =
  'center|centers|program|programs|organization|organizations|behavior|labor|neighbor*|offense|offenses|defense|counseling|license|enrollment|attorney|attorneys|downtown|truck|sidewalk|last fall|this fall|spring break|' +
  'statewide|sophomore|gotten|ankle monitor|incarcerat*|corrections|restitution|jailhouse|inmates|rehab center|federal|per diem'

/** Names that hold one of the above and are neither. */
const NEITHER =
  'New England|South Wales Borderers|Indian restaurant|French windows|Dutch courage|Polish woman|Polish man|Romanian man|Irish Sea|Irishman|German measles|Turkish baths|Georgian house|Georgian terrace|Paris Road|' +
  'county lines|county court|county show|county hall|county council|county cricket|home counties|English setter|secretary of state|minister of state|state school|welfare state|state of the|state of probation|solicitors regulation|' +
  'Victoria Street|Queens Park|Wellington Street|Washington Tyne|Boston Lincolnshire|united states of mind|Northern Irish|the State Opening|the English language|in English|sheriff court|sheriff courts|sheriff principal|the sheriff|sheriffs'

const at = (side: PlaceTag['side'], worth: number, most: number, list: string) =>
  [{ side, worth, most }, list] as const

export const PLACES: readonly (readonly [PlaceTag, string])[] = [
  at('neither', 0, 0, NEITHER),
  at('here', 2, 8, HERE_SURE),
  at('here', 1, 5, HERE),
  at('here', 0.75, 3, TOWNS_HERE),
  at('elsewhere', 2, 8, INSTITUTIONS_ELSEWHERE),
  at('elsewhere', 1.5, 4.5, COUNTRIES_ELSEWHERE),
  at('elsewhere', 1.5, 4.5, STATES_ELSEWHERE),
  at('elsewhere', 1.5, 4.5, TOWNS_ELSEWHERE),
  at('elsewhere', 0.8, 3, PERHAPS_ELSEWHERE),
  at('here', 0.4, 1.6, MANNER_HERE),
  at('elsewhere', 0.5, 2, MANNER_ELSEWHERE),
]
