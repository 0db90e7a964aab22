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

const typeByLabel = new Map<string, DataType>(
  dataTypes.flatMap((type) => [
    [type.toLowerCase(), type] as const,
    ...Object.values(dataTypeLabels[type]).map((label) => [label.toLowerCase(), type] as const),
  ]),
)

/** Kinds of data by their key or their name in any language, with commas between. */
export function readKinds(text: string | undefined): (DataType | string)[] | null {
  if (text === undefined) return null
  const known = typeByLabel.get(text.trim().toLowerCase())
  if (known) return [known]
  return text.split(',').map((one) => typeByLabel.get(one.trim().toLowerCase()) ?? one)
}
