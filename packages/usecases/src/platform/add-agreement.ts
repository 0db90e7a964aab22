import {
  insertAgreements,
  isAgreed,
  isDuplicate,
  onPlatform,
  selectOrganisation,
  uuidv7,
} from '@lekboek/database'
import { readAgreementTerms, type AgreementTermsInput } from '../agreement/read-agreement.ts'
import { invalid, refuseProblems } from '../refusal.ts'
import type { Problem } from '@lekboek/domain'
import type { OperatorContext } from './add-organisation.ts'

/** A processing agreement as it is brought aboard. */
export interface AgreementDescription extends AgreementTermsInput {
  readonly processorId: string
  readonly controllerId: string
}

/**
 * The operator records who processes for whom; also anew where it ended.
 *
 * @throws {Refusal} invalid: at `processor` or `controller` `notInList` for an organisation that is none; at `service`
 * `repeated` where these two agreed on it already.
 */
export async function addAgreement(
  { database, now }: OperatorContext,
  agreement: AgreementDescription,
): Promise<void> {
  const at = now()
  const { terms, problems: ofTerms } = readAgreementTerms(agreement, at)
  const problems: Problem[] = [...ofTerms]
  const { processorId, controllerId } = agreement
  for (const [id, kind] of [
    [processorId, 'processor'],
    [controllerId, 'controller'],
  ] as const)
    if (!(await selectOrganisation(database, id))?.kinds.includes(kind))
      problems.push({ path: kind, code: 'notInList' })
  refuseProblems(problems)
  // The operator knows both: what it records needs nobody's word any more.
  const valid = { id: uuidv7(), validFrom: at, validUntil: null, createdAt: at, confirmedAt: at }
  const parties = { processorId, controllerId, processorName: null, processorKbo: null }
  try {
    await onPlatform(database, async (platform) => {
      const one = { ...terms, ...parties, ...valid }
      if (await isAgreed(platform, one, { at, besideId: one.id }))
        throw invalid([{ path: 'service', code: 'repeated' }])
      await insertAgreements(platform, [one])
    })
  } catch (error) {
    if (isDuplicate(error)) throw invalid([{ path: 'service', code: 'repeated' }])
    throw error
  }
}
