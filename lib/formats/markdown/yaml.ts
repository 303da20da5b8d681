/**
 * YAML properties for the head of a Markdown file (https://yaml.org/spec/1.2.2/,
 * https://help.obsidian.md/properties). Every value is a quoted string or a list of them, so nothing in it can be
 * taken for anything else; only `dates` are plain.
 */
export function yamlProperties(
  properties: Readonly<Record<string, string | readonly string[] | null>>,
  dates: Readonly<Record<string, string | null>> = {},
): string {
  const lines: string[] = []
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value.length === 0) continue
    if (typeof value === 'string') lines.push(`${name}: ${quoted(value)}`)
    else lines.push(`${name}:`, ...value.map(one => `  - ${quoted(one)}`))
  }
  for (const [name, date] of Object.entries(dates)) {
    if (date !== null) lines.push(`${name}: ${/^\d{4}-\d\d-\d\d$/.test(date) ? date : quoted(date)}`)
  }
  return `---\n${lines.join('\n')}\n---\n`
}

/** JSON's strings are YAML's too, but for a few signs that YAML does not print. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
