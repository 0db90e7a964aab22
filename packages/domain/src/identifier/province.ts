import { isNisCode } from './identifier.ts'

/** The ten provinces, and Brussels, which lies in none. */
export const provinces = [
  'antwerp',
  'flemishBrabant',
  'walloonBrabant',
  'brussels',
  'westFlanders',
  'eastFlanders',
  'hainaut',
  'liege',
  'limburg',
  'luxembourg',
  'namur',
] as const
export type Province = (typeof provinces)[number]

// Beginnings of NIS codes, believed: the first digit is the province, and 2 is shared by what was Brabant.
const beginnings: readonly [string, Province][] = [
  ['1', 'antwerp'],
  ['21', 'brussels'],
  ['23', 'flemishBrabant'],
  ['24', 'flemishBrabant'],
  ['25', 'walloonBrabant'],
  ['3', 'westFlanders'],
  ['4', 'eastFlanders'],
  ['5', 'hainaut'],
  ['6', 'liege'],
  ['7', 'limburg'],
  ['8', 'luxembourg'],
  ['9', 'namur'],
]

/**
 * The province in which a municipality lies by its NIS code, or `null` where the code does not tell. A municipality
 * that changes province changes code: ask with the code of the time that is meant.
 */
export function provinceOf(nis: string): Province | null {
  if (!isNisCode(nis)) return null
  return beginnings.find(([beginning]) => nis.startsWith(beginning))?.[1] ?? null
}
