/**
 * The ready list: where probation in England and Wales is written about. Host patterns as the browser's
 * permissions take them; the reader may remove any and add others.
 */
export interface ReadySites {
  readonly group: 'blogs' | 'news' | 'official' | 'inspection' | 'unions' | 'charities' | 'trade'
  readonly hosts: readonly string[]
}

export const READY_LIST: readonly ReadySites[] = [
  { group: 'blogs', hosts: ['probationmatters.blogspot.com', 'www.russellwebster.com'] },
  {
    group: 'news',
    hosts: [
      'www.bbc.co.uk',
      'www.bbc.com',
      'www.theguardian.com',
      'www.independent.co.uk',
      'www.thetimes.com',
      'www.telegraph.co.uk',
      'www.ft.com',
      'www.mirror.co.uk',
      'www.dailymail.co.uk',
      'news.sky.com',
      'www.itv.com',
      'www.channel4.com',
      'www.standard.co.uk',
      'inews.co.uk',
      'morningstaronline.co.uk',
      'www.yorkshirepost.co.uk',
      'www.walesonline.co.uk',
    ],
  },
  {
    group: 'official',
    hosts: [
      'www.gov.uk',
      'insidetime.org',
      'hmppsinsights.service.justice.gov.uk',
      'www.legislation.gov.uk',
      'www.parliament.uk',
      'committees.parliament.uk',
      'questions-statements.parliament.uk',
      'hansard.parliament.uk',
      'commonslibrary.parliament.uk',
      'lordslibrary.parliament.uk',
      'www.theyworkforyou.com',
      'www.gov.wales',
      'senedd.wales',
    ],
  },
  {
    group: 'inspection',
    hosts: [
      'hmiprobation.justiceinspectorates.gov.uk',
      'www.justiceinspectorates.gov.uk',
      'hmiprisons.justiceinspectorates.gov.uk',
      'www.nao.org.uk',
      'ppo.gov.uk',
      'www.sentencingcouncil.org.uk',
      'www.instituteforgovernment.org.uk',
    ],
  },
  { group: 'unions', hosts: ['www.napo.org.uk', 'www.unison.org.uk', 'www.gmb.org.uk', 'www.poauk.org.uk'] },
  {
    group: 'charities',
    hosts: [
      'www.probation-institute.org',
      'howardleague.org',
      'prisonreformtrust.org.uk',
      'www.nacro.org.uk',
      'www.clinks.org',
      'revolving-doors.org.uk',
      'www.crimeandjustice.org.uk',
      'www.transformjustice.org.uk',
      'unlock.org.uk',
    ],
  },
  {
    group: 'trade',
    hosts: [
      'www.civilserviceworld.com',
      'www.lawgazette.co.uk',
      'www.publicfinance.co.uk',
      'www.communitycare.co.uk',
    ],
  },
]

/** The permission pattern for one host. */
export function patternOf(host: string): string {
  return `*://${host}/*`
}

export const EVERYWHERE = '*://*/*'
