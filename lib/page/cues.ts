/**
 * What makes the gate look twice: a few words as data, since the gate carries them into every page
 * (`tests/unit/page/gate-size.test.ts`). What they come to is decided later, by `subject/`, without a limit of size.
 */

/**
 * What the first scan of every page looks for, and so few: compiling a list costs more than reading a page by it.
 * One of the first group, or two of the second, and the lists below are compiled and read as well.
 */
export const SEEDS =
  '(probation|hmpps|oasys|delius|pbni|pqip|community (?:payback|order|sentence|rehab)|approved premises|offender manage|licence condition|of \\w+ licence|throughcare|justice social|pre-?sentence|sentence plan|desistance|' +
  'spo\\b|pdu\\b|serious (?:harm|further)|police court|advise, assist|transforming reh|reclassering)|' +
  'licence|recall|supervis|offen[cd]|caseload|parole|curfew|tag(?:ged|ging)?\\b|hostel|prison|unpaid work|magistrat|inspectors|appointment|sentenc|officer'

/** Of these one is nearly enough: nobody else says them. Beginnings of words, in any case. */
export const SURE =
  'community rehabilitation compan|community payback|justice social work|transforming rehabilitation|police court mission|' +
  'pre-?sentence report|serious further offence|offender (?:manage|supervis|rehabilit|assess)|advise, assist|hmpps|pbni|pqip|oasys|n?delius|' +
  'rehabilitation activity|unpaid work requirement|victim (?:liaison|contact scheme)|stand-?down report|supervising officer|rosh\\b|throughcare|' +
  'approved premises|community (?:order|sentence)s?\\b|licence (?:condition|period|recall)|risk of (?:serious )?harm|home detention|sentence plan|desistance|of (?:his|her|their|my) licence|' +
  '(?:fixed|day)[- ](?:term )?recall|recall of (?:offend|prison)|delivery unit|sent back to prison|community service order|social enquiry report|reclassering'
/** Of these it takes a few. */
export const HINTS =
  'napo\\b|(?:on|life) licen[cs]e|recall(?:s|ed)?\\b|unpaid work|community (?:corrections|supervision|service)|' +
  'suspended sentence|supervis(?:e|es|ed|ing|ion)\\b|case-?loads?|re-?offend|offenders?\\b|curfews?\\b|electronic(?:ally)? (?:tag|monitor)|tagg(?:ed|ing)\\b|(?:on|a|his|her|my) tag\\b|hostels?\\b|breached|parole|licence|' +
  '(?:released|out|home|comes?|came|let out) (?:from|of|on) (?:prison|jail|custody|licence)|early release|leav(?:e|es|ing) prison|prison leaver|in the community|pre-?sentence|sentenc(?:e|ed|es|ing)\\b|prison(?:s|ers?)?\\b|magistrates?\\b|' +
  'police court|serious harm|(?:static|dynamic|protective) factors|room checks?|residents?\\b|cases\\b|rehabilitat|resettle|missed appointment|appointments?\\b|home visits?|officers?\\b|inspectors?\\b|justice|court report|' +
  'mappa\\b|ipp\\b|crcs?\\b|spos?\\b|psos?\\b|pdus?\\b|ldus?\\b|sfos?\\b|rar\\b|noms\\b|mo ?j\\b|service users?|befriend|key workers?'

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
