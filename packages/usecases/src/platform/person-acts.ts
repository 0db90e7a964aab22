import { selectPersonActs, selectPersonByEmail, type PersonAct } from '@lekboek/database'
import { comparableEmail } from '../email/email-address.ts'
import type { OperatorContext } from './add-organisation.ts'

/** What operators did to an account, and on whose word, the oldest first; null where nobody has this address. */
export async function personActs(
  { database }: OperatorContext,
  email: string,
): Promise<Omit<PersonAct, 'userId'>[] | null> {
  const person = await selectPersonByEmail(database, comparableEmail(email))
  return person && selectPersonActs(database, person.id)
}
