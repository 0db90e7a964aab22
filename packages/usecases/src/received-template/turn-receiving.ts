import { appendJournal, inRegister, updateReceiving } from '@lekboek/database'
import type { Context } from '../context.ts'
import { conflict } from '../refusal.ts'
import { settingsFrom } from '../settings/find-settings.ts'
import { lockedOrganisation } from '../settings/locked-organisation.ts'
import { receivedIn, type Received } from './list-received.ts'
import { openReceived } from './open-received.ts'

/**
 * Says whether this organisation takes anything from its umbrella. What it has stays; while it takes nothing, no push
 * reaches it and none is taken back.
 *
 * @throws {Refusal} forbidden for whoever does not administer it; conflict when somebody saved its settings in between.
 */
export async function turnReceiving(
  context: Context,
  organisationId: string,
  { isReceiving, version }: { readonly isReceiving: boolean; readonly version: number },
): Promise<Received> {
  const { actor } = await openReceived(context, organisationId, 'grant')
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const before = await lockedOrganisation(register)
    if (before.settingsVersion !== version) throw conflict(before.settingsVersion, settingsFrom(before))
    await updateReceiving(register, version + 1, isReceiving)
    const received = await receivedIn(register, { ...before, settingsVersion: version + 1 })
    const verb = isReceiving ? 'templates.accepted' : 'templates.declined'
    await appendJournal(register, { verb, at: now, incidentId: null, summary: { version: version + 1 } })
    return received
  })
}
