/** Number of a dossier within its register, `2026-014`; the sequence starts again at 1 every year. */
export function incidentNumber(year: number, sequence: number): string {
  return `${String(year)}-${String(sequence).padStart(3, '0')}`
}

/** Reference that people quote, `LIN 2026-014`: the register's prefix and the number. */
export function incidentReference(prefix: string, year: number, sequence: number): string {
  return `${prefix} ${incidentNumber(year, sequence)}`
}

/**
 * Reads a number back. `null` unless it is written exactly as `incidentNumber` writes it: one dossier has one address,
 * so `2026-14` and `2026-0014` are not numbers.
 */
export function parseIncidentNumber(text: string): { year: number; sequence: number } | null {
  const parts = /^([1-9]\d{3})-(\d{3,9})$/.exec(text)
  if (parts === null) return null
  const year = Number(parts[1])
  const sequence = Number(parts[2])
  return sequence > 0 && incidentNumber(year, sequence) === text ? { year, sequence } : null
}
