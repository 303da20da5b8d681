import { startRclone } from './web-dav-servers.ts'
import { itServesWebDav } from './web-dav-suite.ts'

itServesWebDav('rclone', startRclone)
