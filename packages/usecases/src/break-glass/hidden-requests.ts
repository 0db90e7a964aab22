import { selectNumbersWithout, type BreakGlassRow, type Register } from '@lekboek/database'
import { incidentNumber } from '@lekboek/domain'

/** The numbers of sealed dossiers for which a person is left out: to them nobody ever asked for one. */
export async function numbersWithout(register: Register, userId: string): Promise<string[]> {
  const places = await register.throughSeals(() => selectNumbersWithout(register, userId))
  return places.map(({ year, sequence }) => incidentNumber(year, sequence))
}

/** Whether a request is there for a person. What they asked or confirmed themselves they know, and nothing more of it. */
export async function isThereFor(
  register: Register,
  { askedById, number }: Pick<BreakGlassRow, 'askedById' | 'number'>,
  userId: string,
): Promise<boolean> {
  return askedById === userId || !(await numbersWithout(register, userId)).includes(number)
}
