import type { Dossier } from '../incident/dossier.ts'
import { withLeftWaitedFor } from './dossier-telling.ts'
import type { SentMessage } from './messages.ts'

/**
 * The dossier once something else is recorded of a message. Where it reached fewer than was said, or nobody, those whom the
 * facts no longer count may not have been told either, and are waited for: no act said why (articles 5(2) and 34(1)). What
 * was said of whom the messages reached rested on it too.
 */
export function withMessage(dossier: Dossier, message: SentMessage): Dossier {
  const before = dossier.communications.find(({ id }) => id === message.id)
  const after = withRestTold(dossier, message)
  return before !== undefined && before.toldAt !== null && isLess(message, before)
    ? withLeftWaitedFor(after)
    : after
}

/** The dossier once more people were told by a message: nothing that was recorded of those of then is undone. */
export function withRestTold(dossier: Dossier, message: SentMessage): Dossier {
  const before = dossier.communications.find(({ id }) => id === message.id)
  const after = {
    ...dossier,
    communications: dossier.communications.map((one) => (one === before ? message : one)),
  }
  if (before === undefined || before.toldAt === null) return after
  // What all of them had reached together is not known of each, and what was said of all was said of them as they stood.
  return { ...withoutWord(after), together: null }
}

/** Does it tell fewer people than was recorded, or may it? */
function isLess(message: SentMessage, before: SentMessage): boolean {
  if (message.toldAt === null || (message.reached ?? 0) < (before.reached ?? 0)) return true
  const turns = (name: 'isPublic' | 'hasReason'): boolean => message[name] === true && before[name] !== true
  return (
    turns('isPublic') || turns('hasReason') || (before.isToOthers === true && message.isToOthers !== true)
  )
}

function withoutWord(dossier: Dossier): Dossier {
  const { untoldGroups } = dossier
  if (!untoldGroups) return dossier
  return { ...dossier, untoldGroups: untoldGroups.map((one) => ({ ...one, areOthersReached: false })) }
}
