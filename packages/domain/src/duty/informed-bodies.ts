import type { Dossier } from '../incident/dossier.ts'
import type { Regime } from '../rules/regime.ts'
import { dutyRules } from './duty-rules.ts'

/** A body to which something was sent under another regime. */
export interface InformedBody {
  /** Its code, `CCB`; `null` where none is confirmed for the country of the register. */
  authority: string | null
  regime: Regime
}

/** The bodies to which a report under another regime is recorded as sent, each once; template fields 110 and 111. */
export function informedBodies({
  reports = [],
  settings,
}: Pick<Dossier, 'reports' | 'settings'>): InformedBody[] {
  const { regimes = [], country } = settings
  const bodies = reports.flatMap(({ duty }): InformedBody[] => {
    const fitting = dutyRules.filter(({ kind }) => kind === duty)
    const rule = fitting.find(({ regime }) => regimes.includes(regime)) ?? fitting[0]
    return rule === undefined ? [] : [{ authority: rule.recipients[country] ?? null, regime: rule.regime }]
  })
  const nameOf = ({ authority, regime }: InformedBody): string => authority ?? regime
  return bodies.filter((body, index) => bodies.findIndex((one) => nameOf(one) === nameOf(body)) === index)
}
