import {
  inRegister,
  selectReceiving,
  systemActor,
  type Outcomes,
  type PushedTemplate,
} from '@lekboek/database'
import { isOver } from '../merger/has-ended.ts'
import { lockedOrganisation } from '../settings/locked-organisation.ts'
import type { SystemContext } from '../system-context.ts'
import type { TemplateOutcome } from '../template-push/outcome.ts'
import type { Held } from './apply-setting.ts'

/** One push on its way to one organisation. */
export interface Push {
  readonly id: string
  readonly umbrella: { readonly id: string; readonly name: string }
  readonly memberId: string
  readonly templates: readonly PushedTemplate[]
}

/**
 * Opens the register of one organisation for what its umbrella pushed, its settings held. Nothing is done where it left the
 * umbrella, takes part no more, or takes nothing: looked at here, once nobody can change it in between.
 */
export async function inMember(
  { database, now }: SystemContext,
  { umbrella, memberId, templates }: Push,
  work: (held: Held) => Promise<Outcomes>,
): Promise<Outcomes> {
  const all = (outcome: TemplateOutcome): Outcomes =>
    Object.fromEntries(templates.map(({ id }) => [id, outcome]))
  return inRegister(database, systemActor, memberId, async (register) => {
    const organisation = await lockedOrganisation(register)
    const at = now()
    const receiving = await selectReceiving(register)
    if (receiving.umbrellaId !== umbrella.id || isOver(organisation, at)) return all('gone')
    if (!receiving.isReceiving) return all('declined')
    return work({ register, now: at, organisation, chosen: receiving.chosenSettings })
  })
}
