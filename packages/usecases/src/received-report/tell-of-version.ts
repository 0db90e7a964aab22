import { selectIsSealed, selectNamed, type Jobs, type MailKind, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { DispatchKind } from '../breach/dispatch-message.ts'
import { takersAmong } from '../incident/tell-of-work.ts'
import { readersAmong, workersIn } from '../incident/who-works.ts'
import { putMail } from '../mail/put-mail.ts'

interface Telling {
  readonly jobs: Jobs
}

/** A letter to those who take up what comes in: the processor sent an update, or withdrew what it had sent. */
export async function tellOfVersion(
  telling: Telling,
  register: Register,
  { incidentId, kind }: { readonly incidentId: string; readonly kind: DispatchKind },
  at: Instant,
): Promise<void> {
  const letter = kind === 'withdrawal' ? 'reportWithdrawn' : 'reportUpdated'
  await tellOfNews(telling, register, { incidentId, letter }, at)
}

/**
 * A letter to those who take up what comes in, but whoever brings it, as far as the dossier is there for them: another organisation brought something for it.
 * Neither which, nor about what.
 */
export async function tellOfNews(
  { jobs }: Telling,
  register: Register,
  news: {
    readonly incidentId: string
    readonly letter: Extract<
      MailKind,
      | 'processorReported'
      | 'reportUpdated'
      | 'reportWithdrawn'
      | 'questionAnswered'
      | 'forwardReturned'
      | 'supplierWrote'
      | 'answerClaimed'
    >
  },
  at: Instant,
): Promise<void> {
  const { ways } = await workersIn(register, register.organisationId, at)
  const isSealed = await selectIsSealed(register, news.incidentId)
  const named = isSealed ? await selectNamed(register, news.incidentId) : null
  const takers = takersAmong({ ways: readersAmong(ways, named) })
  for (const userId of takers.filter((id) => id !== register.actor.id)) {
    const aboutId = [register.organisationId, userId, ...(standsForItself.has(news.letter) ? [at] : [])].join(
      ' ',
    )
    await putMail(jobs, register, { kind: news.letter, aboutId }, at)
  }
}

/**
 * Letters about what came at one instant: a later one says nothing of it, and takes no earlier one's place. Of the others something of
 * the kind still waits, whichever of them goes out.
 */
const standsForItself: ReadonlySet<MailKind> = new Set(['supplierWrote'])
