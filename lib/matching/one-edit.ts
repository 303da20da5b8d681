/**
 * Whether two words differ by exactly one slip of the pen: a letter too many, one too few, another one, or two
 * neighbours in each other's place (F. Damerau, "A technique for computer detection and correction of spelling
 * errors", CACM 7, 1964). Compares UTF-16 code units; equal words do not differ.
 */
export function oneEditApart(one: string, other: string): boolean {
  if (one.length > other.length) return oneEditApart(other, one)
  if (other.length - one.length > 1) return false
  let same = 0
  while (same < one.length && one.charCodeAt(same) === other.charCodeAt(same)) same++
  if (one.length < other.length) return one.slice(same) === other.slice(same + 1)
  if (same === one.length) return false
  if (one.slice(same + 1) === other.slice(same + 1)) return true
  const swapped = one[same] === other[same + 1] && one[same + 1] === other[same]
  return swapped && one.slice(same + 2) === other.slice(same + 2)
}
