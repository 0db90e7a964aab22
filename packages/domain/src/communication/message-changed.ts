import type { Dossier } from '../incident/dossier.ts'
import { apartWithFewer } from './apart.ts'
import type { SentMessage } from './messages.ts'

/**
 * The dossier once something else is recorded of a message. What all of them had reached together is not known of each, and
 * what was said of all was said of them as they stood.
 */
export function withMessage(dossier: Dossier, message: SentMessage): Dossier {
  const { communications, untoldGroups } = dossier
  const before = communications.find(({ id }) => id === message.id)
  const fewer = (before?.reached ?? 0) - (message.toldAt === null ? 0 : (message.reached ?? 0))
  const after = {
    ...dossier,
    communications: communications.map((one) =>
      one === before ? message : apartWithFewer(one, message.id, fewer),
    ),
  }
  if (before === undefined || before.toldAt === null) return after
  return {
    ...after,
    ...(untoldGroups && { untoldGroups: untoldGroups.map((one) => ({ ...one, areOthersReached: false })) }),
    together: null,
  }
}
