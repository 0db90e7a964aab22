import { lockReport, selectIsSealed, selectRemaining, type Register } from '@lekboek/database'
import type { QuestionRow } from './question-row.ts'

/** A dossier on which a question hangs, whoever it is there for. */
export interface DossierOfQuestion {
  readonly id: string
  readonly isSealed: boolean
}

/**
 * On which dossier a question hangs: that in which its answer stands, however it was asked, else what remains of the one that asked; a
 * sealed one of both before the other. What is told or written of the question is told and written there.
 *
 * @returns null for one that is asked of suppliers as such, as long as no answer of it stands in a dossier.
 */
export async function dossierOfQuestion(
  register: Register,
  { reportId, incidentId }: Pick<QuestionRow, 'reportId' | 'incidentId'>,
): Promise<DossierOfQuestion | null> {
  return register.throughSeals(async () => {
    const landed = reportId === null ? null : await lockReport(register, reportId)
    const asking = incidentId === null ? null : await selectRemaining(register, incidentId)
    const ids = [landed?.incidentId ?? null, asking].filter((id) => id !== null)
    const dossiers: DossierOfQuestion[] = []
    for (const id of ids) dossiers.push({ id, isSealed: await selectIsSealed(register, id) })
    return dossiers.find(({ isSealed }) => isSealed) ?? dossiers[0] ?? null
  })
}
