import { onPlatform, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { workersIn } from '../incident/who-works.ts'
import { choicesAmong, comesInThrough } from './seal-choices.ts'

/** Whether it is asked which names of a sealed dossier lapsed. */
export function asksLapsed(selection: Selection): boolean {
  const named = selection['namedPersons']
  return typeof named === 'object' && 'hasLapsed' in named
}

/** What has to be read of the names: whether one lapsed is nowhere stored, and hangs on who comes in by which ways. */
export function namesNeeded(selection: Selection): Selection {
  const { hasLapsed: _, ...stored } = selection['namedPersons'] as Selection
  return { namedPersons: { ...stored, userId: true, via: true } }
}

/** A name of a sealed dossier as it was read. */
type ReadName = Readonly<{ userId: string; via: readonly string[] }>

/**
 * Says of each name of sealed dossiers whether it lapsed: no way in through which it was given is left, so that the dossier is not there
 * for that person, and naming them once more is another naming. Asked after the change: of those who come in at this moment.
 */
export async function showNames(
  { database, now }: Pick<Context, 'database' | 'now'>,
  organisationId: string,
  selection: Selection,
  rows: readonly IncidentRow[],
): Promise<IncidentRow[]> {
  if (!asksLapsed(selection) || !rows.some((row) => namesOf(row).length > 0)) return [...rows]
  const { ways } = await onPlatform(database, (platform) => workersIn(platform, organisationId, now()))
  const choices = new Map(choicesAmong(ways).map((one) => [one.userId, one]))
  return rows.map((row) => ({
    ...row,
    namedPersons: namesOf(row).map(({ via, ...name }) => ({
      ...name,
      hasLapsed: !comesInThrough(choices.get(name.userId), via),
    })),
  }))
}

const namesOf = (row: IncidentRow): readonly ReadName[] =>
  Array.isArray(row['namedPersons']) ? (row['namedPersons'] as readonly ReadName[]) : []
