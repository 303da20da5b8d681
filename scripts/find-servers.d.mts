export type ServerName = 'apache' | 'nginx' | 'rclone' | 'couchdb'
export const SERVER_NAMES: readonly ServerName[]
export function titleOf(name: ServerName): string
export function findServer(name: ServerName): readonly [string, ...string[]] | undefined
export function ensureServers(wanted: readonly ServerName[]): ServerName[]
