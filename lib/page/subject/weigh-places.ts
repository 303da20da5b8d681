import type { SubjectCues } from './subject-cues.ts'

/** Sites by the end of their host name: about probation in the UK, about probation elsewhere. */
export const SITES_HERE =
  /(?:^|\.)(?:napo\w*\.org\.uk|pbni\.org\.uk|[\w.-]*probation[\w.-]*\.(?:uk|blogspot\.com)|probation-institute\.org|hmpps[\w.-]*\.uk)$/
export const SITES_ELSEWHERE =
  /(?:^|\.)[\w.-]*(?:probation|reclassering)[\w.-]*\.(?:(?:gov?|com|org|net|us)(?:\.\w\w)?|(?!uk)\w\w)$/
/** Endings of host names that tell the country. */
const HOSTS_HERE = /\.(?:uk|scot|wales|cymru)$/
const HOSTS_ELSEWHERE =
  /\.(?:gov|mil|us|ie|ke|au|nz|ca|in|za|ng|ug|gh|tz|zw|zm|pk|bd|lk|my|sg|hk|ph|jp|jm|tt|bb|mt|nl|de|fr|be|se|no|dk|fi|ee|lv|lt|es|pt|it|at|ch|pl|cz|ro|hr|eu)$/
/** Many sites keep the edition of a country in a folder of its own. */
const EDITION = /^\/(?:[\w-]+\/)?(us|ie|ca|au|nz|za|in|ke|ng|sg)\//

export interface Place {
  readonly abroad: boolean
  /** Points for being here. */
  readonly here: number
  /** How much farther away than needed to be sure. */
  readonly distance: number
  readonly names: readonly string[]
}

/** Whether the page is at home in another country: its own words, then where it stands. */
export function weighPlaces({ here, elsewhere, field }: SubjectCues, url: string | null): Place {
  const { host, path } = addressOf(url)
  let balance =
    Math.min(14, here.points + 0.7 * field.core.length) -
    Math.min(14, elsewhere.points + 1.2 * field.foreign.length)
  if (SITES_HERE.test(host)) balance += 3
  else if (SITES_ELSEWHERE.test(host)) balance -= 4
  if (HOSTS_HERE.test(host)) balance += 2
  else if (HOSTS_ELSEWHERE.test(host)) balance -= 2
  if (EDITION.test(path)) balance -= 1.5
  const abroad = balance <= -1
  return {
    abroad,
    here: Math.max(0, Math.min(1, 0.2 * balance)),
    distance: Math.max(0, -0.25 * balance),
    names: abroad ? elsewhere.names : here.names,
  }
}

/** Host and path of the page; of a copy in an archive or behind a proxy, those of the page that it copies. */
export function addressOf(url: string | null): { host: string; path: string } {
  const short = (url ?? '').slice(0, 2000)
  const found = /^.*\bhttps?(?:%3A|:)?(?:%2F|\/){1,2}(?:[^/?#@\s]*@)?([\w.-]{4,253})([^?#]*)/i.exec(short)
  return { host: (found?.[1] ?? '').toLowerCase(), path: found?.[2] ?? '' }
}
