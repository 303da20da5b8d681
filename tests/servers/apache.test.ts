import { startApache } from './web-dav-servers.ts'
import { itServesWebDav } from './web-dav-suite.ts'

itServesWebDav('apache', startApache)
