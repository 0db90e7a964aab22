import {
  processorReportGaps,
  requiredContents,
  type ContentElement,
  type DataType,
  type GivenContents,
  type Instant,
} from '@lekboek/domain'
import type { ChosenController } from './delivery-choice.ts'

interface ToldBreach {
  description: string
  occurredFromAt: Instant | null
  awareAt: Instant | null
  dataTypes: readonly DataType[]
  measures: string
  contact: string
}

// What has a question of its own here; the rest is told in the running text, where no machine can find it.
const asked: ReadonlySet<ContentElement> = new Set([
  'whatHappened',
  'occurredAt',
  'detectedAt',
  'dataTypes',
  'measures',
  'contact',
  'peopleCount',
])

export interface ReportGaps {
  /** Asked here and not answered. */
  missing: ContentElement[]
  /** To be said in the text, or said to be unknown. */
  toSay: ContentElement[]
}

/** What a report to these controllers should hold and has no answer yet; it never keeps anybody from sending. */
export function reportGaps(
  breach: ToldBreach,
  chosen: readonly Pick<ChosenController, 'peopleCount'>[],
): ReportGaps {
  const given: GivenContents = {
    whatHappened: breach.description,
    occurredAt: breach.occurredFromAt,
    detectedAt: breach.awareAt,
    dataTypes: breach.dataTypes,
    measures: breach.measures,
    contact: breach.contact,
    // Each controller is told its own number: one that lacks is one too many.
    peopleCount: chosen.every(({ peopleCount }) => peopleCount !== null) ? 'told' : null,
  }
  const { problems, advice } = processorReportGaps(given)
  const lacking = new Set([...problems, ...advice].map(({ path }) => path))
  const elements = requiredContents
    .filter(({ kind, element }) => kind === 'processorReport' && lacking.has(element))
    .map(({ element }) => element)
  return {
    missing: elements.filter((element) => asked.has(element)),
    toSay: elements.filter((element) => !asked.has(element)),
  }
}
