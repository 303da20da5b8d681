/**
 * A gazetteer: what tells a text about England and Wales from one about another country. Scotland and Northern
 * Ireland have bodies of their own by the same names and count as others. Names that people bear too (Georgia,
 * Victoria, Jordan) are left out.
 */

const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map(word => word.trim())
    .filter(word => word !== '')

/** Countries, their peoples, their capitals and larger cities, states and provinces; only with a capital. */
export const FOREIGN_NAMES: readonly string[] = list(`
  Scotland|Scottish|Scots law|Edinburgh|Holyrood|Aberdeen|Dundee|Inverness|Northern Ireland|Northern Irish|Belfast|Stormont
  Ireland|Irish|Dublin|Limerick|Galway|Waterford|Mountjoy|Oireachtas|Taoiseach|Tánaiste|Dáil|Garda|Gardaí|Leinster House
  Kenya|Kenyan|Kenyans|Nairobi|Mombasa|Kisumu|Uganda|Ugandan|Ugandans|Kampala|Tanzania|Tanzanian|Dodoma|Dar es Salaam|Rwanda|Rwandan
  Kigali|Burundi|Nigeria|Nigerian|Nigerians|Abuja|Lagos|Ghana|Ghanaian|Accra|South Africa|South African|South Africans|Pretoria
  Johannesburg|Cape Town|Zambia|Zambian|Lusaka|Zimbabwe|Zimbabwean|Harare|Malawi|Malawian|Lilongwe|Namibia|Namibian|Windhoek|Botswana
  Gaborone|Lesotho|Eswatini|Swaziland|Mozambique|Maputo|Angola|Ethiopia|Ethiopian|Addis Ababa|Somalia|Somali|Mogadishu|Sudan|Sudanese
  Khartoum|Egypt|Egyptian|Cairo|Libya|Libyan|Tunisia|Tunisian|Algeria|Algerian|Morocco|Moroccan|Sierra Leone|Freetown|Gambia|Gambian
  Liberia|Liberian|Monrovia|Senegal|Cameroon|Cameroonian|Mauritius|Seychelles|Madagascar
  Jamaica|Jamaican|Jamaicans|Trinidad|Trinidad and Tobago|Barbados|Barbadian|Bridgetown|Bahamas|Bahamian|Nassau|Guyana|Guyanese|Belize
  Bermuda|Bermudian|Cayman Islands|Saint Lucia|St Lucia|Grenada|Antigua|Dominica|Haiti|Haitian|Cuba|Cuban|Puerto Rico
  United States|U.S.|US|USA|America|American|Americans|Washington DC|Washington, D.C.|White House|Capitol Hill|California|Californian
  Texas|Texan|Florida|New York|New Jersey|Pennsylvania|Ohio|Illinois|Michigan|Massachusetts|Maryland|Minnesota|Wisconsin|Oregon|Arizona
  Colorado|Tennessee|Alabama|Louisiana|Oklahoma|Missouri|Kentucky|Indiana|Iowa|Kansas|Nebraska|Nevada|Utah|Idaho|Montana|Wyoming|Arkansas
  Mississippi|Connecticut|Delaware|Maine|Vermont|New Hampshire|Rhode Island|Hawaii|Alaska|New Mexico|North Carolina|South Carolina
  North Dakota|South Dakota|West Virginia|State of Georgia|Commonwealth of Virginia|Washington State|Chicago|Los Angeles|San Francisco
  Philadelphia|Seattle|Detroit|Miami|Atlanta|Baltimore
  Canada|Canadian|Canadians|Ottawa|Ontario|Alberta|Quebec|Manitoba|Saskatchewan|British Columbia|Nova Scotia|New Brunswick|Newfoundland
  Toronto|Vancouver|Montreal|Winnipeg|Australia|Australian|Australians|Canberra|Queensland|Brisbane|New South Wales|South Australia
  Western Australia|Northern Territory|Tasmania|Tasmanian|Melbourne|State of Victoria|Victoria Police|Corrections Victoria
  New Zealand|New Zealander|New Zealanders|Aotearoa|Māori|Auckland|Papua New Guinea|Fiji|Fijian|Samoa|Samoan|Tonga|Vanuatu
  India|Indian|Indians|New Delhi|Delhi|Mumbai|Kolkata|Kerala|Tamil Nadu|Uttar Pradesh|Maharashtra|Pakistan|Pakistani|Islamabad|Karachi
  Lahore|Punjab|Sindh|Bangladesh|Bangladeshi|Dhaka|Sri Lanka|Sri Lankan|Colombo|Nepal|Nepalese|Kathmandu|Bhutan|Maldives|Malaysia
  Malaysian|Kuala Lumpur|Singapore|Singaporean|Brunei|Indonesia|Indonesian|Jakarta|Hong Kong|Philippines|Philippine|Filipino|Manila
  Vietnam|Vietnamese|Thailand|Thai|Bangkok|Cambodia|Cambodian|Burma|Myanmar|Japan|Japanese|Tokyo|China|Chinese|Beijing|Shanghai|Taiwan
  Taiwanese|Korea|Korean|Koreans|Seoul|Mongolia|Kazakhstan|Uzbekistan|Afghanistan|Afghan|Kabul|Iran|Iranian|Tehran|Iraq|Iraqi|Baghdad
  Syria|Syrian|Damascus|Lebanon|Lebanese|Beirut|Israel|Israeli|Jerusalem|Tel Aviv|Palestine|Palestinian|Gaza|Saudi|Saudi Arabia|Riyadh
  Yemen|Kuwait|Qatar|Doha|Bahrain|Dubai|Abu Dhabi|United Arab Emirates|Oman
  France|French|Paris|Germany|German|Germans|Berlin|Munich|Hamburg|Spain|Spanish|Madrid|Barcelona|Italy|Italian|Rome|Milan|Netherlands
  Dutch|Amsterdam|The Hague|Belgium|Belgian|Brussels|Luxembourg|Norway|Norwegian|Oslo|Sweden|Swedish|Stockholm|Denmark|Danish|Copenhagen
  Finland|Finnish|Helsinki|Iceland|Icelandic|Reykjavik|Poland|Warsaw|Romania|Romanian|Bucharest|Bulgaria|Bulgarian|Sofia|Croatia|Croatian
  Zagreb|Serbia|Serbian|Belgrade|Bosnia|Bosnian|Kosovo|Albania|Albanian|Montenegro|North Macedonia|Greece|Greek|Athens|Turkey|Turkish
  Ankara|Istanbul|Russia|Russian|Russians|Moscow|Ukraine|Ukrainian|Kyiv|Kiev|Belarus|Belarusian|Moldova|Armenia|Azerbaijan|Malta|Maltese
  Valletta|Cyprus|Cypriot|Nicosia|Latvia|Latvian|Riga|Lithuania|Lithuanian|Vilnius|Estonia|Estonian|Tallinn|Czech|Prague|Slovakia|Slovak
  Bratislava|Slovenia|Slovenian|Ljubljana|Hungary|Hungarian|Budapest|Austria|Austrian|Vienna|Switzerland|Swiss|Geneva|Zurich|Portugal
  Portuguese|Lisbon|Brazil|Brazilian|Brasilia|Mexico|Mexican|Argentina|Argentine|Buenos Aires|Chile|Chilean|Colombia|Colombian|Bogotá
  Peru|Peruvian|Venezuela|Venezuelan|Ecuador|Bolivia|Uruguay|Paraguay|Guatemala|Honduras|El Salvador|Nicaragua|Costa Rica|Panama
  Jersey Probation|States of Jersey|Guernsey|Isle of Man|Manx|Tynwald|Gibraltar|Falkland Islands`)

/** Words of other countries' law and money. */
export const FOREIGN_WORDS: readonly string[] = list(`
  TD|€|euro|euros|rupees|shillings|naira|rand|district attorney|county jail|juvenile court|juvenile drug court|drug court
  probation department|probation departments|Georgia Department|Corrections department|Department of Corrections|behavior|offense|offenses
  counseling|felony|felonies|misdemeanor|misdemeanors|misdemeanour|sheriff|corrections officer|correctional officer|probationer
  probationers|parolee|parolees|attorney general of|governor of|county probation|adult probation|juvenile probation|state penitentiary
  procurator fiscal|north of the border`)

/** Words that say that the text is about England and Wales, or the United Kingdom; only with a capital. */
export const DOMESTIC_NAMES: readonly string[] = list(`
  England|Wales|English|Welsh|United Kingdom|UK|Britain|British|England and Wales|London|Westminster|Whitehall|Downing Street
  House of Commons|House of Lords|Lords|Commons|Crown Court|Old Bailey|Tory|Tories|Conservative|Labour|Lib Dem|Lib Dems|Birmingham
  Manchester|Liverpool|Leeds|Sheffield|Newcastle|Nottingham|Bristol|Leicester|Southampton|Portsmouth|Brighton|Plymouth|Essex|Kent|Surrey
  Sussex|Hampshire|Yorkshire|Lancashire|Midlands|Merseyside|Teesside|Tyneside|Cumbria|Cornwall|Devon|Norfolk|Suffolk|Cambridgeshire
  Hertfordshire|Lincolnshire|Staffordshire|Derbyshire|Northumbria|East Anglia|Cardiff|Swansea|Gwent`)

/** The same, however they are written. */
export const DOMESTIC_WORDS: readonly string[] = list(
  `MP|MPs|£|GOV.UK|HMP|magistrates|magistrates' court|MoJ|HMPPS|NOMS`,
)
