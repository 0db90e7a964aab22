import { organisationKinds, tokenScopes, type Instant } from '@lekboek/domain'
import { selectServiceAccount, type Database, type ServiceAccountRow } from '@lekboek/database'
import type { Rights } from '../viewer/rights.ts'
import type { RegisterAccess, Viewer } from '../viewer/viewer.ts'
import { isTokenSecret, tokenHash } from './token-secret.ts'

/** The rights of a program, and which token it came with. */
export interface TokenRights extends Rights {
  /** Id of the token, never its secret; null where it opens nothing: unknown, waiting, run out or revoked. */
  tokenId(): Promise<string | null>
}

/**
 * The rights of whoever sends this secret: those of its scopes, in the register of its organisation. Like a person's they
 * are read from the database for each request and gone with it.
 */
export function rightsOfToken(database: Database, secret: string, at: Instant): TokenRights {
  let asked: Promise<ServiceAccountRow | null> | undefined
  const entered = new Set<string>()
  const account = () =>
    (asked ??= isTokenSecret(secret)
      ? selectServiceAccount(database, tokenHash(secret), at)
      : Promise.resolve(null))
  const everywhere = async () => {
    const row = await account()
    return row && viewerOf(row)
  }
  return {
    isService: true,
    everywhere,
    async in(organisationId) {
      const viewer = await everywhere()
      if (!viewer) return null
      const registers = viewer.registers.filter((register) => register.organisationId === organisationId)
      for (const register of registers) entered.add(register.organisationId)
      return { ...viewer, registers }
    },
    async bare() {
      return (await everywhere())?.registers ?? null
    },
    async entered() {
      const row = await account()
      return row ? [...entered].map((organisationId) => ({ userId: row.id, organisationId })) : []
    },
    async tokenId() {
      return (await account())?.tokenId ?? null
    },
  }
}

function viewerOf(row: ServiceAccountRow): Viewer {
  const { id, name, email, language, organisation, scopes } = row
  const access: RegisterAccess = {
    ...{ userId: id, organisationId: organisation.id, organisation },
    organisationKinds: organisationKinds.filter((kind) => organisation.kinds.includes(kind)),
    decides: organisation.decides === 'dpo' ? 'dpo' : 'decider',
    tokenScopes: tokenScopes.filter((scope) => scopes.includes(scope)),
    ...{ roles: [], isDeputy: false, standsInFor: null, heir: null, ways: [] },
    ...{ mandate: null, mandateHolder: null, mandateHolderId: null },
  }
  return { id, name, email, language, registers: [access] }
}
