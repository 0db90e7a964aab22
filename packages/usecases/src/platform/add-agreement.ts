import { insertAgreement, onPlatform, uuidv7 } from '@lekboek/database'
import type { OperatorContext } from './add-organisation.ts'

/** A processing agreement as it is brought aboard. */
export interface AgreementDescription {
  readonly processorId: string
  readonly controllerId: string
  readonly service: string
  /** Hours within which the processor reports a breach, from its own awareness. */
  readonly termHours: number | null
  readonly emergencyContact: string | null
}

/** The operator records who processes for whom. */
export async function addAgreement(
  { database, now }: OperatorContext,
  agreement: AgreementDescription,
): Promise<void> {
  const at = now()
  const valid = { id: uuidv7(), validFrom: at, validUntil: null, createdAt: at }
  await onPlatform(database, (platform) => insertAgreement(platform, { ...agreement, ...valid }))
}
