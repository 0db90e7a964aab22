import type { TemplateKind } from '../template/template-content.ts'
import { isProtection, isSetting } from '../template/template-content.ts'

/** What a push does to one template in one organisation. */
export const pushOutcomes = ['added', 'replaced', 'equal', 'left', 'declined', 'gone', 'settled'] as const
/** What taking a push back does. */
export const undoOutcomes = ['removed', 'restored', 'kept', 'superseded', 'nothing'] as const

export const templateOutcomes = [...pushOutcomes, ...undoOutcomes] as const
export type TemplateOutcome = (typeof templateOutcomes)[number]

/** What it hears of taking back: what protects stays everywhere, whatever it met, so that this says nothing of anybody. */
export function toldOfTakingBack(kind: TemplateKind | string, outcome: TemplateOutcome): TemplateOutcome {
  const said = told(kind, outcome)
  return said === 'settled' && isProtection(kind) ? 'kept' : said
}

/**
 * What an umbrella hears. How a setting stood in an organisation is that organisation's own business, and counts of it
 * would say so of one of them as soon as two pushes differ by one: that it was settled is all that is said.
 */
export function told(kind: TemplateKind | string, outcome: TemplateOutcome): TemplateOutcome {
  const isAboutBelonging = outcome === 'declined' || outcome === 'gone'
  return isSetting(kind) && !isAboutBelonging ? 'settled' : outcome
}
