import type { EntityKind } from '../../lib/knowledge/entity-id.ts'
import { KIND_STYLES } from '../../lib/marks/kind-style.ts'

/** A short piece of the line that marks this kind on the page. Says nothing aloud: the kind stands beside it. */
export function KindSwatch({ kind }: { kind: EntityKind }) {
  const { hue, line } = KIND_STYLES[kind]
  return (
    <span
      class="swatch"
      data-hue={hue}
      aria-hidden="true"
      style={{
        borderBottomStyle: line.style,
        borderBottomWidth: `${borderWidth(line.style, line.thickness)}px`,
      }}
    />
  )
}

/** A double underline of one pixel is two lines of one pixel; a double border counts their gap as well. */
function borderWidth(style: string, thickness: number): number {
  return style === 'double' ? thickness * 3 : Math.max(thickness, style === 'solid' ? 1 : 1.5)
}
