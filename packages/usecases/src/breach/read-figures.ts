import { dataTypes, type DataType } from '@lekboek/domain'
import { dataTypeLabels } from '@lekboek/domain/labels'

/** `120`, `1.200`, `1 200`; what is no number stays a text, which is refused as one. */
export function readNumber(text: string | undefined): number | string | null {
  if (text === undefined) return null
  const isNumber = /^(\d+|\d{1,3}([. \u00A0\u202F]\d{3})+)$/.test(text)
  return isNumber ? Number(text.replaceAll(/\D/g, '')) : text
}

/** `100-150` is a range, `120` one number. */
export function readRange(
  text: string | undefined,
): readonly [number | string | null, number | string | null] {
  const parts = (text ?? '').split(/[-–]/, 3).map((part) => part.trim())
  const isRange = parts.length === 2 && parts.every((part) => /^\d[\d. \u00A0\u202F]*$/.test(part))
  return isRange ? [readNumber(parts[0]), readNumber(parts[1])] : [readNumber(text), null]
}

const partsOf = (text: string) => text.split(/[,;\n]/)
const bare = (parts: readonly string[]) => parts.map((part) => part.trim().toLowerCase()).join(',')

const typeByName = new Map<string, DataType>(
  dataTypes.flatMap((type) =>
    [type, ...Object.values(dataTypeLabels[type])].map((name) => [bare(partsOf(name)), type] as const),
  ),
)
const mostParts = Math.max(...[...typeByName.keys()].map((name) => partsOf(name).length))

/**
 * Kinds of data by their key or their name in any language, with commas, semicolons or lines between. A name may hold commas
 * of its own: the longest that is known is read first.
 */
export function readKinds(text: string | undefined): (DataType | string)[] | null {
  if (text === undefined) return null
  const parts = partsOf(text)
  const kinds: string[] = []
  for (let at = 0; at < parts.length;) {
    const { length, kind } = kindAt(parts, at)
    kinds.push(kind)
    at += length
  }
  return kinds
}

function kindAt(parts: readonly string[], at: number): { length: number; kind: DataType | string } {
  for (let length = mostParts; length > 0; length -= 1) {
    const known = typeByName.get(bare(parts.slice(at, at + length)))
    if (known) return { length, kind: known }
  }
  return { length: 1, kind: parts[at] ?? '' }
}
