import { OperatorError } from '@lekboek/database'
import {
  addAdministrator,
  closePerson,
  personActs,
  reopenPerson,
  resetFactors,
  type SystemContext,
} from '@lekboek/usecases'
import { idOf } from '../organisation/with-context.ts'
import { asOperator, type Told } from '../platform/as-operator.ts'
import { say } from '../say.ts'
import type { Settings } from '../settings.ts'

const nobody = 'Nobody signs in with this address.'

/** Takes every second factor from a person who has lost them all; also while Lekboek runs. */
export function resetFactorsOf(settings: Settings, email: string, vouchedBy: string): Promise<void> {
  return withContext(settings, async (context) => {
    if (!(await resetFactors(context, email, vouchedBy))) throw new OperatorError(nobody)
    say('Their second factors are gone and their sessions have ended; they enrol anew after the password.')
    say('They are told by mail, and who vouched for them is written down.')
  })
}

/** Lets nobody in by an account any more. */
export function closeAccountOf(settings: Settings, email: string, because: string): Promise<void> {
  return withContext(settings, async (context) => {
    const closed = await closePerson(context, email, because)
    if (closed === null) throw new OperatorError(nobody)
    if (closed === 'unchanged') return say('It is closed already. Nothing changes.')
    say(
      `The account is closed. Sessions that ended: ${closed.sessions}; tokens that ended: ${closed.tokens}.`,
    )
    sayRegisters(closed.registers)
    if (closed.withoutAdministrator.length > 0)
      say(`Nobody administers any more: ${closed.withoutAdministrator.join(', ')}.`)
  })
}

/** Lets a person in again. */
export function reopenAccountOf(settings: Settings, email: string, because: string): Promise<void> {
  return withContext(settings, async (context) => {
    const reopened = await reopenPerson(context, email, because)
    if (reopened === null) throw new OperatorError(nobody)
    if (reopened === 'unchanged') return say('It is open. Nothing changes.')
    say('They sign in again as before; sessions and tokens that ended do not come back.')
    sayRegisters(reopened.registers)
  })
}

/** Says what operators did to an account, and on whose word. */
export function tellActs(settings: Settings, email: string): Promise<void> {
  return withContext(settings, async (context) => {
    const acts = await personActs(context, email)
    if (acts === null) throw new OperatorError(nobody)
    if (acts.length === 0) say('Nothing was done to this account.')
    for (const { actedAt, verb, words } of acts) say(`${actedAt}  ${verb.padEnd(12)}  ${words}`)
  })
}

/** Brings in who administers an organisation and invites everybody else. */
export function addAdministratorOf(
  settings: Settings,
  email: string,
  { organisation, name, vouchedBy }: Readonly<Record<'organisation' | 'name' | 'vouchedBy', string>>,
): Promise<void> {
  return withContext(settings, async (context) => {
    const organisationId = await idOf(context, organisation)
    const roles = await addAdministrator(context, { email, name, vouchedBy, organisationId })
    if (roles.length === 0) return say('They administer it already. Nothing changes.')
    say(`Roles that were given: ${roles.join(', ')}.`)
    say(
      'Whoever has no password yet chooses one through a mail, or by "forgot password" on the sign-in page.',
    )
  })
}

function sayRegisters(registers: readonly string[]): void {
  if (registers.length > 0) say(`The journal says it of: ${registers.join(', ')}.`)
}

function withContext(settings: Settings, work: (context: SystemContext) => Promise<void>): Promise<void> {
  return asOperator(settings, told, work)
}

const told: Told = {
  required: 'missing',
  tooShort: 'too short: say who, and how it was made sure of',
  tooLong: 'too long',
  notText: 'holds what is no text',
  notEmail: 'no address of e-mail',
  lookAlike: 'holds letters that look like others',
}
