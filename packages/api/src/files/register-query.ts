import { incidentStatuses, incidentTypes, type Problem } from '@lekboek/domain'
import { Refusal, type IncidentFilter } from '@lekboek/usecases'

/** A query string as it was read: a name that comes back is a list. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * The filter of the dossier list, in a query string: lists by repeating the name or with commas, yes and no as
 * `true` and `false`, instants in RFC 3339.
 *
 * @throws {Refusal} invalid, with every name or value that does not fit.
 */
export function readRegisterQuery(query: Query): IncidentFilter {
  const problems: Problem[] = []
  const add = (path: string, code: Problem['code']) => {
    problems.push({ path, code })
  }
  const one = (name: string): string | null => {
    const value = query[name]
    if (typeof value === 'object') add(name, 'repeated')
    return typeof value === 'string' ? value : null
  }
  const list = <Value extends string>(name: string, known: readonly Value[]): Value[] | null => {
    const given = [query[name] ?? []].flat().flatMap((value) => value.split(','))
    const found = known.filter((value) => given.includes(value))
    if (given.some((value) => !known.some((each) => each === value))) add(name, 'notInList')
    return given.length > 0 ? found : null
  }
  const boolean = (name: string): boolean | null => {
    const value = one(name)
    if (value !== null && value !== 'true' && value !== 'false') add(name, 'notBoolean')
    return value === null ? null : value === 'true'
  }
  const filter: Record<keyof IncidentFilter, unknown> & IncidentFilter = {
    status: list('status', incidentStatuses),
    incidentType: list('incidentType', incidentTypes),
    from: one('from'),
    until: one('until'),
    authorityNotified: boolean('authorityNotified'),
    peopleTold: boolean('peopleTold'),
    overdue: boolean('overdue'),
    text: one('text'),
    processor: one('processor'),
    reportInTime: boolean('reportInTime'),
    receiptOpen: boolean('receiptOpen'),
  }
  for (const name of Object.keys(query))
    if (!Object.hasOwn(filter, name) && name !== 'language') add(name, 'unknownField')
  if (problems.length > 0) throw new Refusal({ kind: 'invalid', problems })
  return filter
}
