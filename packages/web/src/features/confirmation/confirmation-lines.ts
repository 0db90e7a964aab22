import type { SectionName } from '../administration/sections.ts'
import type { RegisterAccess } from '../viewer/viewer.ts'
import type { WaitingConfirmation } from './waiting-confirmations.ts'

/** One thing that waits, in whose register and where it is confirmed. */
export interface ConfirmationLine {
  readonly kind: 'provider' | 'apiTokens' | 'merger'
  readonly count: number
  readonly name: string
  readonly path: string
}

/** How much waits in a register, or in one part of its administration. */
export function waitingIn(
  confirmations: readonly WaitingConfirmation[],
  organisation: string,
  section?: SectionName,
): number {
  const { provider, apiTokens, merger } = confirmations.find((one) => one.organisation === organisation) ?? {
    ...{ provider: false, apiTokens: 0, merger: false },
  }
  const providers = provider ? 1 : 0
  const mergers = merger ? 1 : 0
  if (section === undefined) return providers + apiTokens + mergers
  return { 'sign-in': providers, tokens: apiTokens, life: mergers }[String(section)] ?? 0
}

/** What is said on a page: on the queue everything, on the first pages of a register what waits there, elsewhere nothing. */
export function confirmationLines(
  confirmations: readonly WaitingConfirmation[],
  registers: readonly RegisterAccess[],
  path: string,
): ConfirmationLine[] {
  return registers.flatMap(({ organisation: { id, slug, name } }) => {
    const base = `/${slug}`
    const isFirstPage = ['', '/register', '/administration'].some((end) => path === `${base}${end}`)
    if (path !== '/queue' && !isFirstPage) return []
    const lines: ConfirmationLine[] = [
      {
        ...{ kind: 'provider', count: waitingIn(confirmations, id, 'sign-in') },
        ...{ name, path: `${base}/administration/sign-in` },
      },
      {
        ...{ kind: 'apiTokens', count: waitingIn(confirmations, id, 'tokens') },
        ...{ name, path: `${base}/administration/tokens` },
      },
      {
        ...{ kind: 'merger', count: waitingIn(confirmations, id, 'life') },
        ...{ name, path: `${base}/administration/life` },
      },
    ]
    return lines.filter(({ count }) => count > 0)
  })
}
