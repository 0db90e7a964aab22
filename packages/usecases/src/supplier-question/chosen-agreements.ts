import { agreementsStatement, type Register } from '@lekboek/database'
import type { Instant, Problem } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { invalid } from '../refusal.ts'

/** Where a supplier is written to: its own contact, or whom to reach in an emergency. */
export function addressOf(agreement: Row): string | null {
  const [day, night] = [agreement['emergencyDay'], agreement['emergencyNight']] as (Row | null)[]
  const found = [agreement['contactEmail'], day?.['email'], night?.['email']].find(
    (one) => typeof one === 'string' && one !== '',
  )
  return typeof found === 'string' ? found : null
}

/** @throws {Refusal} invalid, as `askSuppliers`. */
export async function chosenAgreements(
  register: Pick<Register, 'organisationId' | 'query'>,
  ids: readonly string[],
  now: Instant,
): Promise<Row[]> {
  if (ids.length === 0) throw invalid([{ path: 'agreements', code: 'required' }])
  const found = await register.query<RowColumn>(agreementsStatement(register.organisationId))
  const own = new Map(
    found
      .map(({ row }) => row)
      .filter(
        ({ controllerId, until }) =>
          controllerId === register.organisationId && (typeof until !== 'string' || instantOf(until) > now),
      )
      .map((row) => [row['id'], row]),
  )
  const chosen = ids.map((id) => own.get(id) ?? null)
  const problems = chosen.flatMap((row, index): Problem[] => {
    const path = `agreements.${index}`
    if (row === null) return [{ path, code: 'notInList' }]
    return addressOf(row) === null ? [{ path, code: 'notEmail' }] : []
  })
  if (problems.length > 0) throw invalid(problems)
  return chosen.filter((row) => row !== null)
}
