import type { Regime } from '@lekboek/domain'
import { isFurther } from '../../ui/useDutyName.ts'
import type { Dossier } from '../incident/useDossier.ts'

type Parts = Pick<Dossier, 'duties' | 'waitingDuties' | 'dutyReports' | 'subProcessors' | 'processorName'>

/** What this dossier owes outside articles 33 and 34, in the order of the clock. */
export function otherDutiesOf<Row extends { kind: Dossier['duties'][number]['kind'] }>(
  duties: readonly Row[],
): Row[] {
  return duties.filter(({ kind }) => isFurther(kind))
}

/** Whether the organisation itself meets it by sending something; a sub-processor's duty is met by its own time. */
export function isOwed({ kind }: Pick<Dossier['duties'][number], 'kind'>): boolean {
  return isFurther(kind) && kind !== 'subProcessorReport'
}

/** Whether any of it concerns this dossier: another law, a duty of its own, or a chain below a processor. */
export function hasOtherDuties(dossier: Parts, regimes: readonly Regime[]): boolean {
  return (
    regimes.length > 0 ||
    otherDutiesOf(dossier.duties).length > 0 ||
    dossier.waitingDuties.length > 0 ||
    dossier.dutyReports.length > 0 ||
    dossier.subProcessors.links.length > 0 ||
    dossier.processorName !== null
  )
}

export function isUnderNis2(regimes: readonly Regime[]): boolean {
  return regimes.includes('nis2') || regimes.includes('nis2Trust')
}
