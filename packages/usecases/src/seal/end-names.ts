import { takeNameOff, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'

/**
 * Takes somebody who left off the sealed dossiers that name them, and answers off which. Whoever comes back in another role
 * does not find them there. The last DPO or decider named stays: of such a dossier two key holders read what is in it.
 */
export function endNames(register: Register, userId: string, now: Instant): Promise<string[]> {
  return register.throughSeals(() => takeNameOff(register, userId, now))
}
