import { knownInstant } from '../clock/instant.ts'
import { openCases, type OpenCase } from '../duty/phases.ts'
import type { Dossier } from '../incident/dossier.ts'
import { competentAuthorities } from './competence.ts'

type Notified = Pick<
  Dossier,
  'notifications' | 'settings' | 'advisedAuthorities' | 'facts' | 'awareAt' | 'createdAt'
>

/**
 * The cases that stand open at an authority that may be competent; articles 33(1), 55 and 56. What went to another one
 * notifies nothing: the duty is open until it goes where it belongs. Competent may be those of the organisation's kind
 * and country, the one it chose as its own, and those that the newest advice names. Where the processing crosses borders,
 * where the organisation's kind is not known, or where none can be told by name, every authority counts.
 */
export function competentCases(dossier: Notified): OpenCase[] {
  const codes = competentCodes(dossier)
  const cases = openCases(dossier.notifications)
  if (codes === null) return cases
  return cases.filter(({ authority }) => authority === null || codes.has(authority))
}

function competentCodes(dossier: Notified): ReadonlySet<string> | null {
  const { settings, advisedAuthorities = [], facts, awareAt, createdAt } = dossier
  const { competence } = settings
  if (competence === undefined || facts.parties.crossBorder === 'yes') return null
  const { form, country, chosen } = competence
  const at = knownInstant(awareAt) ?? createdAt
  const named = competentAuthorities(form, country, at).map(({ authority }) => authority.code)
  if (named.length === 0 || named.includes('OTHER')) return null
  return new Set([...named, chosen, ...advisedAuthorities])
}
