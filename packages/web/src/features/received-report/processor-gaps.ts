import {
  contentsOf,
  processorReportGaps,
  requiredContents,
  type ContentElement,
  type Facts,
  type GivenContents,
} from '@lekboek/domain'

// Not known yet is what one asks for; that it cannot be known is an answer.
function stillOpen({ timing, people, data }: Facts): GivenContents {
  const given: Partial<Record<ContentElement, null>> = {}
  if (timing.occurrenceKind === 'toBeDetermined' && timing.occurredFromAt === null) given.occurredAt = null
  if (people.countKind === 'toBeDetermined' && people.count === null) given.peopleCount = null
  if (data.recordCountKind === 'toBeDetermined' && data.recordCount === null) given.recordCount = null
  if (isOpen(people.categories)) given.peopleCategories = null
  if (isOpen(data.types)) given.dataTypes = null
  return given
}

function isOpen(list: readonly string[] | null): boolean {
  return list?.every((key) => key === 'toBeDetermined') === true
}

/** What the dossier does not say yet. */
export interface ProcessorGaps {
  /** The processor did not say it either: what to ask it. */
  readonly toAsk: readonly ContentElement[]
  /** Its report says it: what to take over. */
  readonly told: readonly ContentElement[]
}

/**
 * What a processor owes its controller (articles 33(2) and 28(3)(f)) and the dossier does not say yet.
 *
 * @param said what its report says by now; null where none says anything.
 */
export function processorGaps(facts: Facts, said: Facts | null): ProcessorGaps {
  const lacking = lackingIn(facts)
  const unsaid = said === null ? lacking : lackingIn(said)
  return {
    toAsk: lacking.filter((element) => unsaid.includes(element)),
    told: lacking.filter((element) => !unsaid.includes(element)),
  }
}

// Contact and measures stand in every report that came through the platform.
function lackingIn(facts: Facts): ContentElement[] {
  const { processorAwareAt } = facts.timing
  // Since when the processor itself knew is when it was noticed there.
  const noticed = processorAwareAt === null ? {} : { detectedAt: processorAwareAt }
  const given = { ...contentsOf(facts), ...noticed, ...stillOpen(facts) }
  const { problems } = processorReportGaps({ ...given, contact: 'told', measures: 'told' })
  const lacking = new Set(problems.map(({ path }) => path))
  const elements = requiredContents.filter(({ kind }) => kind === 'processorReport')
  return elements.map(({ element }) => element).filter((element) => lacking.has(element))
}
