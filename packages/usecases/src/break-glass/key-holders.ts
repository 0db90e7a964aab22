import { mayInRegister, passwordSuffices, reachesHeirs } from '@lekboek/access'
import {
  accessListStatement,
  appendJournal,
  inRegister,
  isUuid,
  keyHoldersStatement,
  membersStatement,
  readRegister,
  replaceKeyHolders,
  selectOrganisation,
  updateBreakGlassHours,
  type KeyHolderRow,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { conflict, forbidden, invalid, notFound } from '../refusal.ts'
import { settingsFrom } from '../settings/find-settings.ts'
import { lockedOrganisation } from '../settings/locked-organisation.ts'
import { tellApart, type ToldApart } from '../member/tell-apart.ts'
import { openRegister, type Opening } from '../viewer/viewer.ts'
import { tellKeyWatchers } from './tell-key-watchers.ts'

/** Hours for which a sealed dossier stays open once two opened it, both included. */
export const breakGlassHours = { min: 1, max: 168 } as const
const mostHolders = 20

/** Who opens sealed dossiers in need, and for how long. */
export interface KeyHolders {
  readonly holders: readonly ToldApart<KeyHolderRow>[]
  readonly hours: number
  readonly version: number
  /** Whom the administrator can appoint; null for whoever appoints nobody. */
  readonly choices: readonly ToldApart<KeyHolderRow>[] | null
  /** Whether the person who asks is appointed. */
  readonly isHolder: boolean
}

/** Who is appointed; for the administrator, and for those appointed themselves. @throws {Refusal} forbidden for others. */
export async function readKeyHolders(context: Context, organisationId: string): Promise<KeyHolders> {
  const opening = await openRegister(context, organisationId)
  const holders = await holdersOf(context, opening)
  const isHolder = holders.some(({ userId }) => userId === opening.viewer.id)
  const mayAppoint = mayInRegister(opening.ability, 'grant', 'Member')
  if (!isHolder && !mayAppoint) throw forbidden()
  const { organisation, heir } = opening.access
  const { settingsVersion: version } = organisation
  const house = heir ? await selectOrganisation(context.database, heir.id) : organisation
  if (!house) throw new Error('an organisation that has a register in hand disappeared')
  const choices = mayAppoint
    ? await readRegister<RowColumn>(
        context.database,
        organisationId,
        membersStatement(organisationId, context.now()),
      ).then(appointable)
    : null
  const place = {
    houseId: heir?.id ?? organisationId,
    ability: opening.ability,
  }
  return {
    ...{ holders: await tellApart(context, place, holders), hours: house.breakGlassHours, version, isHolder },
    choices: choices && (await tellApart(context, place, choices)),
  }
}

/** Whether a role asks for a second factor of whoever holds it. */
export const asksFactor = (role: string): boolean => !passwordSuffices.roles.some((weak) => weak === role)

/** People of the organisation whose role asks for a second factor: a password alone opens nothing sealed. */
function appointable(rows: readonly RowColumn[]): KeyHolderRow[] {
  const strong = rows.filter(({ row }) => asksFactor(String(row['role'])))
  return [...Map.groupBy(strong, ({ row }) => String(row['userId']))].map(([userId, [first]]) => ({
    ...{ userId, name: String(first?.row['name']) },
  }))
}

/**
 * Appoints those of whom two together open a sealed dossier in need; the whole list anew, two at least or nobody. A letter
 * tells DPO and deciders: nobody makes two keys of their own unseen.
 *
 * @throws {Refusal} forbidden for whoever does not appoint people; conflict, with the stored settings, when somebody saved
 * them in between; invalid for anybody who is not one of the organisation's own people with a second factor.
 */
export async function appointKeyHolders(
  context: Context,
  organisationId: string,
  input: { readonly persons: readonly string[]; readonly hours: number; readonly version: number },
): Promise<KeyHolders> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
  const now = context.now()
  const persons = [...new Set(input.persons)]
  const { hours } = input
  const { min, max } = breakGlassHours
  if (!Number.isInteger(hours) || hours < min || hours > max)
    throw invalid([{ path: 'hours', code: 'outOfRange', params: { min, max } }])
  if (persons.length === 1) throw invalid([{ path: 'persons', code: 'twoPersons' }])
  if (persons.length > mostHolders)
    throw invalid([{ path: 'persons', code: 'tooLong', params: { max: mostHolders } }])
  await inRegister(context.database, actor, organisationId, async (register) => {
    const before = await lockedOrganisation(register)
    if (before.settingsVersion !== input.version) throw conflict(before.settingsVersion, settingsFrom(before))
    const choices = appointable(await register.query<RowColumn>(membersStatement(organisationId, now)))
    const appointed = choices.filter(({ userId }) => persons.includes(userId))
    if (appointed.length < persons.length) throw invalid([{ path: 'persons', code: 'notInList' }])
    await replaceKeyHolders(register, persons, now)
    await updateBreakGlassHours(register, before.settingsVersion + 1, hours)
    await tellKeyWatchers(context, register, 'keyHoldersAppointed', now)
    const summary = { persons: appointed.map(({ name }) => name), hours }
    await appendJournal(register, {
      verb: 'settings.keyHoldersAppointed',
      at: now,
      incidentId: null,
      summary,
    })
  })
  // The organisation was read before, with the rights of this request.
  return { ...(await readKeyHolders(context, organisationId)), hours, version: input.version + 1 }
}

/** A register, and the organisation in whose hands it is: itself, or the one it passed into. */
export interface KeyPlace {
  readonly registerId: string
  readonly houseId: string
}

/**
 * Those who are appointed: of a register that passed into another organisation those of the successor, from the day itself on,
 * as far as they have something to do there.
 */
export function keyHoldersIn(
  { database, now }: Pick<Context, 'database' | 'now'>,
  { houseId }: Pick<KeyPlace, 'houseId'>,
): Promise<KeyHolderRow[]> {
  return readRegister<KeyHolderRow & Record<string, unknown>>(
    database,
    houseId,
    keyHoldersStatement(houseId, now(), passwordSuffices.roles),
  )
}

/**
 * Those of the appointed whom it concerns that somebody asks: who can open the register itself. In one that passed into
 * another organisation its administrators have nothing to do, and a letter to them would lead nowhere.
 */
export async function keyHoldersWithin(
  context: Pick<Context, 'database' | 'now'>,
  { registerId, houseId }: KeyPlace,
): Promise<KeyHolderRow[]> {
  const holders = await keyHoldersIn(context, { houseId })
  if (registerId === houseId) return holders
  const statement = accessListStatement(houseId, context.now())
  const rows = await readRegister<RowColumn>(context.database, houseId, statement)
  const reaching = new Set(rows.filter(({ row }) => reachesInherited(row)).map(({ row }) => row['userId']))
  return holders.filter(({ userId }) => reaching.has(userId))
}

/** Whether a way into an organisation's own register leads into one that it inherited too. */
function reachesInherited({ way, role, scope }: Row): boolean {
  if (way === 'role') return reachesHeirs.some((one) => one === role)
  return way === 'deputy' || (way === 'mandate' && (scope === 'dpo' || scope === 'read'))
}

function holdersOf(context: Context, { access }: Opening): Promise<KeyHolderRow[]> {
  return keyHoldersIn(context, { houseId: access.heir?.id ?? access.organisationId })
}

/** Who is appointed, where the person who asks is. @throws {Refusal} forbidden for anybody else. */
export async function requireHolder(context: Context, opening: Opening): Promise<KeyHolderRow[]> {
  const holders = await holdersOf(context, opening)
  if (!holders.some(({ userId }) => userId === opening.viewer.id)) throw forbidden()
  return holders
}

/** Nothing is asked or opened where nothing is written any more. @throws {Refusal} forbidden once the service has ended. */
export function refuseEnded({ access }: Opening): void {
  if (access.phase === 'ended') throw forbidden()
}

/** @throws {Refusal} notFound for what is no id of a request. */
export function requireRequestId(id: string): void {
  if (!isUuid(id)) throw notFound()
}
