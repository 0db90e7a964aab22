import type { RegisterCommunication, RegisterRow } from '@lekboek/documents'
import type { Selection } from '@lekboek/database'
import { factsOf, withInstants, type StoredSection } from '../incident/load-dossier.ts'
import { bodyOf, type MessageParts } from '../communication/message-body.ts'

/** Every field of a register's entry that exists. */
export const registerSelection: Selection = {
  ...{
    id: true,
    reference: true,
    title: true,
    status: true,
    source: true,
    ruleSetId: true,
    reportedAt: true,
  },
  ...{ handlerNames: true, closedAt: true, dismissedAt: true, dismissedReason: true },
  ...{ broughtInto: { reference: true }, broughtIn: { reference: true } },
  sections: { section: true, content: true },
  awareness: { awareAt: true, ground: true, argument: true },
  assessments: {
    ...{ risk: true, reasoning: true, advice: true, adviceAuthority: true, advicePeople: true },
    ...{ severityScore: true, assessedAt: true, assessedBy: true },
  },
  decisions: {
    ...{ authorityChoice: true, peopleChoice: true, exceptionGround: true, exceptionArgument: true },
    ...{ followsAdvice: true, reason: true, decidedAt: true, decidedBy: true },
  },
  notifications: {
    authority: true,
    phase: true,
    sentAt: true,
    channel: true,
    receipt: true,
    lateReason: true,
  },
  communications: {
    ...{ audience: true, channel: true, toldAt: true, reachedCount: true, subject: true, whatHappened: true },
    ...{ consequences: true, measures: true, advice: true, contact: true, restChannels: true },
  },
  measures: { text: true, kind: true, owner: true, dueAt: true, doneAt: true },
}

/** A row read with {@link registerSelection}. */
interface StoredEntry extends Omit<
  RegisterRow,
  'handledBy' | 'facts' | 'awareness' | 'assessment' | 'decision' | 'communications'
> {
  readonly handlerNames: string[]
  readonly sections: readonly StoredSection[]
  readonly awareness: readonly NonNullable<RegisterRow['awareness']>[]
  readonly assessments: readonly NonNullable<RegisterRow['assessment']>[]
  readonly decisions: readonly NonNullable<RegisterRow['decision']>[]
  readonly communications: readonly (Omit<RegisterCommunication, 'text'> & MessageParts)[]
}

/** One entry of the register as documents show it; the newest of what has a history. */
export function registerRowOf(row: Readonly<Record<string, unknown>>): RegisterRow {
  // The selection above is what makes these columns be there.
  const entry = withInstants(row) as StoredEntry
  return {
    ...{ reference: entry.reference, title: entry.title, status: entry.status, source: entry.source },
    ...{ handledBy: entry.handlerNames, ruleSetId: entry.ruleSetId, facts: factsOf(entry.sections) },
    awareness: entry.awareness[0] ?? null,
    assessment: entry.assessments[0] ?? null,
    decision: entry.decisions[0] ?? null,
    notifications: entry.notifications,
    communications: entry.communications.map((message) => ({
      ...{ audience: message.audience, channel: message.channel, toldAt: message.toldAt },
      ...{ reachedCount: message.reachedCount, restChannels: message.restChannels, text: bodyOf(message) },
    })),
    measures: entry.measures,
    ...{ closedAt: entry.closedAt, dismissedAt: entry.dismissedAt, dismissedReason: entry.dismissedReason },
    ...{ broughtInto: entry.broughtInto, broughtIn: entry.broughtIn },
  }
}
