import { toIncidentFilter, type RegisterFilter } from './register-filter.ts'

/** Where the register comes as a file, with the table's filters but never its free text. */
export function exportAddress(
  organisation: { id: string; timeZone: string },
  format: 'csv' | 'xlsx',
  filter: RegisterFilter,
  language: string,
): string {
  const chosen = Object.entries(toIncidentFilter(filter, '', organisation.timeZone)).map(([name, value]) => [
    name,
    String(value),
  ])
  const query = new URLSearchParams([...chosen, ['language', language]])
  return `/organisations/${organisation.id}/register.${format}?${query.toString()}`
}
