import type { Dossier } from '../incident/dossier.ts'
import { owesTelling } from './dossier-telling.ts'
import type { SentMessage } from './messages.ts'

/**
 * The dossier once something else is recorded of a message. Where it reached fewer than was said, or nobody, those whom the
 * facts no longer count may not have been told either, and are waited for: no act said why (articles 5(2) and 34(1)). What
 * was said of whom the messages reached rested on it too.
 */
export function withMessage(dossier: Dossier, message: SentMessage): Dossier {
  const before = dossier.communications.find(({ id }) => id === message.id)
  const after = {
    ...dossier,
    communications: dossier.communications.map((one) => (one === before ? message : one)),
  }
  // What all of them had reached together is not known of each.
  const wasTold = before !== undefined && before.toldAt !== null
  const anew = wasTold ? { ...after, together: null } : after
  const isLess = message.toldAt === null || (message.reached ?? 0) < (before?.reached ?? 0)
  return isLess ? withLess(anew) : anew
}

function withLess(dossier: Dossier): Dossier {
  const { untoldGroups, droppedPeople = 0, leftPeople = 0 } = dossier
  return {
    ...dossier,
    ...(untoldGroups && { untoldGroups: untoldGroups.map((one) => ({ ...one, areOthersReached: false })) }),
    ...(owesTelling(dossier) && { droppedPeople: droppedPeople + leftPeople, leftPeople: 0 }),
  }
}
