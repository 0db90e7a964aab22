import { selectNamesBeside, type Platform } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { isMeant, TakenNames } from '../organisation/taken-name.ts'
import { invalid } from '../refusal.ts'
import type { IdentityWish } from './read-identity.ts'

export interface NameChange {
  readonly organisation: { readonly id: string; readonly name: string; readonly form: string | null }
  readonly wishes: readonly IdentityWish[]
  /** Whether it was said that another one is called the same. */
  readonly sharesName: boolean
  readonly now: Instant
}

/**
 * Refuses a name under which another organisation takes part here, or that is taken for one. Those that it passes into, and
 * those that pass into it, may be called like it. Who asks holds the names.
 *
 * @throws {Refusal} invalid at `name`: `nameResembles`; `nameTaken` and `nameNear` unless somebody meant it.
 */
export async function refuseTakenName(
  platform: Pick<Platform, 'query'>,
  { organisation, wishes, sharesName, now }: NameChange,
): Promise<void> {
  const name = wishes.find(({ kind }) => kind === 'name')?.value ?? null
  if (name === null || name === organisation.name) return
  const taken = new TakenNames(await selectNamesBeside(platform, organisation.id, now))
  const obstacle = taken.obstacle({ ...organisation, name })
  if (obstacle === null || (isMeant(obstacle) && sharesName)) return
  throw invalid([{ path: 'name', code: obstacle }])
}
