import type { RegisterColumnKey } from './column-label.ts'
import { choice, instant, longText, text, yesNo, type Reader, type ReaderContext } from './reader.ts'

/** Which dossier, and when what happened. */
export function identityReaders({ labels }: ReaderContext) {
  return {
    reference: text((row) => row.reference),
    title: text((row) => row.title),
    status: choice(labels.incidentStatus, (row) => row.status),
    source: choice(labels.incidentSource, (row) => row.source),
    handledBy: text((row) => row.handledBy.join('; ')),
    occurrenceKind: choice(labels.occurrenceKind, ({ facts }) => facts.timing.occurrenceKind),
    occurredFromAt: instant(({ facts }) => facts.timing.occurredFromAt),
    occurredToAt: instant(({ facts }) => facts.timing.occurredToAt),
    isEstimated: yesNo(labels, ({ facts }) => facts.timing.isEstimated),
    detectedAt: instant(({ facts }) => facts.timing.detectedAt),
    reportedAt: instant(({ facts }) => facts.timing.reportedAt),
    processorAwareAt: instant(({ facts }) => facts.timing.processorAwareAt),
    processorToldAt: instant(({ facts }) => facts.timing.processorToldAt),
    awareAt: instant(({ awareness }) => awareness?.awareAt ?? null),
    awarenessGround: choice(labels.awarenessGround, ({ awareness }) => awareness?.ground ?? null),
    awarenessArgument: longText(({ awareness }) => awareness?.argument ?? null),
    closedAt: instant((row) => row.closedAt),
    dismissedAt: instant((row) => row.dismissedAt),
    dismissedReason: longText((row) => row.dismissedReason),
    ruleSet: text((row) => row.ruleSetId),
  } satisfies Partial<Record<RegisterColumnKey, Reader>>
}
