import { tellingOf } from '../communication/dossier-telling.ts'
import type { Dossier } from './dossier.ts'

/**
 * Is nobody left to be told, though it was decided that people are? Then whoever decides recorded of each of them why they are
 * not, and nobody was told before: article 34(3) group by group. A reason of anybody else does not undo their decision.
 */
export function isNobodyToTell(dossier: Dossier): boolean {
  const untoldGroups = (dossier.untoldGroups ?? []).filter(({ isDecided }) => isDecided === true)
  if (untoldGroups.length === 0) return false
  return tellingOf({ ...dossier, untoldGroups }).every(({ state }) => state === 'spared')
}
