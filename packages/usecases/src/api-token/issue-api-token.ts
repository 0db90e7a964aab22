import { fittingScopes, mayInRegister, needsConsent } from '@lekboek/access'
import {
  appendJournal,
  countLivingApiTokens,
  inRegister,
  insertApiToken,
  lockMembers,
  uuidv7,
} from '@lekboek/database'
import type { OrganisationKind } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { Fields, shortText } from '../input/fields.ts'
import type { Row } from '../input/row.ts'
import { forbidden, rateLimited } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { apiTokenById } from './api-token-by-id.ts'
import { tellConsenters } from './tell-consenters.ts'
import { newTokenSecret, tokenHash } from './token-secret.ts'

export interface ApiTokenInput {
  readonly name?: string | null
  readonly scopes?: readonly string[] | null
  /** Days until it runs out. */
  readonly days?: number | null
}

/** A year at most, a quarter unless told. */
export const tokenDays = { usual: 90, most: 365 } as const
/** More programs than an organisation connects; whoever stole an administrator's session does not fill the table. */
export const mostTokens = 50
const dayMs = 86_400_000

export interface IssuedApiToken {
  /** What the program sends. Nobody can show it a second time. */
  readonly secret: string
  readonly token: Row
}

/**
 * The administrator makes a token with which a program calls the API as a service account of the organisation. One that
 * shows dossiers opens nothing until the DPO has consented, unless the administrator is DPO as well; a letter asks for it.
 *
 * @throws {Refusal} forbidden for everybody else, and for a program; invalid with the fields that do not
 * fit; rateLimited for more tokens than an organisation has use for.
 */
export async function issueApiToken(
  context: Context,
  organisationId: string,
  input: ApiTokenInput,
): Promise<IssuedApiToken> {
  const { ability, access, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'ApiToken')) throw forbidden()
  const now = context.now()
  const { name, scopes, days } = readToken(input, access.organisationKinds, now)
  const expiresAt = new Date(Date.parse(now) + days * dayMs).toISOString()
  const isApproved = !needsConsent(scopes) || mayInRegister(ability, 'decide', 'ApiToken')
  const secret = newTokenSecret()
  return inRegister(context.database, actor, organisationId, async (register) => {
    // Alone among changes of who gets in: the bound holds for two who make tokens at once.
    await lockMembers(register)
    if ((await countLivingApiTokens(register, now)) >= mostTokens) throw rateLimited()
    const id = uuidv7()
    const userId = `service-${id}`
    await insertApiToken(register, {
      ...{ id, userId, email: `${userId}@service.invalid`, name, scopes, secretHash: tokenHash(secret) },
      ...{ createdAt: now, createdBy: viewer.id, expiresAt, isApproved },
    })
    if (!isApproved) await tellConsenters(context, register, now)
    const token = await apiTokenById(register, id)
    const summary = { tokenId: id, name, scopes, expiresAt, isApproved }
    await appendJournal(register, { verb: 'apiToken.issued', at: now, incidentId: null, summary })
    return { secret, token }
  })
}

function readToken(input: ApiTokenInput, kinds: readonly OrganisationKind[], now: string) {
  const fields = new Fields({ ...input, days: input.days ?? tokenDays.usual }, now)
  const name = fields.text('name', { max: shortText })
  const scopes = fields.choices('scopes', fittingScopes(kinds))
  if (scopes.length === 0) fields.addOnce('scopes', 'required')
  const days = fields.wholeNumber('days', { min: 1, max: tokenDays.most })
  fields.refuse()
  return { name, scopes, days }
}
