import { emptyFacts, factSections, type Facts, type Instant } from '@lekboek/domain'
import { saidFacts, saidFields, sectionOfSaid, withSaid, type SaidField } from '@lekboek/domain/breach'
import type { DispatchMessage } from '../breach/dispatch-message.ts'

/** Facts of a dossier that a report opens, and which of them are the processor's own word. */
export interface QuotedFacts {
  readonly facts: Partial<Facts>
  readonly fields: readonly SaidField[]
}

/** What a processor's report already answers of the facts. Its own discovery is not the controller's. */
export function quotedFacts({ content, processorName }: DispatchMessage, toldAt: Instant): QuotedFacts {
  const said = saidFacts({ ...content }, toldAt)
  const fields = saidFields.filter((field) => field in said)
  const { timing, parties, ...rest } = withSaid(emptyFacts(), said, fields)
  const touched = new Set(fields.map(sectionOfSaid))
  const others = Object.entries(rest).filter(([section]) =>
    factSections.some((one) => one === section && touched.has(one)),
  )
  return {
    facts: {
      ...Object.fromEntries(others),
      timing: { ...timing, processorToldAt: toldAt, reportedAt: toldAt, discovery: 'processor' },
      parties: { ...parties, processorName },
    },
    fields,
  }
}
