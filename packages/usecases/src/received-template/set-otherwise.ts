import type { OrganisationRow } from '@lekboek/database'
import { ownDutyOf } from '../incident/settings.ts'
import { isSameDuty } from './apply-setting.ts'
import type { ReceivedTemplate } from './received.ts'

/**
 * Whether an organisation does otherwise by now than the setting that its umbrella brought: a read log kept for a shorter
 * time, a second factor asked of fewer, an own duty changed or taken away. More than was asked is not otherwise.
 */
export function isSetOtherwise(
  { id, kind, months, duty }: ReceivedTemplate,
  {
    readLogMonths,
    secondFactor,
    ownDuties,
  }: Pick<OrganisationRow, 'readLogMonths' | 'secondFactor' | 'ownDuties'>,
): boolean {
  switch (kind) {
    case 'readLogMonths':
      return readLogMonths < (months ?? 0)
    case 'secondFactor':
      return secondFactor !== 'everyone'
    case 'ownDuty': {
      const stored = ownDuties.find((one) => one.id === id)
      return duty !== null && duty !== undefined && (!stored || !isSameDuty(ownDutyOf(stored), duty))
    }
    default:
      return false
  }
}
