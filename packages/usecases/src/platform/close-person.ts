import {
  appendJournal,
  deleteSessions,
  endBrowsers,
  inRegister,
  insertPersonAct,
  lockPerson,
  markClosed,
  markReopened,
  onPlatform,
  revokeTokensMadeBy,
  selectPersonByEmail,
  selectRegistersOf,
  systemActor,
  usePasswordResetsOf,
  uuidv7,
  type Addressee,
  type Platform,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { comparableEmail } from '../email/email-address.ts'
import type { SystemContext } from '../system-context.ts'
import { readWords } from './read-words.ts'

/** What came of closing an account. */
export interface ClosedPerson {
  readonly sessions: number
  /** Tokens for programs that the person made, and whose secret they may know. */
  readonly tokens: number
  /** Names of the registers whose journals say it. */
  readonly registers: readonly string[]
  /** Of those, where nobody administers the organisation any more. */
  readonly withoutAdministrator: readonly string[]
}

/**
 * The operator closes an account: at the next request its sessions and the tokens that its person made open nothing, and
 * nobody comes in by it, whichever way. Each way refuses as it refuses a stranger. Roles stay where they are, for whoever
 * administers them to end; the journal of every register in which the person had something to do says it.
 *
 * @returns null where nobody has this address; `unchanged` for an account that is closed already.
 * @throws {Refusal} invalid at `because`.
 */
export async function closePerson(
  context: SystemContext,
  email: string,
  because: string,
): Promise<ClosedPerson | 'unchanged' | null> {
  const words = readWords('because', because, context.now())
  const person = await selectPersonByEmail(context.database, comparableEmail(email))
  return person && shut(context, person, words)
}

/** Shuts one account. @param also what goes with it, in the same transaction. */
export async function shut(
  context: SystemContext,
  { id: userId, name }: Pick<Addressee, 'id' | 'name'>,
  words: string,
  also: (platform: Platform) => Promise<void> = () => Promise.resolve(),
): Promise<ClosedPerson | 'unchanged'> {
  const at = context.now()
  const closed = await onPlatform(context.database, async (platform) => {
    await lockPerson(platform, userId)
    if (!(await markClosed(platform, userId, at))) return null
    const sessions = await deleteSessions(platform, userId, null)
    await endBrowsers(platform, userId, null, at)
    await usePasswordResetsOf(platform, userId, at)
    const tokens = await revokeTokensMadeBy(platform, userId, { at, by: systemActor.id })
    await also(platform)
    await insertPersonAct(platform, { id: uuidv7(), userId, verb: 'closed', words, actedAt: at })
    return { sessions, tokens, registers: await selectRegistersOf(platform, userId, at) }
  })
  if (closed === null) return 'unchanged'
  const registers = closed.registers
  await tellRegisters(context, registers, { verb: 'person.closed', userId, name, at })
  return {
    ...closed,
    registers: registers.map((one) => one.name),
    withoutAdministrator: registers.filter((one) => one.isOnlyAdministrator).map((one) => one.name),
  }
}

/**
 * The operator lets somebody in again. Their password and factors are what they were; sessions and tokens do not come back.
 *
 * @returns the registers whose journals say it; null where nobody has this address; `unchanged` for an account that is open.
 * @throws {Refusal} invalid at `because`.
 */
export async function reopenPerson(
  context: SystemContext,
  email: string,
  because: string,
): Promise<{ readonly registers: readonly string[] } | 'unchanged' | null> {
  const at = context.now()
  const words = readWords('because', because, at)
  const person = await selectPersonByEmail(context.database, comparableEmail(email))
  if (person === null) return null
  const { id: userId, name } = person
  const registers = await onPlatform(context.database, async (platform) => {
    await lockPerson(platform, userId)
    if (!(await markReopened(platform, userId, at))) return null
    // One that began at the very moment of closing opened nothing, and must not open anything now.
    await deleteSessions(platform, userId, null)
    await insertPersonAct(platform, { id: uuidv7(), userId, verb: 'reopened', words, actedAt: at })
    return selectRegistersOf(platform, userId, at)
  })
  if (registers === null) return 'unchanged'
  await tellRegisters(context, registers, { verb: 'person.reopened', userId, name, at })
  return { registers: registers.map((one) => one.name) }
}

/** Register by register: no transaction holds the journals of two organisations. */
async function tellRegisters(
  { database }: SystemContext,
  registers: readonly { readonly organisationId: string }[],
  said: {
    readonly verb: 'person.closed' | 'person.reopened'
    readonly userId: string
    readonly name: string
    readonly at: Instant
  },
): Promise<void> {
  const { verb, userId, name, at } = said
  for (const { organisationId } of registers) {
    await inRegister(database, systemActor, organisationId, (register) =>
      appendJournal(register, { verb, at, incidentId: null, summary: { userId, userName: name } }),
    )
  }
}
