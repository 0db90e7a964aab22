import { lockPerson, onPlatform, putTotp, selectTotp, uuidv7 } from '@lekboek/database'
import { conflict } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'
import { requireAnsweredSession } from '../session/require-session.ts'
import { requireWholeProof, type Proof } from './require-proof.ts'
import { sealed } from './sealed-secret.ts'
import { newTotpSecret, totpAddress } from './totp-code.ts'

/** A secret to put into an app, still to be confirmed with a code of it. */
export interface StartedTotp {
  readonly id: string
  /** base32, to be typed where nothing can be scanned. */
  readonly secret: string
  /** `otpauth://…`, to be shown as a square to scan. */
  readonly address: string
}

/**
 * Begins to enrol in codes of an app. What was begun elsewhere and not confirmed is void. Whoever has signed in to enrol
 * has just shown the password; everybody else shows it again, and whoever came through an organisation's provider too.
 *
 * @throws {Refusal} conflict where codes of an app are on already.
 */
export async function startTotp(context: AccountContext, proof: Proof): Promise<StartedTotp> {
  const session = await requireAnsweredSession(context)
  if (session.standing === 'whole' || session.providerOrganisationId !== null)
    await requireWholeProof(context, session, proof)
  const { userId, email } = session
  const started = { id: uuidv7(), secret: newTotpSecret() }
  const sealedSecret = sealed(started.secret, context.secret, userId)
  await onPlatform(context.database, async (platform) => {
    await lockPerson(platform, userId)
    if ((await selectTotp(platform, userId))?.confirmedAt) throw conflict(1, null)
    await putTotp(platform, { userId, id: started.id, sealedSecret, createdAt: context.now() })
  })
  return { ...started, address: totpAddress(started.secret, email) }
}
