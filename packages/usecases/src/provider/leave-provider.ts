import { randomBytes } from 'node:crypto'
import { buildEndSessionUrl } from 'openid-client'
import { selectOpenProvider } from '@lekboek/database'
import { leaveSession } from '../session/leave-session.ts'
import { currentSession } from '../session/require-session.ts'
import { answeredState, type ProviderReturn } from './provider-answer.ts'
import type { ProviderAccountContext } from './provider-context.ts'

/** Where a browser goes to sign out at the provider as well, and what it keeps until it comes back. */
export interface BegunSignOut {
  readonly location: string
  readonly ticket: string
}

/**
 * Ends a session here, and says where its person signs out at the provider through which they came. What they are called
 * there is not said: it would stand in an address. The provider asks them instead.
 *
 * @returns null where no provider vouched, where it has no such page, and where it does not answer: the session has ended
 * all the same.
 */
export async function leaveProvider(context: ProviderAccountContext): Promise<BegunSignOut | null> {
  const { database, providers } = context
  const session = await currentSession(context)
  await leaveSession(context)
  const organisationId = session?.providerOrganisationId ?? null
  if (organisationId === null) return null
  const provider = await selectOpenProvider(database, organisationId, context.now())
  const configuration = provider && (await providers.reach(provider).catch(() => null))
  if (!configuration || configuration.serverMetadata().end_session_endpoint === undefined) return null
  const ticket = randomBytes(32).toString('base64url')
  const location = buildEndSessionUrl(configuration, {
    post_logout_redirect_uri: providers.signedOutAddress(organisationId),
    state: providers.drawn('state', ticket),
  })
  return { location: location.href, ticket }
}

/** Whether a browser that comes back from a provider went there from here to sign out. */
export function cameFromSignOut({ providers }: ProviderAccountContext, answer: ProviderReturn): boolean {
  return answeredState(providers, answer) !== null
}
