import { normaliseKbo, type Instant } from '@lekboek/domain'
import {
  insertOrganisation,
  onPlatform,
  selectKnownOrganisations,
  type Database,
  type StoredOrganisation,
} from '@lekboek/database'
import { newOrganisation, type OrganisationDescription } from '../organisation/new-organisation.ts'
import { OrganisationNames } from '../organisation/organisation-names.ts'
import { Fields } from '../input/fields.ts'
import { readOrganisationName } from '../input/read-name.ts'

/** What the operator's verbs work with: nobody is signed in. */
export interface OperatorContext {
  readonly database: Database
  readonly now: () => Instant
}

/** The operator brings one organisation aboard. @throws {Refusal} invalid. */
export async function addOrganisation(
  context: OperatorContext,
  description: OrganisationDescription,
): Promise<StoredOrganisation> {
  const now = context.now()
  const fields = new Fields(description, now)
  const name = readOrganisationName(fields, 'name', { mayBeAuthority: true })
  const kbo = description.kbo === null ? null : normaliseKbo(description.kbo)
  if (description.kbo !== null && kbo === null) fields.add('kbo', 'invalidIdentifier')
  const known = await selectKnownOrganisations(context.database, now)
  if (kbo !== null && known.some((one) => one.kbo === kbo)) fields.add('kbo', 'repeated')
  fields.refuse()
  const organisation = newOrganisation({ ...description, name, kbo }, new OrganisationNames(known), now)
  await onPlatform(context.database, (platform) => insertOrganisation(platform, organisation))
  return organisation
}
