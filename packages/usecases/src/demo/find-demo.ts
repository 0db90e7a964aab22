import { countPersons, type Database } from '@lekboek/database'
import { demoOf, type Demo } from './seed-demo.ts'

/** The people of the demo where this platform was filled with it, also at a later start; null elsewhere. */
export async function findDemo(database: Database): Promise<Demo | null> {
  const demo = demoOf()
  const emails = demo.persons.map(({ email }) => email)
  return (await countPersons(database, emails)) === emails.length ? demo : null
}
