/** What one version brought: its heading and its lines, without markup. */
export interface LatestChanges {
  /** As in the file: a version with its date, or that it is not released. */
  readonly heading: string
  readonly lines: readonly string[]
}

/** The newest part of a changelog in the form of Keep a Changelog; empty where it has none. */
export function latestChanges(changelog: string): LatestChanges {
  const parts = changelog.split(/^## /m).slice(1)
  const newest = parts.find(part => /^- /m.test(part)) ?? ''
  const [heading = '', ...rest] = newest.split('\n')
  const lines = rest.filter(line => line.startsWith('- ')).map(line => line.slice(2).trim())
  return { heading: heading.replace(/[[\]]/g, '').trim(), lines: lines.map(withoutMarkup) }
}

const withoutMarkup = (line: string) =>
  line
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
