import type { MandateScope, Role } from '@lekboek/domain'

/**
 * Who may come in by password alone, unless an organisation asks a second factor of everybody: who reports, and who sees
 * counts under a mandate. Whoever stands here in no way, reads dossiers or rules over those who do: a role that is new
 * asks for a second factor until it is put here. A deputy is always asked.
 */
export const passwordSuffices: {
  readonly roles: readonly Role[]
  readonly scopes: readonly MandateScope[]
} = { roles: ['reporter'], scopes: ['statistics'] }
