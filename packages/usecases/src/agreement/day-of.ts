/** `2027-01-31`, on the wall clock of a register. */
export function dayOf(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(at))
}
