import { mayInRegister } from '@lekboek/access'
import { parseIncidentNumber } from '@lekboek/domain'
import { readRegister, servedOptionsStatement, type ServedOption } from '@lekboek/database'
import type { Context } from '../context.ts'
import { readPageSize } from '../input/page.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { readServedFilter, type ServedFilter } from './read-deliveries.ts'
import { isConfirmed, isMeant } from './term-of.ts'

/** Which of the served controllers are looked for, and how many are shown. */
export interface ServedSearch {
  readonly filter?: ServedFilter | null
  readonly first: number
}

/** What a search among the served controllers comes to: how many fit, and the first of them. */
export interface ServedFound {
  readonly count: number
  /** Those that the breach is not for yet, and that a filter chooses. */
  readonly openCount: number
  /** Names of all services, for the filter. */
  readonly services: readonly string[]
  readonly controllers: readonly {
    readonly id: string
    readonly name: string
    readonly services: readonly string[]
    /** The shortest that a contract with it gives. */
    readonly termHours: number | null
    readonly isChosen: boolean
    /** Whether the processor confirmed that it works for them; others are chosen one by one. */
    readonly isConfirmed: boolean
  }[]
}

/**
 * Looks among those whom a processor serves for whom its breach concerns; thousands are counted, some are shown.
 *
 * @throws {Refusal} notFound where the processor has no such breach.
 */
export async function findServed(
  context: Context,
  organisationId: string,
  number: string,
  { filter, first: most }: ServedSearch,
): Promise<ServedFound> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (!parseIncidentNumber(number)) throw notFound()
  const now = context.now()
  const first = readPageSize(most)
  const meant = readServedFilter(filter ?? {}, now)
  const [breach] = await readRegister<{ served: ServedOption[] | null }>(
    context.database,
    organisationId,
    servedOptionsStatement(organisationId, now, number),
  )
  if (!breach) throw notFound()
  const served = breach.served ?? []
  const found = served.filter((one) => isMeant(meant, one))
  return {
    count: found.length,
    openCount: found.filter((one) => !one.isChosen && isConfirmed(one)).length,
    services: [...new Set(served.flatMap(servicesOf))].toSorted((a, b) => a.localeCompare(b)),
    controllers: found.slice(0, first).map((one) => ({
      ...{ id: one.id, name: one.name, services: servicesOf(one), isChosen: one.isChosen },
      isConfirmed: isConfirmed(one),
      // What is confirmed comes first, then the shortest term.
      termHours: one.agreements[0]?.termHours ?? null,
    })),
  }
}

const servicesOf = ({ agreements }: ServedOption) => [...new Set(agreements.map(({ service }) => service))]
