import {
  heldRolesStatement,
  selectHeir,
  type HeldRole,
  type MailKind,
  type Platform,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { putMail } from '../mail/put-mail.ts'

/** Those who watch over who opens sealed dossiers in need: every DPO and decider of the organisation in whose hands the register is. */
export function keyWatchersAmong(held: readonly HeldRole[]): string[] {
  const watching = held.filter(({ role }) => role === 'dpo' || role === 'decider')
  return [...new Set(watching.map(({ userId }) => userId))]
}

/** Every role that somebody holds in the organisation in whose hands a register is. */
export async function heldRolesOver(
  platform: Pick<Platform, 'query'>,
  registerId: string,
  at: Instant,
): Promise<HeldRole[]> {
  const house = (await selectHeir(platform, registerId, at)) ?? registerId
  return platform.query<HeldRole & Record<string, unknown>>(heldRolesStatement(house, at))
}

/** A letter to every DPO and decider but the one who does it: who appoints key holders, or guesses, is seen by others. */
export async function tellKeyWatchers(
  { jobs }: Pick<Context, 'jobs'>,
  register: Register,
  kind: Extract<MailKind, 'keyHoldersAppointed' | 'breakGlassMissed' | 'readLogAsked' | 'serviceEnds'>,
  at: Instant,
): Promise<void> {
  const watchers = keyWatchersAmong(await heldRolesOver(register, register.organisationId, at))
  for (const userId of watchers.filter((id) => id !== register.actor.id))
    await putMail(jobs, register, { kind, aboutId: `${register.organisationId} ${userId}` }, at)
}
