import { isAttack, isMalicious, isMeant } from '../facts/breach-signs.ts'
import type { Facts } from '../facts/facts.ts'
import { isDenied } from '../facts/shelters.ts'
import { mayLeave, scaleLevel } from './aspects.ts'
import type { Count, Part } from './parts.ts'
import type { Reading } from './reading.ts'
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

// What wrong or missing data do is the same in whosever hands they are.
const exposed: Partial<Reading> = {
  confidentiality: 1,
  disclosed: 1,
  holder: 4,
  integrity: 0,
  availability: 0,
}

function isUnsaid(dossier: Facts, part: Part, { many }: Count): boolean {
  const { worst, facts } = part
  // Of a group that is told apart, the dossier's hands are not its own, yet somebody said in whose the data are.
  if (isSaid(facts.nature.holder === null ? dossier : facts)) return false
  if (worst.disclosed === 1 || (worst.confidentiality === 0 && !mayLeave(facts))) return false
  const inAnyHands = { ...worst, ...exposed, scale: scaleLevel(many) }
  return score(inAnyHands).rank > 0
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
