import {
  contentsOf,
  processorReportGaps,
  requiredContents,
  type ContentElement,
  type Facts,
} from '@lekboek/domain'

/**
 * What a processor owes its controller (articles 33(2) and 28(3)(f)) and the dossier does not say yet: what to ask it.
 * Contact and measures stand in every report that came through the platform.
 */
export function processorGaps(facts: Facts): ContentElement[] {
  const { problems } = processorReportGaps({ ...contentsOf(facts), contact: 'told', measures: 'told' })
  const lacking = new Set(problems.map(({ path }) => path))
  const elements = requiredContents.filter(({ kind }) => kind === 'processorReport')
  return elements.map(({ element }) => element).filter((element) => lacking.has(element))
}
