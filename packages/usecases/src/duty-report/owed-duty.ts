import { dutiesOf, dutyKinds, type Duty } from '@lekboek/domain'
import type { OpenDossier } from '../incident/change-incident.ts'
import { invalid } from '../refusal.ts'

/**
 * A duty of this dossier that is met by recording what was sent. Those of articles 33 and 34 have rooms of their own, and
 * a sub-processor's is met by its own time.
 *
 * @throws {Refusal} invalid.
 */
export function owedDuty({ dossier, now }: OpenDossier, key: string): Duty {
  const ownRooms: readonly string[] = [...dutyKinds, 'subProcessorReport']
  const duty = dutiesOf(dossier, now).find((one) => one.key === key)
  if (!duty || ownRooms.includes(duty.kind)) throw invalid([{ path: 'duty', code: 'notInList' }])
  return duty
}
