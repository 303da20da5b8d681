import type { Alias } from '../knowledge/schema.ts'

/** How an office is also written; each is tried on its own. */
const OFFICE_VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/\bsecretary of state for (.+)$/i, 'Sec of State for $1'],
  [/\bsecretary of state for (.+)$/i, 'SoS for $1'],
  // Whose secretary of state, the page must tell.
  [/^secretary of state for .+$/i, 'Secretary of State'],
  [/^secretary of state for .+$/i, 'Sec of State'],
  [/\bgeneral secretary\b/i, 'gen sec'],
  [/(?<!general )\bsecretary$/i, 'sec'],
  [/^prime minister$/i, 'PM'],
  [/^deputy prime minister$/i, 'DPM'],
  [/^deputy prime minister$/i, 'deputy PM'],
  [/^(prisons|probation|prisons and probation) minister$/i, 'minister for $1'],
  [/^(prisons|probation|prisons and probation) minister$/i, 'minister of state for $1'],
  [/\bchief inspector of (prisons|probation)$/i, 'chief $1 inspector'],
  [/\bchair\b/i, 'chairman'],
  [/\bchair\b/i, 'chairwoman'],
]

/** Other ways of writing an office: "justice sec", "PM", "minister for prisons & probation". */
export function officeVariants(office: Alias): Alias[] {
  const texts = OFFICE_VARIANTS.filter(([pattern]) => pattern.test(office.text)).map(([pattern, variant]) =>
    office.text.replace(pattern, variant),
  )
  const joined = [office.text, ...texts].filter(text => / and /.test(text))
  return [...texts, ...joined.map(text => text.replace(' and ', ' & '))].map(text => ({ ...office, text }))
}

/** What follows from a title that is known to be borne: "Dame Anne" of "Dame Anne Owers", "Lady" of a baroness. */
export function titleVariants(form: Alias): Alias[] {
  if (form.context) return []
  const given = /^((?:Sir|Dame) \p{Lu}[\p{L}-]+) \p{Lu}[\p{L}-]+$/u.exec(form.text)?.[1]
  const lady = /^Baroness (?=\p{Lu})/u.test(form.text)
  return [
    ...(given ? [{ text: given, context: true as const }] : []),
    ...(lady ? [{ ...form, text: form.text.replace('Baroness', 'Lady') }] : []),
  ]
}
