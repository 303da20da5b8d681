// Finds the servers and tools that sync is tested against, and installs them where that can be done without asking (Debian,
// as root; the one from npm into tests/servers). No dependencies: it also runs on Node 20.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canInstall, installDebianPackages } from './debian-packages.mjs'
import { installApart } from './install-apart.mjs'

const FOLDER = fileURLToPath(new URL('../tests/servers', import.meta.url))

const SERVERS = {
  apache: {
    title: 'Apache with mod_dav',
    debianPackages: ['apache2'],
    // Its program and its modules lie apart.
    places: [
      ['/usr/sbin/apache2', '/usr/lib/apache2/modules/mod_dav_fs.so'],
      ['/usr/sbin/httpd', '/usr/lib64/httpd/modules/mod_dav_fs.so'],
      ['/usr/sbin/httpd', '/usr/libexec/apache2/mod_dav_fs.so'],
    ],
  },
  age: {
    title: 'the age tool and Python, with which a stranger opens our files',
    debianPackages: ['age', 'python3'],
    places: [
      ['/usr/bin/age', '/usr/bin/python3'],
      ['/usr/local/bin/age', '/usr/bin/python3'],
      ['/opt/homebrew/bin/age', '/usr/bin/python3'],
    ],
  },
  nginx: {
    title: 'nginx with dav-ext',
    debianPackages: ['nginx-light', 'libnginx-mod-http-dav-ext'],
    places: [['/usr/sbin/nginx', '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so']],
  },
  rclone: {
    title: 'rclone',
    debianPackages: ['rclone'],
    places: [['/usr/bin/rclone'], ['/usr/local/bin/rclone'], ['/opt/homebrew/bin/rclone']],
  },
  couchdb: {
    title: 'pouchdb-server, which speaks the protocol of CouchDB',
    places: [[join(FOLDER, 'node_modules', 'pouchdb-server', 'bin', 'pouchdb-server')]],
  },
}

/** Those that `npm run test:servers` tries. */
export const SERVER_NAMES = Object.keys(SERVERS).filter(name => name !== 'age')
export const titleOf = name => SERVERS[name].title

/**
 * Where a server's files are on this machine: its program first; `undefined` where one of them is missing.
 * @param {'apache' | 'age' | 'nginx' | 'rclone' | 'couchdb'} name
 */
export function findServer(name) {
  return SERVERS[name].places.find(paths => paths.every(path => existsSync(path)))
}

/** Installs what is missing of the named servers, where that can be done; gives those that are missing still. */
export function ensureServers(wanted) {
  const isMissing = name => !findServer(name)
  const packages = wanted.filter(isMissing).flatMap(name => SERVERS[name].debianPackages ?? [])
  if (packages.length > 0 && canInstall()) {
    try {
      installDebianPackages(packages)
    } catch (error) {
      console.error(error.message)
    }
  }
  if (wanted.includes('couchdb') && isMissing('couchdb')) installApart('tests/servers')
  return wanted.filter(isMissing)
}
