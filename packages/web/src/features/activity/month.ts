const form = /^20\d{2}-(0[1-9]|1[0-2])$/

/** The month named in the address, `2026-11`; the one that runs now where it names none. */
export function readMonth(asked: unknown, now: string, zone: string): string {
  return typeof asked === 'string' && form.test(asked) ? asked : monthOf(now, zone)
}

/** The month on the clock of a zone. */
export function monthOf(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit' })
  return parts.format(new Date(instant)).slice(0, 7)
}
