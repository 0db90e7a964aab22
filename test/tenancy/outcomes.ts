import { roles } from '@lekboek/domain'
import { Refusal, type Context, type RefusalReason } from '@lekboek/usecases'
import type { TestPerson, World } from '../support/src/index.ts'
import type { Act, Ids } from './acts.ts'
import type { PopulatedTown } from './populated-town.ts'

/** An id that nothing has. */
export const absentId = '01a20226-2542-7b91-84f4-f3118239ce69'
/** One text as the name of everything, or texts of their own for what is no id. */
export function namesOf(id: string, others: Partial<Ids> = {}): Ids {
  return {
    ...{
      incident: id,
      number: id,
      report: id,
      measure: id,
      attachment: id,
      dutyReport: id,
      ownDuty: id,
      notification: id,
    },
    ...{ communication: id, toldPartly: id, breach: id, breachNumber: id, mandate: id, heldMandate: id },
    ...{ delivered: id, user: id, invitation: id, membership: id, leaver: id, principal: id, deputy: id },
    ...{ deliveryQuestion: id, keptAnswer: id, processorQuestion: id, withdrawableQuestion: id },
    ...{ outsider: id, forwardable: id, identified: id, erasable: id, taker: id },
    ...{
      apiToken: id,
      merger: id,
      agreement: id,
      servedBy: id,
      question: id,
      mandateUser: id,
      refusedUser: id,
    },
    ...{ passedRegister: id, keptOutUser: id, likeness: id, second: id, brought: id, remaining: id },
    ...{ delivery: id, plannedDelivery: id },
    ...{ template: id, push: id, received: id, templateStep: id },
    ...others,
  }
}

/** Names of nothing. */
export const absent: Ids = namesOf(absentId, {
  ...{ number: '2026-777', breachNumber: '2026-777', ownDuty: 'own:absent' },
  ...{ user: 'nobody', leaver: 'nobody', principal: 'nobody' },
  ...{ mandateUser: 'nobody', refusedUser: 'nobody', keptOutUser: 'nobody' },
})

/** Everybody of a town, by role, and consultants with each kind of mandate of that town. */
export async function peopleOf(world: World, town: PopulatedTown): Promise<[string, TestPerson][]> {
  const members = roles.map((role): [string, TestPerson] => [role, town[role]])
  const consultants = await Promise.all(
    (['dpo', 'read', 'statistics'] as const).map(async (scope): Promise<[string, TestPerson]> => [
      `consultant (${scope})`,
      await world.consultant(town, scope, { mayDecide: true }),
    ]),
  )
  return [...members, ...consultants]
}

/** How an act ended: refused for a reason, or done. */
export type Outcome = RefusalReason | { readonly kind: 'done' }

/** What an act answers: a refusal as data, or that it was done. Anything else breaks the test. */
export async function outcomeOf(
  act: Act,
  context: Context,
  organisationId: string,
  ids: Ids,
): Promise<Outcome> {
  try {
    await act.run(context, organisationId, ids)
    return { kind: 'done' }
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}
