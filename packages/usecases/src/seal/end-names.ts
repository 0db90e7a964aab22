import {
  accessListStatement,
  appendJournal,
  inRegister,
  onPlatform,
  readRegister,
  selectInherited,
  systemActor,
  takeNameOff,
  type Database,
  type Named,
  type Register,
} from '@lekboek/database'
import type { RowColumn } from '../input/row.ts'

/**
 * Takes somebody who left off the sealed dossiers that name them, and answers off which. Whoever comes back in another role
 * does not find them there, whoever is left named: of a dossier that names nobody any more two key holders read what is in it.
 */
export function endNames(register: Register, userId: string): Promise<string[]> {
  return register.throughSeals(() => takeNameOff(register, userId))
}

/** Ways through which somebody sees dossiers, and is named in one. */
const namedThrough = ['role', 'deputy', 'mandate']

/**
 * The same before people come into an organisation through whom nothing there is open to them at this moment: a naming ends
 * with the role or the mandate through which it was held, also where that passed by itself. In the organisation's own register and
 * in every one that it inherited; whoever comes back is named anew or not at all. Nobody who has a way in is touched, and what
 * is taken from whoever then does not come in opened nothing for them.
 */
export async function endNamesOfNewcomers(
  { database, now }: { readonly database: Database; readonly now: () => string },
  house: string,
  people: readonly Named[],
): Promise<void> {
  const at = now()
  const ways = await readRegister<RowColumn>(database, house, accessListStatement(house, at))
  const inside = new Set(
    ways.flatMap(({ row }) => (namedThrough.includes(String(row['way'])) ? [row['userId']] : [])),
  )
  const newcomers = people.filter(({ userId }) => !inside.has(userId))
  if (newcomers.length === 0) return
  const inherited = await onPlatform(database, (platform) => selectInherited(platform, house, at))
  for (const registerId of [house, ...inherited])
    await inRegister(database, systemActor, registerId, async (register) => {
      for (const { userId, name } of newcomers)
        for (const incidentId of await endNames(register, userId))
          await appendJournal(register, {
            ...{ verb: 'incident.nameEnded', at, incidentId },
            summary: { named: name },
          })
    })
}
