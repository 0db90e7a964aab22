import { selectNamed, type Jobs, type MailKind, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { putMail } from '../mail/put-mail.ts'
import { readersAmong, workersIn, type Way, type Workers } from './who-works.ts'

/**
 * Those who take up what comes in: every DPO, and whoever stands in for one at that moment; where the organisation has none of its
 * own, whoever is its DPO under a mandate.
 */
export function takersAmong({ ways }: Pick<Workers, 'ways'>): string[] {
  const own = ways.filter(({ way, role }) => way === 'deputy' || (way === 'role' && role === 'dpo'))
  return idsOf(own.length > 0 ? own : ways.filter(({ way, scope }) => way === 'mandate' && scope === 'dpo'))
}

/** Those who decide: deciders; DPO and deputies where the DPO decides; and under a mandate whoever may. */
export function decidersAmong({ ways, decides }: Workers): string[] {
  const isDecider = ({ way, role, mayDecide }: Way) => {
    if (way === 'mandate') return mayDecide === true
    if (way === 'deputy') return decides === 'dpo'
    return way === 'role' && (role === 'decider' || (role === 'dpo' && decides === 'dpo'))
  }
  return idsOf(ways.filter(isDecider))
}

const idsOf = (ways: readonly Way[]) => [...new Set(ways.map(({ userId }) => String(userId)))]

interface Telling {
  readonly jobs: Jobs
}

/** A letter to those who take up what comes in, but whoever brings it: something came in, from a processor or from anybody else, or is claimed. */
export async function tellTakers(
  { jobs }: Telling,
  register: Register,
  at: Instant,
  letter: 'reportWaits' | 'processorReported' | 'answerClaimed' = 'reportWaits',
): Promise<void> {
  const takers = takersAmong(await workersIn(register, register.organisationId, at))
  await tellEach(jobs, register, letter, takers, at)
}

/**
 * A letter to those who decide, but whoever advises: advice waits, or still does and somebody reminds of it.
 *
 * @param dossier which one, and whether it is sealed: then nobody hears of it but those whom the seal names.
 * @returns to how many.
 */
export async function tellDeciders(
  { jobs }: Telling,
  register: Register,
  dossier: { readonly id: string; readonly isSealed: boolean },
  at: Instant,
  letter: 'adviceWaits' | 'decisionWaits' = 'adviceWaits',
): Promise<number> {
  const { ways, decides } = await workersIn(register, register.organisationId, at)
  const named = dossier.isSealed ? await selectNamed(register, dossier.id) : null
  const deciders = decidersAmong({ ways: readersAmong(ways, named), decides })
  return tellEach(jobs, register, letter, deciders, at)
}

async function tellEach(
  jobs: Jobs,
  register: Register,
  kind: Extract<
    MailKind,
    'reportWaits' | 'processorReported' | 'answerClaimed' | 'adviceWaits' | 'decisionWaits'
  >,
  userIds: readonly string[],
  at: Instant,
): Promise<number> {
  const told = userIds.filter((id) => id !== register.actor.id)
  for (const userId of told)
    await putMail(jobs, register, { kind, aboutId: `${register.organisationId} ${userId}` }, at)
  return told.length
}
