import {
  insertAgreement,
  isAgreed,
  isDuplicate,
  onPlatform,
  selectOrganisation,
  uuidv7,
} from '@lekboek/database'
import { readAgreementTerms, type AgreementTerms } from '../agreement/read-agreement.ts'
import { Fields } from '../input/fields.ts'
import { invalid } from '../refusal.ts'
import type { OperatorContext } from './add-organisation.ts'

/** A processing agreement as it is brought aboard. */
export interface AgreementDescription extends AgreementTerms {
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
  const fields = new Fields(agreement, at)
  const described = readAgreementTerms(fields)
  const { processorId, controllerId } = agreement
  for (const [id, kind] of [
    [processorId, 'processor'],
    [controllerId, 'controller'],
  ] as const)
    if (!(await selectOrganisation(database, id))?.kinds.includes(kind)) fields.add(kind, 'notInList')
  fields.refuse()
  const valid = { id: uuidv7(), validFrom: at, validUntil: null, createdAt: at }
  const parties = { processorId, controllerId }
  try {
    await onPlatform(database, async (platform) => {
      const one = { ...described, ...parties, ...valid }
      if (await isAgreed(platform, one, { at, besideId: one.id }))
        throw invalid([{ path: 'service', code: 'repeated' }])
      await insertAgreement(platform, one)
    })
  } catch (error) {
    if (isDuplicate(error)) throw invalid([{ path: 'service', code: 'repeated' }])
    throw error
  }
}
