import type { Jobs, Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { tellTakers } from '../incident/tell-of-work.ts'
import { tellOfNews } from '../received-report/tell-of-version.ts'
import type { DossierOfQuestion } from '../supplier-question/dossier-of-question.ts'

/** A letter to whoever may judge a claim of an answer; of what hangs on a sealed dossier to those alone whom it names. */
export async function tellOfClaim(
  context: { readonly jobs: Jobs },
  register: Register,
  dossier: DossierOfQuestion | null,
  at: Instant,
): Promise<void> {
  const letter = 'answerClaimed'
  if (dossier === null) await tellTakers(context, register, at, letter)
  else await tellOfNews(context, register, { incidentId: dossier.id, letter }, at)
}
