import { deleteMailDomain, deleteProviderLinks, onPlatform, putMailDomain } from '@lekboek/database'
import { readEmail } from '../email/email-address.ts'
import { invalid } from '../refusal.ts'
import type { OperatorContext } from '../platform/add-organisation.ts'

/**
 * The operator has made sure that a domain of e-mail is an organisation's own: its provider may vouch for addresses there.
 * False where it is another organisation's.
 *
 * @throws {Refusal} invalid for what is no domain, or is taken for another one.
 */
export async function addMailDomain(
  { database, now }: OperatorContext,
  organisationId: string,
  text: string,
): Promise<boolean> {
  const domain = readDomain(text)
  return onPlatform(database, (platform) => putMailDomain(platform, { domain, organisationId, at: now() }))
}

/** False where the organisation does not have it. */
export async function removeMailDomain(
  { database }: OperatorContext,
  organisationId: string,
  text: string,
): Promise<boolean> {
  const domain = readDomain(text)
  return onPlatform(database, (platform) => deleteMailDomain(platform, domain, organisationId))
}

/** Forgets as whom a provider knows somebody, so that they can be linked anew. False where it knew nobody. */
export async function forgetProviderLink(
  { database }: OperatorContext,
  organisationId: string,
  email: string,
): Promise<boolean> {
  const address = email.trim().toLowerCase()
  return onPlatform(
    database,
    async (platform) => (await deleteProviderLinks(platform, organisationId, address)) > 0,
  )
}

function readDomain(text: string): string {
  const reading = readEmail(`x@${text.trim()}`)
  if ('problem' in reading) throw invalid([{ path: 'domain', code: reading.problem }])
  return reading.address.slice(2)
}
