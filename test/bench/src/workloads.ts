import { idOf, type Scale } from './data.ts'
import type { RequestOf } from './load.ts'
import { addMeasure, consultantQueue, openDossier, openRegister } from './operations.ts'

export type WorkName = 'W1' | 'W2' | 'W3' | 'W4'

/** One thing that people do, as each program is asked to do it. */
export interface Workload {
  readonly name: WorkName
  readonly what: string
  /** Who is signed in. */
  readonly person: 'dpo' | 'consultant'
  readonly operation: string
  readonly variablesOf: (index: number) => Readonly<Record<string, unknown>>
}

/** The register whose pages are measured: the 40th in size, a mid-sized municipality. */
export const readRegister = 40
/** The one after it takes what is written: the pages that are read stay as they were filled, run after run. */
export const writtenRegister = 41
/** One of a size with those, which is nothing to the person who reads and writes there. */
export const foreignRegister = 43
/** Of nothing. */
export const absentId = '6f726730-3030-3030-3030-303039393939'

/** The dossiers of a register in the fill's plan: its lowest number, and how many. */
export interface Plan {
  readonly first: number
  readonly size: number
}

/** Every dossier of those registers, in turn. */
export function workloads(read: Plan, written: Plan): Workload[] {
  const organisation = idOf('org', readRegister)
  const sequenceOf = (index: number) => (index % read.size) + 1
  const open = Array.from({ length: written.size }, (_, at) => written.first + at).filter((n) => n % 7 < 3)
  return [
    {
      name: 'W1',
      what: 'open a register',
      person: 'dpo',
      operation: openRegister,
      variablesOf: () => ({ organisation }),
    },
    {
      name: 'W2',
      what: 'open a dossier',
      person: 'dpo',
      operation: openDossier,
      variablesOf: (index) => ({
        organisation,
        number: `2026-${String(sequenceOf(index)).padStart(3, '0')}`,
      }),
    },
    {
      name: 'W3',
      what: "a consultant's queue",
      person: 'consultant',
      operation: consultantQueue,
      variablesOf: () => ({}),
    },
    {
      name: 'W4',
      what: 'add a measure',
      person: 'dpo',
      operation: addMeasure,
      variablesOf: (index) => ({
        organisation: idOf('org', writtenRegister),
        incident: idOf('inc', open[index % open.length] ?? written.first),
        input: {
          text: 'Ontvanger gevraagd de brief terug te bezorgen',
          kind: 'corrective',
          owner: 'Postkamer',
          dueAt: '2026-12-01T12:00:00.000Z',
        },
      }),
    },
  ]
}

/** A GraphQL request over HTTP. */
export function graphqlRequest(workload: Workload, cookie: string): RequestOf {
  return (index) => ({
    path: '/graphql',
    headers: { cookie, 'apollo-require-preflight': '1' },
    body: JSON.stringify({ query: workload.operation, variables: workload.variablesOf(index) }),
  })
}

/** The same work in the limit program's own few words. */
export function limitRequest(workload: Workload, cookie: string): RequestOf {
  return (index) => {
    const variables = workload.variablesOf(index)
    const [year, sequence] = String(variables['number'] ?? '0-0')
      .split('-')
      .map(Number)
    return {
      path: '/',
      headers: { cookie },
      body: JSON.stringify({ work: workload.name, ...variables, year, sequence }),
    }
  }
}

export const scale: Scale = { registers: 1000, dossiers: 200_000 }
