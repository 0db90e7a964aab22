import type { Facts } from '../facts/facts.ts'
import { mayLeave, scaleLevel } from './aspects.ts'
import type { Count, Part } from './parts.ts'
import { score } from './score.ts'

/**
 * Where it is asked in whose hands the data are, of people of whom it is said that theirs did not leave while nobody
 * answered that: it bears out that answer or speaks against it, and a risk is shown to be unlikely only once it is there
 * (articles 33(1) and 5(2)). Not where nobody can read the data, nor where they would harm nobody in anybody's hands.
 */
export function unsaidHolders(facts: Facts, parts: readonly Part[], all: Count): string[] {
  const paths = parts
    .filter((part) => isUnsaid(facts, part, all))
    .map(({ path, own }) => {
      const isGroups = own.has('nature.disclosure') || own.has('nature.holder')
      return isGroups ? `${path}.holder` : 'nature.holder'
    })
  return [...new Set(paths)]
}

function isUnsaid({ nature }: Facts, part: Part, { many }: Count): boolean {
  const { worst, facts, own } = part
  // Of a group that is told apart, the dossier's hands are not its own, yet somebody said in whose the data are.
  const said = own.has('nature.holder') ? facts.nature.holder : (facts.nature.holder ?? nature.holder)
  if (said !== null && said !== 'toBeDetermined') return false
  if (worst.disclosed === 1 || (worst.readable === 0 && worst.keyExposed === 0)) return false
  if (worst.confidentiality === 0 && !mayLeave(facts)) return false
  return score({ ...worst, confidentiality: 1, disclosed: 1, holder: 4, scale: scaleLevel(many) }).rank > 0
}
