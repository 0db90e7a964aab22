import { saysNothing } from '../text/shown-text.ts'
import type { Problem } from '../problem/problem.ts'
import type { SeverityCategory, SeverityInputs } from './bands.ts'

/** How far the method lets the context lower and raise each category. */
const adjustmentRange: Readonly<Record<SeverityCategory, readonly [number, number]>> = {
  simple: [0, 3],
  behavioural: [-1, 2],
  financial: [-2, 1],
  sensitive: [-3, 0],
}

/**
 * What an assessor's answers lack before they are stored: an adjustment outside the method's table, one that is no
 * whole step, one without its argument, a category twice. ENISA 2013, annex A1 and A2 read indirectly.
 */
export function severityInputProblems({ categories }: SeverityInputs): Problem[] {
  return categories.flatMap(({ category, adjustment, argument }, index): Problem[] => {
    const path = `categories.${String(index)}`
    const [min, max] = adjustmentRange[category]
    const problems: Problem[] = []
    if (categories.findIndex((other) => other.category === category) !== index) {
      problems.push({ path: `${path}.category`, code: 'repeated' })
    }
    if (!Number.isInteger(adjustment)) problems.push({ path: `${path}.adjustment`, code: 'notWhole' })
    else if (adjustment < min || adjustment > max) {
      problems.push({ path: `${path}.adjustment`, code: 'outOfRange', params: { min, max } })
    }
    if (adjustment !== 0 && saysNothing(argument ?? '')) {
      problems.push({ path: `${path}.argument`, code: 'required' })
    }
    return problems
  })
}
