import { knownInstant, liesBefore } from '../clock/instant.ts'
import { openCases, type OpenCase } from '../duty/phases.ts'
import type { Dossier } from '../incident/dossier.ts'
import { competentAuthorities } from './competence.ts'

type Notified = Pick<Dossier, 'notifications' | 'settings' | 'advices' | 'awareAt' | 'createdAt'>

/**
 * The cases that stand open at an authority that may be competent; articles 33(1), 55 and 56. What went to another one
 * notifies nothing: the duty is open until it goes where it belongs. Competent may be those of the organisation's kind
 * and country, the one it chose as its own, and those that the advice names, as it stands or as it stood when the
 * notification was sent: whoever followed the advice of the day notified where it was to be. Who leads across borders (article 56) is for the advice too, and no fact that makes every authority
 * right. Where the organisation's kind is not known, or where none can be told by name, every authority counts.
 */
export function competentCases(dossier: Notified): OpenCase[] {
  const codes = competentCodes(dossier)
  const cases = openCases(dossier.notifications)
  if (codes === null) return cases
  return cases.filter(
    (one) => one.authority === null || codes.has(one.authority) || isAdvised(one.authority, one, dossier),
  )
}

function isAdvised(authority: string, { openedAt }: OpenCase, { advices = [] }: Notified): boolean {
  const then = advices.find(({ at }) => !liesBefore(openedAt, at))
  return [advices[0], then].some((advice) => advice?.authorities.includes(authority))
}

function competentCodes(dossier: Notified): ReadonlySet<string> | null {
  const { settings, awareAt, createdAt } = dossier
  const { competence } = settings
  if (competence === undefined) return null
  const { form, country, chosen } = competence
  const at = knownInstant(awareAt) ?? createdAt
  const named = competentAuthorities(form, country, at).map(({ authority }) => authority.code)
  if (named.length === 0 || named.includes('OTHER')) return null
  return new Set([...named, chosen])
}
