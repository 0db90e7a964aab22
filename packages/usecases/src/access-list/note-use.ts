import { inRegister, markRegisterUse, systemActor } from '@lekboek/database'
import type { Context } from '../context.ts'

/** A person in a register. */
export interface RegisterUse {
  readonly userId: string
  readonly organisationId: string
}

/**
 * Keeps that somebody was in a register, to the hour: whoever answers for it sees who still uses what they were given.
 * Not in the journal, which says what was done.
 */
export async function noteUse(
  { database, now }: Pick<Context, 'database' | 'now'>,
  { userId, organisationId }: RegisterUse,
): Promise<void> {
  await inRegister(database, systemActor, organisationId, (register) =>
    markRegisterUse(register, userId, now()),
  )
}
