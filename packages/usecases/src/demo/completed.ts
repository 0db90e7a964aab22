import type { Facts, Impact, ImpactSeverity, Prevention, ProtectionInPlace } from '@lekboek/domain'
import { done, measure } from './steps.ts'
import { facts, type Step } from './story.ts'

/** What a complete notification asks beyond what a story tells by itself. */
export interface Rest {
  readonly discovery: string
  readonly systems: string
  readonly people: string
  readonly data: string
  readonly inPlace: readonly [ProtectionInPlace, ...ProtectionInPlace[]]
  readonly protection: string
  readonly effect?: Partial<Facts['consequences']>
  readonly impacts: readonly [Impact, ...Impact[]]
  readonly severity: ImpactSeverity
  readonly preventions: readonly [Prevention, ...Prevention[]]
  readonly prevention: string
  /** Who did what at once, and what came of it. */
  readonly corrective: readonly [owner: string, text: string, result: string]
}

/** The DPO answers what was still open, and writes down what was done at once. */
export function completed(hours: number, rest: Rest): Step[] {
  const [owner, text, result] = rest.corrective
  const whole = facts(hours, () => ({
    timing: { discoveryDescription: rest.discovery },
    nature: { systems: rest.systems },
    people: { description: rest.people },
    data: { description: rest.data },
    protection: { inPlace: [...rest.inPlace], description: rest.protection },
    consequences: {
      ...{ confidentiality: ['beyondScope'], ...rest.effect },
      ...{ impacts: [...rest.impacts], severity: rest.severity },
      ...{ preventions: [...rest.preventions], preventionDescription: rest.prevention },
    },
    parties: { crossBorder: 'no' },
  }))
  return [whole, measure(hours + 0.1, 'corrective', owner, text), done(hours + 0.2, text, result)]
}
