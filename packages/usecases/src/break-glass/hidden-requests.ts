import {
  selectHiddenRequests,
  selectNumbersWithout,
  type BreakGlassRow,
  type Register,
} from '@lekboek/database'
import { incidentNumber } from '@lekboek/domain'

/**
 * The requests that are not there for a person: for a sealed dossier for which they are left out, or were when its seal was
 * lifted or named otherwise. One that was opened before they were left out they saw, and keep seeing.
 */
export async function requestsWithout(register: Register, userId: string): Promise<string[]> {
  const places = await register.throughSeals(() => selectNumbersWithout(register, userId))
  const without = places.map(({ year, sequence, since }) => ({
    number: incidentNumber(year, sequence),
    since,
  }))
  return selectHiddenRequests(register, userId, without)
}

/** Whether a request is there for a person. What they asked or confirmed themselves they know, and nothing more of it. */
export async function isThereFor(
  register: Register,
  { askedById, id }: Pick<BreakGlassRow, 'askedById' | 'id'>,
  userId: string,
): Promise<boolean> {
  return askedById === userId || !(await requestsWithout(register, userId)).includes(id)
}
