import { lockReport, selectRemaining, type Jobs, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { tellTakers } from '../incident/tell-of-work.ts'
import { tellOfNews } from '../received-report/tell-of-version.ts'
import type { QuestionRow } from '../supplier-question/question-row.ts'

/** A letter to whoever may judge a claim of an answer; of what hangs on a sealed dossier to those alone whom it names. */
export async function tellOfClaim(
  context: { readonly jobs: Jobs },
  register: Register,
  question: Pick<QuestionRow, 'reportId' | 'incidentId'>,
  at: Instant,
): Promise<void> {
  const incidentId = await dossierOf(register, question)
  const letter = 'answerClaimed'
  if (incidentId === null) await tellTakers(context, register, at, letter)
  else await tellOfNews(context, register, { incidentId, letter }, at)
}

/** Where the answer stands, else what remains of the dossier that asked. */
async function dossierOf(
  register: Register,
  { reportId, incidentId }: Pick<QuestionRow, 'reportId' | 'incidentId'>,
): Promise<string | null> {
  return register.throughSeals(async () => {
    const landed = reportId === null ? null : await lockReport(register, reportId)
    if (landed) return landed.incidentId
    return incidentId === null ? null : selectRemaining(register, incidentId)
  })
}
