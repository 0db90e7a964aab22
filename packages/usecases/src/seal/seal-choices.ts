import { mayOnIncident } from '@lekboek/access'
import type { Instant } from '@lekboek/domain'
import {
  accessListStatement,
  keptOutStatement,
  onPlatform,
  readPlatform,
  readRegister,
  selectHeir,
  type Named,
  type Register,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import type { RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { tellApart, type ToldApart } from '../member/tell-apart.ts'
import { openRegister } from '../viewer/viewer.ts'

/**
 * Somebody who can be named in a sealed dossier: their role or mandate reads dossiers, at the organisation or, once it passed
 * into another, at that one.
 */
export interface SealChoice extends Named {
  /** The consultancy for which they come; null for the organisation's own people. */
  readonly organisationName: string | null
  /** Whether a DPO or decider of the organisation itself, of whom one at least stays named. */
  readonly isOfficer: boolean
}

const readingRoles = ['dpo', 'decider', 'auditor', 'handler']
const officers = ['dpo', 'decider']
const readingScopes = ['dpo', 'read']

/**
 * Whom a sealed dossier may name: by name, neither addresses nor roles save of two who are called the same. Programs are never named.
 *
 * @throws {Refusal} forbidden for whoever may not seal.
 */
export async function listSealChoices(
  context: Context,
  organisationId: string,
): Promise<ToldApart<SealChoice>[]> {
  const { ability, access } = await openRegister(context, organisationId)
  if (!mayOnIncident(ability, 'unseal', 'Incident', { handlerIds: [] })) throw forbidden()
  const houseId = access.heir?.id ?? organisationId
  return tellApart(context, { houseId, ability }, await choicesOf(context, organisationId))
}

/** The same in an open register. */
export async function sealChoicesIn(
  { database, now }: Asking,
  register: Register,
  at: Instant,
): Promise<SealChoice[]> {
  const { organisationId } = register
  const heirId = await selectHeir(register, organisationId, at)
  return heirId === null
    ? choicesAmong(await register.query<RowColumn>(accessListStatement(organisationId, at)))
    : choicesOfHeir({ database, now }, { registerId: organisationId, heirId })
}

/** Whether somebody has a role or mandate at this moment that reads dossiers: a name alone tells nobody anything. */
export async function mayStillRead(
  context: Asking,
  organisationId: string,
  userId: string,
): Promise<boolean> {
  const choices = await choicesOf(context, organisationId)
  return choices.some((one) => one.userId === userId)
}

type Asking = Pick<Context, 'database' | 'now'>

async function choicesOf(context: Asking, organisationId: string): Promise<SealChoice[]> {
  const { database, now } = context
  const heirId = await onPlatform(database, (platform) => selectHeir(platform, organisationId, now()))
  if (heirId !== null) return choicesOfHeir(context, { registerId: organisationId, heirId })
  const statement = accessListStatement(organisationId, now())
  return choicesAmong(await readRegister<RowColumn>(database, organisationId, statement))
}

/**
 * Those of the organisation in whose hands a register is that passed into it: of the old one nobody comes in any more. Whom the
 * old one refused under its mandates does not come in by one of the new one either.
 */
async function choicesOfHeir(
  { database, now }: Asking,
  { registerId, heirId }: { readonly registerId: string; readonly heirId: string },
): Promise<SealChoice[]> {
  const at = now()
  const [rows, refused] = await Promise.all([
    readRegister<RowColumn>(database, heirId, accessListStatement(heirId, at)),
    readPlatform<RowColumn>(database, keptOutStatement(heirId, at)),
  ])
  const keptOut = new Set(
    refused.filter(({ row }) => row['registerId'] === registerId).map(({ row }) => row['userId']),
  )
  return choicesAmong(rows.filter(({ row }) => row['way'] !== 'mandate' || !keptOut.has(row['userId'])))
}

function choicesAmong(ways: readonly RowColumn[]): SealChoice[] {
  const reading = ways
    .map(({ row }) => row)
    .filter(
      ({ way, role, scope }) =>
        (way === 'role' && readingRoles.includes(String(role))) ||
        way === 'deputy' ||
        (way === 'mandate' && readingScopes.includes(String(scope))),
    )
  return [...Map.groupBy(reading, ({ userId }) => String(userId))].map(([userId, ways]) => ({
    userId,
    name: String(ways[0]?.['name']),
    organisationName: ways.every(({ way }) => way === 'mandate')
      ? String(ways[0]?.['organisationName'])
      : null,
    isOfficer: ways.some(({ way, role }) => way === 'role' && officers.includes(String(role))),
  }))
}
