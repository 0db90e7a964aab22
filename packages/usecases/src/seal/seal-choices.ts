import { mayOnIncident } from '@lekboek/access'
import type { Instant } from '@lekboek/domain'
import { accessListStatement, readRegister, type Named, type Register } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** Somebody who can be named in a sealed dossier: their role or mandate reads dossiers. */
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
 * Whom a sealed dossier may name: by name, neither addresses nor roles. Programs are never named.
 *
 * @throws {Refusal} forbidden for whoever may not seal.
 */
export async function listSealChoices(context: Context, organisationId: string): Promise<SealChoice[]> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayOnIncident(ability, 'unseal', 'Incident', { handlerIds: [] })) throw forbidden()
  return choicesAt(organisationId, context.now(), (statement) =>
    readRegister<RowColumn>(context.database, organisationId, statement),
  )
}

/** The same in an open register. */
export function sealChoicesIn(register: Register, now: Instant): Promise<SealChoice[]> {
  return choicesAt(register.organisationId, now, (statement) => register.query<RowColumn>(statement))
}

/** Whether somebody has a role or mandate at this moment that reads dossiers: a name alone tells nobody anything. */
export async function mayStillRead(
  { database, now }: Pick<Context, 'database' | 'now'>,
  organisationId: string,
  userId: string,
): Promise<boolean> {
  const choices = await choicesAt(organisationId, now(), (statement) =>
    readRegister<RowColumn>(database, organisationId, statement),
  )
  return choices.some((one) => one.userId === userId)
}

type Asking = (statement: Parameters<typeof readRegister<RowColumn>>[2]) => Promise<RowColumn[]>

async function choicesAt(organisationId: string, now: Instant, ask: Asking): Promise<SealChoice[]> {
  const rows = (await ask(accessListStatement(organisationId, now))).map(({ row }) => row)
  const reading = rows.filter(
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
