import { selectCalled, selectIdentifiers, selectNamesBorneBeside, type Platform } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { TakenNames, type InTheWay } from '../organisation/taken-name.ts'
import { identifiersOf, type Identifier } from './find-identity.ts'

/** A name whose day has come, and that does not begin. */
export interface WithheldName extends Pick<Identifier, 'value' | 'from' | 'until'> {
  /** What it cannot be told from. */
  readonly inTheWay: InTheWay
}

/**
 * The name that an organisation should begin to bear at an instant, where another one bears one by then that it cannot be told
 * from; null where it bears it already, or may. What a plan was looked at with is not what is there on its day. Who asks holds
 * the names.
 *
 * @param looked a name that was looked at in this transaction.
 */
export async function nameWithheld(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  at: Instant,
  looked: string | null,
): Promise<WithheldName | null> {
  const called = await selectCalled(platform, organisationId)
  const names = identifiersOf(await selectIdentifiers(platform, organisationId)).filter(
    ({ kind }) => kind === 'name',
  )
  const due = names.find(({ from, until }) => from <= at && (until === null || until > at))
  if (!called || !due || due.value === called.name || due.value === looked) return null
  const taken = new TakenNames(await selectNamesBorneBeside(platform, organisationId, at))
  const inTheWay = taken.inTheWay({ ...called, name: due.value })
  return inTheWay?.code === 'nameResembles' ? { ...due, inTheWay } : null
}
