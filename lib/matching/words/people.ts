/** Generic word lists about how people are named in English; none of them knows a person. */

const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Forms of address that stand before a name and are no part of it. */
export const HONORIFICS = words('mr mrs ms miss mx dr doctor prof professor sir dame')

/** Titles of the peerage: "Lord Smith" is another man than "Mr Smith" unless the name is known with the title. */
export const PEERAGE = words('lord lady baroness baron viscount earl countess')

/** Titles and ranks that say that the name after them is a private person or holds another office. */
export const OTHER_TITLES =
  words(`judge recorder magistrate councillor cllr alderman pc wpc dc ds di dci dcc acc sgt sergeant constable
  detective superintendent commissioner officer captain colonel major general lieutenant corporal private admiral rev reverend
  father sister brother bishop archbishop canon rabbi imam president senator governor congressman congresswoman sheriff king queen
  prince princess duke duchess saint st nurse coach aunt auntie uncle taoiseach td`)

export const MALE_TITLES = words('mr sir lord baron viscount earl')
export const FEMALE_TITLES = words('mrs ms miss dame lady baroness countess')

/** Words that may begin with a capital before a surname without being a first name. */
export const NOT_A_FIRST_NAME =
  words(`a an the and but or nor so yet for of in on at by to from with without within into onto over under
  after before since until till while when whenever where wherever why how who whom whose what which that this these those if unless
  although though because as than then thus therefore however meanwhile moreover also again still even just only perhaps maybe
  now today yesterday tomorrow tonight later earlier next last first finally here there yes no not never ever always often sometimes
  is are was were be been being am do does did has have had will would can could shall should may might must let
  said says say told tells tell asked asks ask added adds wrote writes claims claimed argues argued did does
  he she it they we you i him her his its their our your my me us them himself herself
  both either neither all any some many most more less few several each every another other such same own
  about against between through during among around behind beyond despite except like near off out up down per via
  dear hi hello thanks thank please sorry well oh ah
  minister ministers secretary chancellor inspector chief director chair chairman chairwoman president executive officer leader head
  mp mps mep peer author academic former ex then new old shadow deputy acting interim prime
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
  december mr mrs ms miss dr prof professor sir dame lord lady baroness kc qc
  government ministry justice probation prison prisons napo labour tory tories conservative conservatives liberal democrat party union
  breaking update exclusive news read watch listen photo picture image source video interview tweet comment reply posted by`)

/** Letters and words that follow a name and belong to it. */
export const AFTER_A_NAME = words(
  'mp mps qc kc cbe obe mbe kbe dbe cb kcb dcb cmg phd frs jp ms msp mep ba ma jr snr sr',
)

/** What follows a name when the name is a firm's, a place's or a thing's. */
export const THING_AFTER_NAME =
  words(`ltd limited plc llp inc llc corp corporation company co group holdings partners partnership associates
  solicitors chambers foundation trust charity institute institution university college school academy hospital house hall court
  street road lane avenue close square park way drive bridge station airport stadium arena centre center prize award medal
  lecture fellowship scholarship bike bikes press books publishing league club united city town county rovers athletic
  family families brothers sisters household estate review report inquiry commission committee`)

/** What follows a surname when a family and not one person of it is meant. */
export const FAMILY_WORDS = words('family families household brothers sisters siblings parents clan')

/** Surnames that are also words: at the beginning of a sentence a capital says nothing about them. */
export const ORDINARY_SURNAMES =
  words(`black white brown green grey gray may straw fox marks banks banner barrow bridges chalk hood hart blunt
  rich long short bacon crook weaver butler carter cook cooper fisher fowler hunter mason miller parker potter smith taylor turner walker
  wright young wood woods rose reed rex field fields hill hills lake lamb lane law park price rice rush sharp small snow stone swift
  winters summers waters wells west north day knight king bishop pope abbot prince duke page paige best grant hope love bird bull buck
  case church cross dean drake finch flood ford frost gold good hale hardy hands head heath holly hurst keen kidd little lock low
  luck major mann moody moss noble nutt pain payne pike poole power pratt quick race robb savage self shore shore silver south spear
  speed spring street strange temple thorn tower train trim vale ward water way winter wise wolf worth eagle leigh`)

/** Very common British surnames: a page on the topic may name somebody else by them without ever saying who. */
export const COMMON_SURNAMES =
  words(`smith jones taylor brown williams wilson johnson davies davis robinson wright thompson evans walker white
  roberts green hall wood jackson clarke clark harris lewis martin cooper king lee baker hughes edwards hill moore turner ward carter
  parker watson bennett young allen cook shaw james simpson adams anderson mitchell campbell miller kelly khan patel ali ahmed singh begum
  scott murray phillips price bailey morris graham reynolds stevens stewart stuart russell butler fisher mason palmer powell rogers
  richards richardson robertson ross ryan saunders murphy matthews marshall lawrence kennedy kelly hunt howard holmes harvey harrison
  griffiths griffin gray grant gordon gibson george foster fox ford fletcher fraser ellis elliott dixon day dawson cox collins cole
  chapman burton burke brooks black bell barnes ball atkinson armstrong andrews alexander webb west wells walsh weaver watts wallace
  thomas thomson spencer sharp rose reid rees reeves pearson payne parry owen osborne obrien oneill nicholson newman morgan mills may
  lloyd knight jenkins hart hayes hamilton gill garner francis duncan crawford cunningham carr buck brady bradley berry benson barrow
  barker bacon austin ashton arnold abbott hood`)
