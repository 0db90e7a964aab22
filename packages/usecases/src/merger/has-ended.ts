import type { OrganisationRow } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'

/** Whether an organisation takes part no more at an instant: it passed into another, or its time to be read is over. */
export function hasLeft({ validUntil }: Pick<OrganisationRow, 'validUntil'>, at: Instant): boolean {
  return validUntil !== null && instantOf(validUntil) <= at
}

/** Whether nothing is written in its register any more by its own people. */
export function isOver(
  organisation: Pick<OrganisationRow, 'validUntil' | 'serviceEndsAt'>,
  at: Instant,
): boolean {
  const { serviceEndsAt } = organisation
  return hasLeft(organisation, at) || (serviceEndsAt !== null && instantOf(serviceEndsAt) <= at)
}
