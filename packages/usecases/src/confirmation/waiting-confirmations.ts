import { abilityFor, mayInRegister, type Ability } from '@lekboek/access'
import {
  readPlatform,
  unconfirmedStatement,
  weightyRolesStatement,
  type UnconfirmedRow,
  type WeightyRole,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { instantOf } from '../input/instant-of.ts'
import { standApart } from '../provider/stand-apart.ts'
import { requireBareRights } from '../viewer/viewer.ts'
import { refusedSince } from './tell-refused.ts'

/** What waits in one register for the word of the person who asks, and to what of theirs somebody said no lately. */
export interface WaitingConfirmation {
  readonly organisation: string
  /** Whether it is how people sign in. */
  readonly provider: boolean
  /** How many tokens of programs. */
  readonly apiTokens: number
  /** Whether the organisation passes into another once an administrator agrees. */
  readonly merger: boolean
  /** Whether somebody said no to how people sign in. */
  readonly refusedProvider: boolean
  /** To how many tokens of programs. */
  readonly refusedTokens: number
  /** To how many mergers that this umbrella planned. */
  readonly refusedMergers: number
}

type Asking = Pick<Context, 'database' | 'now'>

/** What of one register the person could confirm now: nothing that the act itself would refuse. Registers without are left out. */
export async function listWaitingConfirmations(context: Context): Promise<WaitingConfirmation[]> {
  const accesses = await requireBareRights(context)
  const abilities = new Map(
    accesses
      .filter(({ roles }) => roles.length > 0)
      .map((access) => ({ ...access, ability: abilityFor(access) }))
      .filter(
        ({ ability }) =>
          mayConfirm(ability, 'Provider') ||
          mayConfirm(ability, 'ApiToken') ||
          mayAgree(ability) ||
          mayPlan(ability),
      )
      .map(({ organisationId, userId, ability }) => [organisationId, { userId, ability }]),
  )
  if (abilities.size === 0) return []
  const rows = await unconfirmedIn(context, [...abilities.keys()])
  const waiting = await Promise.all(
    rows.map(async (row) => {
      const { userId, ability } = abilities.get(row.organisation) ?? {}
      if (userId === undefined || ability === undefined) return []
      const provider = mayConfirm(ability, 'Provider') && (await isSecondPerson(context, row, userId))
      const apiTokens = mayConfirm(ability, 'ApiToken') ? row.apiTokens : 0
      const merger = mayAgree(ability) && row.merger
      const { organisation } = row
      const waits = { provider, apiTokens, merger, ...refusedOf(row, ability) }
      return Object.values(waits).some(Boolean) ? [{ organisation, ...waits }] : []
    }),
  )
  return waiting.flat()
}

/** Whether how people of an organisation sign in waits for the word of this very person. */
export async function isToConfirmProvider(
  context: Asking,
  organisationId: string,
  userId: string,
): Promise<boolean> {
  const [row] = await unconfirmedIn(context, [organisationId])
  return row !== undefined && isSecondPerson(context, row, userId)
}

/** How many tokens of an organisation wait for its DPO. */
export async function waitingApiTokens(context: Asking, organisationId: string): Promise<number> {
  const [row] = await unconfirmedIn(context, [organisationId])
  return row?.apiTokens ?? 0
}

/** Whether an organisation passes into another once its administrator agrees. */
export async function isMergerWaiting(context: Asking, organisationId: string): Promise<boolean> {
  const [row] = await unconfirmedIn(context, [organisationId])
  return row?.merger ?? false
}

// As `agreeToMerger` asks it.
const mayAgree = (ability: Ability) => mayInRegister(ability, 'grant', 'Mandate')

// As `planMergers` asks it.
const mayPlan = (ability: Ability) => mayInRegister(ability, 'change', 'Onboarding')

/** Of what was refused, that which the person could say anew. */
const refusedOf = (row: UnconfirmedRow, ability: Ability) => ({
  refusedProvider: row.refusedProvider && mayInRegister(ability, 'grant', 'Member'),
  refusedTokens: mayInRegister(ability, 'grant', 'ApiToken') ? row.refusedTokens : 0,
  refusedMergers: mayPlan(ability) ? row.refusedMergers : 0,
})

const mayConfirm = (ability: Ability, subject: 'Provider' | 'ApiToken') =>
  mayInRegister(ability, 'decide', subject)

function unconfirmedIn(
  { database, now }: Asking,
  organisationIds: readonly string[],
): Promise<(UnconfirmedRow & Record<string, unknown>)[]> {
  const at = now()
  return readPlatform(database, unconfirmedStatement(organisationIds, at, refusedSince(at)))
}

async function isSecondPerson(
  { database, now }: Asking,
  { organisation, setBy, setAt }: UnconfirmedRow,
  confirmer: string,
): Promise<boolean> {
  if (setBy === null || setAt === null || setBy === confirmer) return false
  const rows = await readPlatform<{ row: WeightyRole }>(database, weightyRolesStatement(organisation))
  const two = { confirmer, setter: setBy, setAt: instantOf(setAt) }
  return standApart(
    rows.map(({ row }) => row),
    two,
    now(),
  )
}
