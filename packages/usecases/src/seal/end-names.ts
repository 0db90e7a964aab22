import {
  appendJournal,
  heldRolesStatement,
  inRegister,
  onPlatform,
  selectInherited,
  systemActor,
  takeNameOff,
  type Database,
  type HeldRole,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'

/**
 * Takes somebody who left off the sealed dossiers that name them, and answers off which. Whoever comes back in another role
 * does not find them there. The last DPO or decider named stays: of such a dossier two key holders read what is in it.
 */
export function endNames(register: Register, userId: string, now: Instant): Promise<string[]> {
  return register.throughSeals(() => takeNameOff(register, { userId, house: register.organisationId }, now))
}

/**
 * The same in every register that an organisation inherited, before somebody comes into it who holds no role there: a naming
 * ends with the membership, and whoever comes back is named anew or not at all. Nobody who has a role is touched, and what is
 * taken from whoever then does not come in opened nothing for them.
 */
export async function endInheritedNames(
  { database, now }: { readonly database: Database; readonly now: () => Instant },
  house: string,
  person: { readonly id: string; readonly name: string },
): Promise<void> {
  const at = now()
  const inherited = await onPlatform(database, async (platform) => {
    const held = await platform.query<HeldRole & Record<string, unknown>>(heldRolesStatement(house, at))
    return held.some(({ userId }) => userId === person.id) ? [] : selectInherited(platform, house, at)
  })
  for (const registerId of inherited)
    await inRegister(database, systemActor, registerId, async (register) => {
      const userId = person.id
      const left = await register.throughSeals(() => takeNameOff(register, { userId, house }, at))
      for (const incidentId of left) {
        const summary = { named: person.name }
        await appendJournal(register, { verb: 'incident.nameEnded', at, incidentId, summary })
      }
    })
}
