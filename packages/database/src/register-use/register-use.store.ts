import type { Register } from '../door/in-register.ts'

/** A mark is this old before another one is written. */
const markMinutes = 60

/** Marks that a person was in the open register; within an hour of the last mark nothing is written. */
export async function markRegisterUse(register: Register, userId: string, at: string): Promise<void> {
  const stale = new Date(Date.parse(at) - markMinutes * 60_000).toISOString()
  await register.query({
    name: 'register-use.mark',
    text: `INSERT INTO register_use (organisation_id, user_id, used_at) VALUES ($1, $2, $3)
      ON CONFLICT (organisation_id, user_id) DO UPDATE SET used_at = $3
      WHERE register_use.organisation_id = $1 AND register_use.used_at <= $4::timestamptz`,
    values: [register.organisationId, userId, at, stale],
  })
}
