import type { CountryCount } from '@lekboek/domain'

/** The countries in an answer with their numbers; what has another shape is none. */
export function countryCountsIn(value: unknown): CountryCount[] {
  const rows: unknown[] = Array.isArray(value) ? value : []
  return rows.flatMap((row) => {
    if (typeof row !== 'object' || row === null || !('country' in row)) return []
    const count = 'count' in row && typeof row.count === 'number' ? row.count : null
    return typeof row.country === 'string' ? [{ country: row.country, count }] : []
  })
}
