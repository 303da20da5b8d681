import { chmodSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findServer } from '../../scripts/find-servers.mjs'
import { PASSWORD, passwordLine, type RunningServer, runServer, USER, workplace } from './run-server.ts'

/** Apache with mod_dav, with settings of its own and nothing of the machine's. */
export async function startApache(): Promise<RunningServer> {
  const [program, davModule] = placesOf('apache')
  const place = await workplace()
  const { folder, files, port } = place
  const locks = join(folder, 'locks')
  mkdirSync(locks)
  chmodSync(locks, 0o777)
  const passwords = place.write('passwords', passwordLine())
  const modules = [
    'mpm_event',
    'authn_core',
    'authn_file',
    'authz_core',
    'authz_user',
    'auth_basic',
    'dav',
    'dav_fs',
  ]
  const settings = [
    `ServerRoot "${folder}"`,
    `DefaultRuntimeDir "${folder}"`,
    'ServerName 127.0.0.1',
    `Listen 127.0.0.1:${port}`,
    `PidFile "${folder}/apache.pid"`,
    `ErrorLog "${folder}/said.log"`,
    ...modules.map(name => `LoadModule ${name}_module "${join(dirname(davModule), `mod_${name}.so`)}"`),
    ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
    // Node does not try again, as browsers do, where a connection was closed while it was busy with something else.
    'KeepAliveTimeout 600',
    `DavLockDB "${locks}/lock"`,
    `DocumentRoot "${files}"`,
    `<Directory "${files}">`,
    '  Dav On',
    '  AuthType Basic',
    '  AuthName "notes"',
    `  AuthUserFile "${passwords}"`,
    '  Require valid-user',
    '</Directory>',
  ]
  const file = place.write('apache.conf', `${settings.join('\n')}\n`)
  return runServer(program, ['-f', file, '-DFOREGROUND'], place)
}

export async function startNginx(): Promise<RunningServer> {
  const [program, davModule] = placesOf('nginx')
  const place = await workplace()
  const { folder, files, port } = place
  const passwords = place.write('passwords', passwordLine())
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const settings = `
    load_module "${davModule}";
    daemon off;
    pid "${folder}/nginx.pid";
    error_log "${folder}/said.log";
    ${process.getuid?.() === 0 ? 'user www-data;' : ''}
    events {}
    http {
      access_log off;
      client_max_body_size 20m;
      ${kinds.map(kind => `${kind}_temp_path "${folder}/${kind}";`).join('\n')}
      server {
        listen 127.0.0.1:${port};
        root "${files}";
        auth_basic "notes";
        auth_basic_user_file "${passwords}";
        location / {
          dav_methods PUT DELETE MKCOL;
          dav_ext_methods PROPFIND OPTIONS;
          dav_access user:rw group:rw all:rw;
        }
      }
    }`
  const file = place.write('nginx.conf', settings)
  return runServer(program, ['-c', file, '-e', `${folder}/said.log`], place)
}

export async function startRclone(): Promise<RunningServer> {
  const [program] = placesOf('rclone')
  const place = await workplace()
  const { files, port } = place
  const login = ['--user', USER, '--pass', PASSWORD]
  const settings = place.write('rclone.conf', '')
  const address = ['--addr', `127.0.0.1:${port}`]
  return runServer(program, ['serve', 'webdav', files, ...address, ...login, '--config', settings], place)
}

function placesOf(name: 'apache' | 'nginx' | 'rclone'): [string, string] {
  const [program, more = ''] = findServer(name) ?? []
  if (!program) throw new Error(`${name} is not installed here.`)
  return [program, more]
}
