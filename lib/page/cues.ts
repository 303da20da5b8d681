/**
 * What makes the gate look twice: a few words as data, since the gate carries them into every page
 * (`tests/unit/page/gate-size.test.ts`). What they come to is decided later, by `subject/`, without a limit of size.
 */

/** Of these one is nearly enough: nobody else says them. Beginnings of words, in any case. */
export const SURE =
  'community rehabilitation compan|community payback|justice social work|transforming rehabilitation|police court mission|' +
  'pre-?sentence report|serious further offence|offender (?:manage|supervis|rehabilit|assess)|advise, assist|hmpps|pbni|pqip|oasys|n?delius|' +
  'rehabilitation activity|unpaid work requirement|victim (?:liaison|contact scheme)|stand-?down report|supervising officer|rosh\\b|throughcare|' +
  'community service order|social enquiry report|reclassering'
/** Of these it takes a few. */
export const HINTS =
  'napo\\b|approved premises|on licen[cs]e|licence condition|recall(?:ed)? to (?:prison|custody)|recalls?\\b|recalled|unpaid work|community (?:order|sentence|corrections|supervision)|' +
  'suspended sentence order|supervis(?:e|es|ed|ing|ion|ors?)\\b|caseload|re-?offend|offenders?\\b|curfew|tag(?:s|ged|ging)?\\b|hostel|breach(?:ed)?\\b|parole|licence|released (?:from|on)|early release|electronic monitoring|' +
  'police court|serious harm|delivery unit|desistance|mappa\\b|ipp\\b|crcs?\\b|spos?\\b|psos?\\b|pdus?\\b|sfos?\\b|rar\\b|noms\\b'

/** The word in another sense: a trial period, a student's or club's standing, a religious order. */
export const OTHER =
  '~ary|~er(?! service)|~ (?:period|review|meeting|extension|status|plate|clause|policy|student|semester|hold|list)|periods? of ~|human ~|' +
  '(?:academic|scholastic|disciplinary|grade|university|college|school|ncaa|team|club|football|program|driver)s? ' +
  '(?:(?:is|was|were|are|been|placed|put|still|back|on|under) ){0,4}~|(?:close|day|time) of ~|' +
  '(?:pass|fail|extend|end of|during|finish|confirm|through|start|sign off)\\w* (?:(?:of|my|your|his|her|their|its|our|the|a|an|successful) ?){0,3}~(?! (?:service|officer|order|staff|board))|' +
  "(?:[1-9]|one|two|three|six|nine)[ -](?:day|week|month)s?'? ~|~ (?:by|from) the |~ (?:for|until) (?:\\w+ ){0,3}(?:race|season|game)"

/** Somebody's sentence or officer, or the agency's name under a story about prisons. */
export const PASSING =
  "years?['’]? (?:of )?(?:\\w+ )?~|(?:his|her) ~ officer|prisons? (?:and|&) ~|~ (?:report|violation|term|instead|for )|" +
  '(?<!I )(?:serv|sentenc|receiv|violat|complet|finish|got|given|plea|former|was|is|while|already|still|placed|put)\\w* (?:[\\w-]+ ){0,3}~'
