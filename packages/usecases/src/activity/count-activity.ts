import {
  activityClientsStatement,
  activityStatement,
  readPlatform,
  readRegister,
  type ActivityClientRow,
  type ActivityRow,
  type Database,
  type DayRange,
  type Eyes,
} from '@lekboek/database'
import { actKindOf, actKinds, type ActKind } from './act-kind.ts'

/** What one person did on one day in one register, in numbers. */
export interface ActivityDay {
  readonly day: string
  readonly personId: string
  readonly personName: string
  readonly acts: number
  /** Different dossiers. */
  readonly dossiers: number
  /** Only kinds of which there was one. */
  readonly kinds: readonly { readonly kind: ActKind; readonly acts: number }[]
}

export interface ClientActivity {
  readonly clientId: string
  readonly clientName: string
  readonly kbo: string | null
  readonly acts: number
  /** Different dossiers over the whole period. */
  readonly dossiers: number
  readonly kinds: ActivityDay['kinds']
  readonly days: readonly ActivityDay[]
}

/**
 * What a consultancy's people did in the registers of its clients, register by register: each is opened by itself, and
 * only acts under this consultancy's own mandates are counted. Clients without an act are left out. Of a sealed dossier
 * only those whom it names are told that there was work on it.
 */
export async function countActivity(
  database: Database,
  consultancyId: string,
  days: DayRange,
  personId: string | null,
  eyes: Eyes,
): Promise<ClientActivity[]> {
  const clients = await readPlatform<{ [Field in keyof ActivityClientRow]: ActivityClientRow[Field] }>(
    database,
    activityClientsStatement(consultancyId, days),
  )
  const counted: ClientActivity[] = []
  for (const client of clients) {
    const rows = await readRegister<{ [Field in keyof ActivityRow]: ActivityRow[Field] }>(
      database,
      client.id,
      activityStatement(client.id, consultancyId, days, personId),
      eyes,
    )
    if (rows.length > 0) counted.push(activityOf(client, rows))
  }
  return counted
}

function activityOf({ id, name, kbo }: ActivityClientRow, rows: readonly ActivityRow[]): ClientActivity {
  const perDay = Map.groupBy(rows, ({ day, personId }) => `${day} ${personId}`)
  const days = [...perDay.values()].map((one) => ({ ...headOf(one), ...summed(one) }))
  return { clientId: id, clientName: name, kbo, ...summed(rows), days }
}

function headOf([first]: readonly ActivityRow[]): Pick<ActivityDay, 'day' | 'personId' | 'personName'> {
  const { day = '', personId = '', personName = '' } = first ?? {}
  return { day, personId, personName }
}

function summed(rows: readonly ActivityRow[]): Pick<ActivityDay, 'acts' | 'dossiers' | 'kinds'> {
  const sum = (some: readonly ActivityRow[]) => some.reduce((total, { acts }) => total + acts, 0)
  const kinds = actKinds
    .map((kind) => ({ kind, acts: sum(rows.filter(({ verb }) => actKindOf(verb) === kind)) }))
    .filter(({ acts }) => acts > 0)
  return { acts: sum(rows), dossiers: new Set(rows.flatMap(({ incidentIds }) => incidentIds)).size, kinds }
}
