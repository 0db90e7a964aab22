import { OperatorError, selectOrganisationBySlug } from '@lekboek/database'
import type { SystemContext } from '@lekboek/usecases'
import { asOperator, type Told } from '../platform/as-operator.ts'
import type { Settings } from '../settings.ts'

const told: Told = {
  notInList: 'it is none',
  repeated: 'these two agreed on it already',
  nameTaken: 'another organisation is called that (--same-name where there truly are two)',
  nameNear: 'another organisation is called almost that (--same-name where there truly are two)',
  nameReserved: 'that is what an authority or this platform is called',
  nameResembles: "it cannot be told from another organisation's",
  nameLookAlike: 'it has letters of another script that look like plain ones',
  nameSign: 'it has a sign that is no letter of Europe, figure or punctuation',
  namePlatform: 'that is what this platform is called',
}

/** Which organisation bears a path, now or before. @throws {OperatorError} where none does. */
export async function idOf({ database }: SystemContext, slug: string): Promise<string> {
  const organisation = await selectOrganisationBySlug(database, slug)
  if (organisation === null) throw new OperatorError(`There is no organisation '${slug}'.`)
  return organisation.id
}

/** Works on organisations as the operator. */
export function withContext(
  settings: Settings,
  work: (context: SystemContext) => Promise<void>,
): Promise<void> {
  return asOperator(settings, told, work)
}
