import { isAttack, isMalicious, isMeant } from '../facts/breach-signs.ts'
import type { Facts } from '../facts/facts.ts'
import { isDenied } from '../facts/shelters.ts'
import { mayLeave, scaleLevel } from './aspects.ts'
import type { Count, Part } from './parts.ts'
import { score } from './score.ts'

/**
 * Where it is asked in whose hands the data are, of people of whom it is said that theirs did not leave while nobody
 * answered that: it bears out that answer or speaks against it, and a risk is shown to be unlikely only once it is there
 * (articles 33(1) and 5(2)). An answer that another one speaks against is none. Not where nobody can read the data, nor where they would harm nobody in anybody's hands.
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

function isUnsaid(dossier: Facts, part: Part, { many }: Count): boolean {
  const { worst, facts, own } = part
  // Of a group that is told apart, the dossier's hands are not its own, yet somebody said in whose the data are.
  const isOwn = own.has('nature.holder') || facts.nature.holder !== null
  if (isSaid(isOwn ? facts : dossier)) return false
  if (worst.disclosed === 1 || (worst.readable === 0 && worst.keyExposed === 0)) return false
  if (worst.confidentiality === 0 && !mayLeave(facts)) return false
  return score({ ...worst, confidentiality: 1, disclosed: 1, holder: 4, scale: scaleLevel(many) }).rank > 0
}

function isSaid(facts: Facts): boolean {
  const { holder } = facts.nature
  if (holder === null || holder === 'toBeDetermined') return false
  if (isDenied(facts, 'trusted')) return false
  // Of what went astray by a mishap and came back, whoever had it can be counted.
  return !isDenied(facts, 'heldByNobody') || !isIll(facts)
}

function isIll({ nature }: Facts): boolean {
  return isMalicious(nature) || isMeant(nature) || isAttack(nature)
}
