import { ruleSetById } from '@lekboek/domain'
import {
  awarenessGroundLabels,
  incidentSourceLabels,
  incidentStatusLabels,
  occurrenceKindLabels,
} from '@lekboek/domain/labels'
import type { RegisterColumnKey } from './column-label.ts'
import { choice, instant, longText, text, yesNo, type Reader, type ReaderContext } from './reader.ts'
import type { RegisterRow } from './register-row.ts'

/** Which dossier, and when what happened. */
export function identityReaders(context: ReaderContext) {
  return {
    reference: text((row) => row.reference),
    title: text((row) => row.title),
    status: choice(context, incidentStatusLabels, (row) => row.status),
    source: choice(context, incidentSourceLabels, (row) => row.source),
    handledBy: text((row) => row.handledBy.join('; ')),
    occurrenceKind: choice(context, occurrenceKindLabels, ({ facts }) => facts.timing.occurrenceKind),
    occurredFromAt: instant(({ facts }) => facts.timing.occurredFromAt),
    occurredToAt: instant(({ facts }) => facts.timing.occurredToAt),
    isEstimated: yesNo(context, ({ facts }) => facts.timing.isEstimated),
    detectedAt: instant(({ facts }) => facts.timing.detectedAt),
    reportedAt: instant(({ facts }) => facts.timing.reportedAt),
    processorAwareAt: instant(({ facts }) => facts.timing.processorAwareAt),
    processorToldAt: instant(({ facts }) => facts.timing.processorToldAt),
    awareAt: instant(({ awareness }) => awareness?.awareAt ?? null),
    awarenessGround: choice(context, awarenessGroundLabels, ({ awareness }) => awareness?.ground ?? null),
    awarenessArgument: longText(({ awareness }) => awareness?.argument ?? null),
    closedAt: instant((row) => row.closedAt),
    dismissedAt: instant((row) => row.dismissedAt),
    dismissedReason: longText((row) => row.dismissedReason),
    broughtTogether: longText(togetherWith),
    ruleSet: text((row) => ruleSetById(row.ruleSetId)?.name[context.language] ?? row.ruleSetId),
  } satisfies Partial<Record<RegisterColumnKey, Reader>>
}

/** The one that remains, or those that came into it: whoever counts breaches counts it once. */
function togetherWith({ broughtInto, broughtIn }: RegisterRow): string | null {
  const others = [...(broughtInto ? [broughtInto] : []), ...broughtIn].map(({ reference }) => reference)
  return others.length === 0 ? null : others.join('; ')
}
