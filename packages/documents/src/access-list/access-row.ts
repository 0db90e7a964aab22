import type { Instant, MandateScope, Role, TokenScope } from '@lekboek/domain'

/** One way in which one person can see something of a register. */
export interface AccessRow {
  readonly name: string
  readonly email: string | null
  readonly way: 'role' | 'deputy' | 'mandate' | 'token' | 'umbrella'
  readonly role: Role | null
  readonly scope: MandateScope | null
  /** What a program's token may be used for. */
  readonly tokenScopes: readonly TokenScope[] | null
  readonly mayDecide: boolean
  /** The consultancy or umbrella that the person belongs to. */
  readonly organisationName: string | null
  readonly deputyFor: string | null
  readonly since: Instant
  readonly until: Instant | null
  readonly givenBy: string | null
  readonly lastUsedAt: Instant | null
}
