import { isUuid, onPlatform, renameStoredPasskey } from '@lekboek/database'
import { Fields } from '../input/fields.ts'
import { notFound } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'
import { requireWholeSession } from '../session/require-session.ts'
import { longestPasskeyName } from './passkey-name.ts'

/** Calls one of one's own passkeys otherwise. @throws {Refusal} notFound for one that is absent or another's. */
export async function renamePasskey(
  context: AccountContext,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const { userId } = await requireWholeSession(context)
  const fields = new Fields({ name }, context.now())
  const called = fields.text('name', { max: longestPasskeyName })
  fields.refuse()
  if (!isUuid(id)) throw notFound()
  const isRenamed = await onPlatform(context.database, (platform) =>
    renameStoredPasskey(platform, { id, userId, name: called }),
  )
  if (!isRenamed) throw notFound()
}
