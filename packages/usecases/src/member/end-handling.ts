import {
  appendJournal,
  deleteHandler,
  inRegister,
  onPlatform,
  selectInherited,
  selectMember,
  systemActor,
  type Database,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'

/**
 * Takes whoever is no handler of an organisation any more off the dossiers of the registers that it has in hand beside its own,
 * as ending the role does in that one. In transactions of their own, because none spans two registers; whoever is made handler
 * anew before they ran finds nothing either: an assignment counts no more that is older than the role.
 */
export async function endHandlingInherited(
  { database, now }: { readonly database: Database; readonly now: () => Instant },
  houseId: string,
  userId: string,
): Promise<void> {
  const at = now()
  const inherited = await onPlatform(database, (platform) => selectInherited(platform, houseId, at))
  for (const registerId of inherited)
    await inRegister(database, systemActor, registerId, async (register) => {
      const member = await selectMember(register, userId, at, houseId)
      if (member?.roles.includes('handler')) return
      for (const { incidentId, name } of await deleteHandler(register, userId))
        await appendJournal(register, { verb: 'handler.ended', at, incidentId, summary: { handler: name } })
    })
}
