import type { Instant } from '@lekboek/domain'

/** An instant as PostgreSQL writes it in JSON, with `+00:00`, in the form in which instants are compared. */
export function instantOf(at: string): Instant {
  return new Date(at).toISOString()
}
