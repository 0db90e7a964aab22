import type { Platform } from '../door/on-platform.ts'

type Door = Pick<Platform, 'query'>

/** Somebody on the way to a provider and back. */
export interface ProviderSignIn {
  readonly organisationId: string
  readonly providerVersion: number
  /** The page here that the person was on the way to. */
  readonly back: string
}

/** Keeps it for a few minutes, and forgets whoever did not come back. */
export async function insertProviderSignIn(
  door: Door,
  signIn: ProviderSignIn & { readonly id: string; readonly createdAt: string; readonly expiresAt: string },
): Promise<void> {
  await door.query({
    name: 'provider-sign-in.forget',
    text: 'DELETE FROM provider_sign_in WHERE expires_at < $1',
    values: [signIn.createdAt],
  })
  await door.query({
    name: 'provider-sign-in.insert',
    text: `INSERT INTO provider_sign_in (id, organisation_id, provider_version, back, created_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [
      ...[signIn.id, signIn.organisationId, signIn.providerVersion, signIn.back, signIn.createdAt],
      signIn.expiresAt,
    ],
  })
}

/** Uses it up, whatever comes of the rest; null where there is none such, or it was used before, or came too late. */
export async function takeProviderSignIn(door: Door, id: string, at: string): Promise<ProviderSignIn | null> {
  const [row] = await door.query<{ [Field in keyof ProviderSignIn]: ProviderSignIn[Field] }>({
    name: 'provider-sign-in.take',
    text: `DELETE FROM provider_sign_in WHERE id = $1 AND expires_at > $2
      RETURNING organisation_id AS "organisationId", provider_version AS "providerVersion", back`,
    values: [id, at],
  })
  return row ?? null
}
